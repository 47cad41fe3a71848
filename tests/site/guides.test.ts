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
import { en } from '../../src/site/i18n/en.ts';
import { layouts } from '../../src/site/layouts.ts';
import {
  newsSchema,
  pageSchema,
  paperSchema,
  postSchema,
} from '../../src/site/schemas/front-matter.ts';
import {
  facets,
  groupings,
  publicationListSchema,
  publicationSettingsSchema,
  sortings,
} from '../../src/site/schemas/publications.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';

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
  return fs.readFile(path.join(posts, file), 'utf8');
}

/** Whether a text names a key as code or in an example. */
function names(text: string, key: string): boolean {
  return new RegExp(`(?:\`|^|[\\s.{,])${key}(?:\`|:| +=)`, 'm').test(text);
}

test('the guide to site.yaml explains every key', async () => {
  const text = await guide('site-yaml');
  expect(keysOf(siteSchema).filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to writing explains every key of front matter', async () => {
  const text = await guide('writing-pages-and-posts');
  const keys = [pageSchema, postSchema, newsSchema, paperSchema].flatMap(keysOf);
  expect(keys.filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to writing names every layout', async () => {
  const text = await guide('writing-pages-and-posts');
  expect(
    Object.values(layouts)
      .flatMap((known) => Object.keys(known))
      .filter((layout) => !text.includes(`\`${layout}\``)),
  ).toEqual([]);
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
