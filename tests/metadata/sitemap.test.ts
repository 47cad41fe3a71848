import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { sitemapRows } from '../../src/metadata/sitemap-rows.ts';
import { sitemapFiles, type SitemapRow } from '../../src/metadata/sitemap.ts';
import { compileFolder, smallConfig, writeSite } from '../compile/site-folder.ts';

const place = { origin: 'https://ada.example', basePath: '/repo', defaultLanguage: 'en' };

function row(path: string, more: Partial<SitemapRow> = {}): SitemapRow {
  return { path, changed: undefined, translations: [], ...more };
}

/** The texts of all elements of a name. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', () => (text = ''));
  parser.on('text', (more) => (text += more));
  parser.on('closetag', (tag) => {
    if (tag.local === name) found.push(text.trim());
  });
  parser.write(xml).close();
  return found;
}

test('addresses are whole, encoded and escaped', () => {
  const [file] = sitemapFiles([row('/größe/'), row("/a&b's/"), row('/慢波.html')], place);
  expect(file?.path).toBe('/sitemap.xml');
  expect(file?.text).toContain('a&amp;b&apos;s');
  expect(texts(file?.text ?? '', 'loc')).toEqual([
    'https://ada.example/repo/gr%C3%B6%C3%9Fe/',
    "https://ada.example/repo/a&b's/",
    'https://ada.example/repo/%E6%85%A2%E6%B3%A2.html',
  ]);
});

test('what is in several languages names them all, itself included', () => {
  const translations = [
    { language: 'en', path: '/a/' },
    { language: 'zh-Hant', path: '/zh-Hant/a/' },
  ];
  const [file] = sitemapFiles([row('/a/', { changed: '2026-02-15', translations })], place);
  expect(file?.text).toContain('<lastmod>2026-02-15</lastmod>');
  expect(
    [...(file?.text ?? '').matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, ...one]) => one),
  ).toEqual([
    ['en', 'https://ada.example/repo/a/'],
    ['zh-Hant', 'https://ada.example/repo/zh-Hant/a/'],
    ['x-default', 'https://ada.example/repo/a/'],
  ]);
});

test('more addresses than one file may hold are in several, which an index names', () => {
  const rows = Array.from({ length: 5 }, (_, index) => row(`/${index}/`));
  const files = sitemapFiles(rows, place, 2);
  expect(files.map(({ path }) => path)).toEqual([
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
    '/sitemap-3.xml',
  ]);
  const [index, ...parts] = files.map(({ text }) => texts(text, 'loc'));
  expect(index).toEqual([1, 2, 3].map((part) => `https://ada.example/repo/sitemap-${part}.xml`));
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(parts.flat()).toEqual(rows.map(({ path }) => `https://ada.example/repo${path}`));
});

test('a file of as many addresses as the protocol allows is one', () => {
  const rows = Array.from({ length: 50_001 }, (_, index) => row(`/${index}/`));
  expect(sitemapFiles(rows.slice(1), place)).toHaveLength(1);
  expect(sitemapFiles(rows, place)).toHaveLength(3);
});

test('pages, posts, papers and lists are told of; redirects, drafts and files beside pages are not', async () => {
  const text = (lines: string) => `---\n${lines}---\n\nText.\n`;
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}languages: [en, de]\n`,
    'content/papers.bib': '@article{tides, title = {Tides}, author = {Ada Lovelace}, year = 2024}',
    'content/pages/about.md': text('title: About\nredirect_from: /me/\n'),
    'content/pages/about.de.md': text('title: Zur Person\n'),
    'content/pages/blog.md': text('title: Blog\nlayout: blog\n'),
    'content/posts/2026-01-05-one.md': text('title: One\ntags: waves\nlast_updated: 2026-03-01\n'),
    'content/posts/2026-02-15-two.md': text('title: Two\ntags: waves\n'),
    'content/posts/2026-02-16-three.md': text('title: Three\ndraft: true\ntags: waves\n'),
    'content/talks/2031-05-02-later.md': text('title: Later\n'),
  });
  const { compiled } = await compileFolder(folder, { showDrafts: true });
  if (compiled === undefined) throw new Error('The site did not compile.');
  const rows = sitemapRows(compiled);
  const told = new Map(rows.map(({ path, changed }) => [path, changed]));
  expect([...told.keys()].sort()).toEqual([
    '/',
    '/blog/',
    '/blog/2026/',
    '/blog/2026/one/',
    '/blog/2026/two/',
    '/blog/tag/waves/',
    '/de/',
    '/papers/tides/',
    '/talks/later/',
  ]);
  expect(told.get('/blog/2026/one/')).toBe('2026-03-01');
  expect(told.get('/blog/2026/two/')).toBe('2026-02-15');
  expect(told.get('/blog/tag/waves/')).toBe('2026-03-01');
  // The day of a talk is not that of a change.
  expect(told.get('/talks/later/')).toBeUndefined();
  expect(rows.find(({ path }) => path === '/de/')?.translations.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/', '/de/']),
  );
});
