import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SITE_FIELDS } from '../../src/bibliography/fields/site-fields.ts';
import { LINK_KINDS } from '../../src/bibliography/work.ts';
import { coauthorsSchema } from '../../src/site/data/coauthors.ts';
import { metricsSchema } from '../../src/site/data/metrics.ts';
import { venuesSchema } from '../../src/site/data/venues.ts';
import { codeNotations } from '../../src/markdown/highlight.ts';
import { calloutKinds } from '../../src/markdown/directives/callout.ts';
import { directives } from '../../src/markdown/directives/registry.ts';
import { labelPrefixes } from '../../src/markdown/labels.ts';
import { builtInComponents } from '../../src/markdown/remark-components.ts';
import { en } from '../../src/site/i18n/en.ts';
import { layouts } from '../../src/site/layouts.ts';
import { pageSchema, paperSchema, postSchema } from '../../src/site/schemas/front-matter.ts';
import { itemSchema } from '../../src/site/schemas/item.ts';
import { collections } from '../../src/collections/registry.ts';
import {
  facets,
  groupings,
  publicationListSchema,
  publicationSettingsSchema,
  sortings,
} from '../../src/site/schemas/publications.ts';
import { cvDateStyles, cvOptionsSchema } from '../../src/site/schemas/cv.ts';
import { commentsSchema } from '../../src/site/schemas/comments.ts';
import {
  correctionsSchema,
  heroSchema,
  licenseSchema,
  peopleSchema,
} from '../../src/site/schemas/post-header.ts';
import { authorSchema } from '../../src/site/schemas/author.ts';
import { networkKeys } from '../../src/site/schemas/networks.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';

/** What may stand behind the language of a block of code; the names that `code-options.ts` reads. */
const codeOptions = ['title', 'showLineNumbers', 'wrap', 'copy', 'lang', '{1,3-5}', '/word/'];

const content = path.resolve(import.meta.dirname, '../../content');
const posts = path.join(content, 'posts');

/** Names of every key of a schema, those of inner objects too. */
function keysOf(schema: z.ZodType): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') Object.keys(value as object).forEach((key) => found.add(key));
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...found];
}

async function guide(name: string): Promise<string> {
  const files = await fs.readdir(posts);
  const file = files.find((candidate) => candidate.includes(name));
  if (file === undefined) throw new Error(`There is no guide "${name}".`);
  return readPost(file);
}

/** Text of a post that is a file, or a folder with its text in it. */
async function readPost(name: string): Promise<string> {
  const place = path.join(posts, name);
  if (/\.mdx?$/.test(name)) return fs.readFile(place, 'utf8');
  const index = (await fs.readdir(place)).find((file) => /^index\.mdx?$/.test(file)) ?? '';
  return fs.readFile(path.join(place, index), 'utf8');
}

/** All guides, with what they show as source, in blocks of code, apart from what is at work in them. */
async function shownInGuides(): Promise<{ text: string; sources: string; results: string }> {
  const texts = await Promise.all((await fs.readdir(posts)).map(readPost));
  const text = texts.filter((one) => /^series: manual$/m.test(one)).join('\n');
  const blocks = /^(`{3,}).*\n[\s\S]*?^\1$/gm;
  const sources = [...text.matchAll(blocks)].map(([block]) => block).join('\n');
  const results = text.replaceAll(blocks, '').replaceAll(/`[^`\n]+`/g, '');
  return { text, sources, results };
}

/** Whether a text names a key as code or in an example. */
function names(text: string, key: string): boolean {
  return new RegExp(`(?:\`|^|[\\s.{,])${key}(?:\`|:| +=)`, 'm').test(text);
}

test('the guide to site.yaml explains every key', async () => {
  const text = await guide('site-yaml');
  // The places where the author is found have a guide of their own.
  const places = keysOf(z.object(networkKeys));
  const keys = keysOf(siteSchema).filter((key) => !places.includes(key));
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to the profile names every place, and every setting of the profile', async () => {
  const text = await guide('where-else-you-are-found');
  const keys = keysOf(z.object({ author: authorSchema })).filter((key) => key !== 'aliases');
  expect(keys).toEqual(expect.arrayContaining(Object.keys(networkKeys)));
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to writing explains every key of front matter', async () => {
  const text = await guide('writing-pages-and-posts');
  const keys = [pageSchema(collections), postSchema, paperSchema].flatMap(keysOf);
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to collections explains every key of each', async () => {
  const text = await guide('collections');
  const keys = collections.flatMap((collection) => [
    ...keysOf(itemSchema(collection)),
    ...keysOf(z.object(collection.pageKeys ?? {})),
  ]);
  // The places where a person is found are those of the owner, which have a guide of their own.
  const places = keysOf(z.object(networkKeys));
  const own = keys.filter((key) => !places.includes(key));
  expect(own.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to writing names every layout', async () => {
  const text = await guide('writing-pages-and-posts');
  expect(
    Object.values(layouts)
      .flatMap((known) => Object.keys(known))
      .filter((layout) => !text.includes(`\`${layout}\``)),
  ).toEqual([]);
});

test('the guides to writing and to the first steps name every collection', async () => {
  const writing = await guide('writing-pages-and-posts');
  const start = await guide('start-here');
  for (const { name } of collections) {
    expect(writing).toContain(`| \`${name}\` `);
    expect(start).toContain(`\n  ${name}/ `);
  }
});

test('the first guide leads to all others, and the README names them', async () => {
  const start = await guide('start-here');
  const readme = await fs.readFile(path.join(content, '../README.md'), 'utf8');
  const inOneLine = readme.replaceAll(/\s+/g, ' ');
  const others: string[] = [];
  for (const name of await fs.readdir(posts)) {
    const text = await readPost(name);
    if (!/^series: manual$/m.test(text) || name.includes('start-here')) continue;
    others.push(name);
    expect(start).toContain(`](${name}`);
    const title = /^title: '?(.+?)'?$/m.exec(text)?.[1] ?? '';
    const [short = title] = /^[^:]+/.exec(title) ?? [];
    expect(inOneLine).toContain(`_${short}`);
  }
  expect(others.length).toBeGreaterThan(20);
});

test('the guide to publications explains every option of a list, with all that it can be', async () => {
  const text = await guide('publications');
  const options = keysOf(publicationListSchema);
  expect(options.filter((key) => !names(text, key))).toEqual([]);
  const values = [...groupings, ...sortings, ...facets];
  expect(values.filter((value) => !text.includes(`\`${value}\``))).toEqual([]);
});

test('the guides to publications and to site.yaml explain how papers are addressed and shown', async () => {
  const texts = await Promise.all(['publications', 'site-yaml'].map(guide));
  const keys = keysOf(publicationSettingsSchema);
  expect(keys.length).toBeGreaterThan(0);
  for (const text of texts) expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to publications explains every field that only a site reads, and every link', async () => {
  const text = await guide('publications');
  expect([...SITE_FIELDS].filter((field) => !names(text, field))).toEqual([]);
  const labels = LINK_KINDS.map((kind) => en[`link.${kind}`]);
  expect(labels.filter((label) => !text.includes(`| ${label} `))).toEqual([]);
});

test.each([
  ['coauthors', coauthorsSchema],
  ['venues', venuesSchema],
  ['metrics', metricsSchema],
])('the guide to publications explains data/%s.yaml', async (file, schema) => {
  const text = await guide('publications');
  expect(text).toContain(`content/data/${file}.yaml`);
  const keys = keysOf(schema);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to citing shows every form in source and result', async () => {
  const text = await guide('citing');
  const rows = [...text.matchAll(/^\| `([^`]*@[^`]*)` +\| (.*?) +\|/gm)];
  expect(rows.length).toBeGreaterThan(9);
  for (const [, source, result] of rows) expect(result).toBe(source);
});

const colons = { container: ':::', leaf: '::', text: ':' };

/** Directives that are another spelling of one that is shown; naming them is enough. */
const spellings = ['acknowledgments'];

test('a guide names every other spelling of a directive', async () => {
  const { text } = await shownInGuides();
  expect(spellings.filter((name) => !text.includes(`\`:::${name}\``))).toEqual([]);
});

test.each(Object.entries(directives).filter(([name]) => !spellings.includes(name)))(
  'a guide shows the source of "%s", and its result',
  async (name, { forms }) => {
    const { sources, results } = await shownInGuides();
    for (const form of forms) {
      const start = form === 'text' ? '[^:]:' : `^${colons[form]}:?`;
      const written = new RegExp(`${start}${name}\\b`, 'm');
      expect([form, written.test(sources), written.test(results)]).toEqual([form, true, true]);
    }
  },
);

test('a guide shows every kind of callout and of label', async () => {
  const { text, sources, results } = await shownInGuides();
  for (const kind of calloutKinds) {
    expect(sources).toContain(`:::${kind}`);
    expect(results).toContain(`\n:::${kind}`);
  }
  const prefixes = Object.keys(labelPrefixes);
  expect(prefixes.filter((prefix) => !text.includes(`| \`@${prefix}:`))).toEqual([]);
  expect(prefixes.filter((prefix) => !results.includes(` @${prefix}:`))).toEqual([]);
});

test('the guide to CVs explains every option', async () => {
  const text = await guide('a-cv');
  const keys = [...Object.keys(cvOptionsSchema.shape).map((key) => `cv.${key}`), 'cv_pdf'];
  expect(keys.filter((key) => !text.includes(`| \`${key}\` `))).toEqual([]);
  expect(cvDateStyles.filter((style) => !text.includes(`\`${style}\``))).toEqual([]);
});

test('the guide to MDX names every component', async () => {
  const text = await guide('mdx');
  expect(builtInComponents.filter((name) => !text.includes(`\`<${name}>\``))).toEqual([]);
});

test('the guide to the blog explains every setting of comments', async () => {
  const text = await guide('the-blog-around-it');
  const keys = keysOf(commentsSchema);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to the head of a post explains all that can be said of a person', async () => {
  const text = await guide('head-and-end');
  const keys = [peopleSchema, heroSchema, correctionsSchema, licenseSchema].flatMap(keysOf);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to code explains every option and notation', async () => {
  const text = await guide('10-code');
  expect(codeOptions.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  // `hl` is short for `highlight`.
  const notations = codeNotations.filter((name) => name !== 'hl');
  expect(notations.filter((name) => !text.includes(`[!code ${name}`))).toEqual([]);
});

test('the guides are the parts of one series, without a gap', async () => {
  const texts = await Promise.all((await fs.readdir(posts)).map(readPost));
  const guides = texts.filter((text) => /^categories: \[guide\]$/m.test(text));
  const parts = guides.map((text) => Number(/^series_part: (\d+)$/m.exec(text)?.[1]));
  expect(parts.sort((left, right) => left - right)).toEqual(guides.map((_, index) => index + 1));
});

test('the lists of the demo use every option', async () => {
  const folder = path.join(content, 'pages');
  const used = new Set<string>();
  for (const file of await fs.readdir(folder)) {
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    const frontMatter = z
      .object({ publications: z.record(z.string(), z.unknown()).default({}) })
      .parse(parse(text.split(/^---$/m)[1] ?? ''));
    for (const key of Object.keys(frontMatter.publications)) used.add(key);
  }
  expect(keysOf(publicationListSchema).filter((key) => !used.has(key))).toEqual([]);
});
