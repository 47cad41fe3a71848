import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { layouts } from '../../src/site/layouts.ts';
import { newsSchema, pageSchema, postSchema } from '../../src/site/schemas/front-matter.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';

const posts = path.resolve(import.meta.dirname, '../../content/posts');

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
  return new RegExp(`(?:\`|^|[\\s.{,])${key}(?:\`|:)`, 'm').test(text);
}

test('the guide to site.yaml explains every key', async () => {
  const text = await guide('site-yaml');
  expect(keysOf(siteSchema).filter((key) => !names(text, key))).toEqual([]);
});

test('the guide to writing explains every key of front matter', async () => {
  const text = await guide('writing-pages-and-posts');
  const keys = [pageSchema, postSchema, newsSchema].flatMap(keysOf);
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
