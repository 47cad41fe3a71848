import { expect, test } from 'vitest';
import type { Entry } from '../../src/site/entry.ts';
import { readEntry } from '../../src/site/read-entry.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';
import { collections } from '../../src/collections/registry.ts';
import { twinPath } from '../../src/routes/machine-rows.ts';
import { buildRouteTable } from '../../src/routes/table.ts';

function page(relativeFile: string, frontMatter = ''): Entry {
  const text = `---\ntitle: T\n${frontMatter}\n---\n`;
  const file = `/site/content/${relativeFile}`;
  const rules = { languages: ['en', 'zh'], defaultLanguage: 'en', now: 0, collections };
  const { entry } = readEntry({ kind: 'page', file, relativeFile, text }, rules);
  if (entry === undefined) throw new Error('The page could not be read.');
  return entry;
}

function paths(kinds: readonly string[], entries: readonly Entry[], more: object = {}): string[] {
  const site = { title: 'A', url: 'https://a.example', author: { name: 'Ada' } };
  const config = siteSchema.parse({ ...site, languages: ['en', 'zh'], ...more });
  const settings = settingsFrom(config, { url: undefined, base: undefined });
  return buildRouteTable(entries, [], settings)
    .routes.filter(({ kind }) => kinds.includes(kind))
    .map(({ path }) => path);
}

const about = page('pages/about.md', 'redirect_from: /old/');
const chinese = page('pages/about.zh.md');

test.each([
  ['/', '/index.md'],
  ['/blog/2026/when/', '/blog/2026/when/index.md'],
  ['/old/note.html', '/old/note.md'],
])('the Markdown of %s is %s', (path, twin) => {
  expect(twinPath(path)).toBe(twin);
});

test('each page has its Markdown; what leads elsewhere and what searches have none', () => {
  expect(paths(['markdown', 'llms'], [about, chinese])).toEqual([
    '/index.md',
    '/zh/index.md',
    '/llms.txt',
  ]);
  expect(paths(['markdown', 'llms'], [about], { markdown_pages: false })).toEqual(['/llms.txt']);
  expect(paths(['markdown', 'llms'], [about], { llms_txt: false })).toEqual(['/index.md']);
});

test('one searches in each language that has pages', () => {
  expect(paths(['search'], [about])).toEqual(['/search/']);
  expect(paths(['search'], [about, chinese])).toEqual(['/search/', '/zh/search/']);
  expect(paths(['search'], [about, chinese], { search: false })).toEqual([]);
});

test("an author's own page at that address comes first", () => {
  const own = page('pages/search.md');
  expect(paths(['search', 'entry'], [about, own])).toEqual(['/', '/search/']);
});
