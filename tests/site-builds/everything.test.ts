import fs from 'node:fs/promises';
import path from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { expect, it } from 'vitest';
import { builtSite } from './shared-sites.ts';
import { fixturesFolder } from './build-site.ts';

const posts = path.join(fixturesFolder, 'media/content/posts');

/** What stands behind the front matter. */
async function bodyOf(file: string): Promise<string> {
  return (await fs.readFile(path.join(posts, file), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** The text of a built post, from its start to the end of its references. */
async function proseOf(slug: string): Promise<string> {
  const page = path.join(builtSite('media-under-a-path'), 'blog/2026', slug, 'index.html');
  const html = await fs.readFile(page, 'utf8');
  const start = html.indexOf('<div class="prose');
  const end = html.indexOf('id="cite"');
  expect(start).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(start);
  // Both mean the same HTML, and need not write it with the same spaces and quotation marks.
  return serialize(parseFragment(html.slice(start, end)))
    .replaceAll(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .replaceAll(slug, 'slug');
}

it('a post that uses everything is the same in .md and in .mdx', async () => {
  expect(await bodyOf('2026-05-02-everything-in-mdx.mdx')).toBe(
    await bodyOf('2026-05-01-everything.md'),
  );
  expect(await proseOf('everything-in-mdx')).toBe(await proseOf('everything'));
});
