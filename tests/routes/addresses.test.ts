import { expect, test } from 'vitest';
import type { Entry } from '../../src/site/entry.ts';
import { readEntry } from '../../src/site/read-entry.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';
import { collections } from '../../src/collections/registry.ts';
import { paperPath } from '../../src/routes/permalink.ts';
import type { RoutedWork } from '../../src/routes/route.ts';
import { buildRouteTable } from '../../src/routes/table.ts';
import { absoluteUrl, hrefOf, toSitePath } from '../../src/routes/url.ts';

const rules = {
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  now: Date.parse('2026-11-22'),
  collections,
};

function entry(relativeFile: string, frontMatter = ''): Entry {
  const [folder = ''] = relativeFile.split('/');
  const kind = folder === 'posts' ? 'post' : folder === 'papers' ? 'paper' : 'page';
  const title = kind === 'post' ? 'title: T\n' : '';
  const file = `/site/content/${relativeFile}`;
  const text = `---\n${title}${frontMatter}\n---\n`;
  const { entry: read, errors } = readEntry({ kind, file, relativeFile, text }, rules);
  expect(errors).toEqual([]);
  if (read === undefined) throw new Error('The entry could not be read.');
  return read;
}

function settings(more: object = {}) {
  const config = siteSchema.parse({
    title: 'A',
    url: 'https://a.example',
    languages: ['en', 'zh'],
    author: { name: 'Ada' },
    // Of what is for programs, `machine-rows.test.ts` sees to it.
    search: false,
    markdown_pages: false,
    llms_txt: false,
    ...more,
  });
  return settingsFrom(config, { url: undefined, base: undefined });
}

function pathOf(read: Entry, more: object = {}): string | undefined {
  return buildRouteTable([read], [], settings(more)).routes[0]?.path;
}

test.each([
  ['pages/about.md', '', '/'],
  ['pages/about.zh.md', '', '/zh/'],
  ['pages/index.md', '', '/'],
  ['pages/notes.md', '', '/notes/'],
  ['pages/notes/index.md', '', '/notes/'],
  ['pages/teaching/algebra.md', '', '/teaching/algebra/'],
  ['pages/notes.md', 'permalink: /other', '/other/'],
  ['pages/notes.md', 'permalink: /other.html', '/other.html'],
  ['pages/notes.zh.md', 'permalink: /notes/', '/zh/notes/'],
  ['pages/notes.zh.md', 'permalink: /zh/notes/', '/zh/notes/'],
  ['posts/2026-02-15-when-physics-of-ai.md', '', '/blog/2026/when-physics-of-ai/'],
  ['posts/2026-02-15-when/index.mdx', '', '/blog/2026/when/'],
  ['posts/2026-02-15-when.zh.md', '', '/zh/blog/2026/when/'],
  ['posts/when.md', 'date: 2025-01-02', '/blog/2025/when/'],
  ['pages/release-1.2.md', '', '/release-1.2/'],
  ['pages/notes.md', 'permalink: /notes.php', '/notes.php/'],
  ['posts/2026-02-15 When it was.md', '', '/blog/2026/When-it-was/'],
  ['posts/2026-02-15 - Gro\u0308\u00dfe/index.md', '', '/blog/2026/Größe/'],
  ['posts/2026-02-15_when.md', '', '/blog/2026/when/'],
  ['pages/field notes.md', '', '/field-notes/'],
  ['posts/2026-02-15-when.md', 'slug: then', '/blog/2026/then/'],
  ['posts/2026-02-15-when.md', 'permalink: /essays/when/', '/essays/when/'],
])('%s with "%s" is at %s', (file, frontMatter, path) => {
  expect(pathOf(entry(file, frontMatter))).toBe(path);
});

test.each([
  ['/:year/:month/:day/:slug/', '/2026/02/15/when/'],
  ['/posts/:title/', '/posts/when/'],
  ['/:categories/:slug.html', '/physics-of-ai/when.html'],
])('a post is addressed by the pattern %s', (permalink, path) => {
  const post = entry('posts/2026-02-15-when.md', 'categories: [Physics of AI]');
  expect(pathOf(post, { posts: { permalink } })).toBe(path);
});

test('old addresses lead to the new one', () => {
  const page = entry('pages/about.md', 'redirect_from: [/about/, about.html, /me, /index.php]');
  const { routes } = buildRouteTable([page], [], settings());
  expect(routes.filter(({ kind }) => kind === 'redirect')).toMatchObject([
    { path: '/about/', target: '/' },
    { path: '/about.html', target: '/' },
    { path: '/me/', target: '/' },
    // A host would have a file of this name saved, not shown.
    { path: '/index.php/', target: '/' },
  ]);
});

test('an address with half a character, which is an error elsewhere, can be written', () => {
  expect(hrefOf('', '/a\uD800/')).toBe('/a%EF%BF%BD/');
});

test.each([
  ['pages/a.md', 'permalink: /../../a/', 2],
  ['pages/a.md', 'permalink: /a/./b.html', 2],
  ['pages/a.md', 'permalink: "/a/..\\\\b/"', 2],
  ['pages/a.md', 'redirect_from: [/old/../../a/]', 2],
  ['pages/a.md', 'permalink: "/a\\0b/"', 2],
  ['pages/a.md', 'redirect_from: [http://b.example/a/]', 2],
  ['pages/a.md', 'permalink: "/a\\uD800/"', 2],
  ['posts/2026-02-15-when.md', 'slug: ../../../a', 1],
])('an address that leads out of the site is none: %s with "%s"', (file, frontMatter, line) => {
  const { routes, errors } = buildRouteTable([entry(file, frontMatter)], [], settings());
  const told = errors.filter(({ kind }) => kind === 'unusable-address');
  expect(told).toMatchObject([{ file: `/site/content/${file}`, severity: 'error' }]);
  expect(told[0]?.position.line).toBeGreaterThanOrEqual(line);
  expect(routes.filter(({ path }) => /\.\.|[\\/]\.[\\/]|[\0\uD800]|https?:/.test(path))).toEqual(
    [],
  );
});

test.each(['/a..b/', '/.well-known/a.txt', '/a/...', '/v1.2/'])('%s is an address', (permalink) => {
  const { errors } = buildRouteTable(
    [entry('pages/a.md', `permalink: ${permalink}`)],
    [],
    settings(),
  );
  expect(errors).toEqual([]);
});

test('two entries at one address are an error that names both', () => {
  const { errors } = buildRouteTable(
    [entry('pages/a.md', 'permalink: /x/'), entry('pages/b.md', 'nav: true\npermalink: /x')],
    [],
    settings(),
  );
  expect(errors).toMatchObject([
    { kind: 'address-clash', file: '/site/content/pages/b.md', position: { line: 3 } },
  ]);
  expect(errors[0]?.message).toContain('content/pages/a.md.');
});

test('addresses that differ only in capital letters are warned of, unless one is an old one', () => {
  const { errors } = buildRouteTable(
    [
      entry('pages/a.md', 'permalink: /Notes/\nredirect_from: [/a/, /NOTES/]'),
      entry('pages/b.md', 'permalink: /notes/'),
    ],
    [],
    settings(),
  );
  expect(errors).toMatchObject([
    { kind: 'address-clash', severity: 'warning', file: '/site/content/pages/b.md' },
  ]);
});

test('an old address may not be that of a page', () => {
  const { errors } = buildRouteTable(
    [entry('pages/a.md'), entry('pages/b.md', 'redirect_from: /a/')],
    [],
    settings(),
  );
  expect(errors).toMatchObject([{ kind: 'address-clash', position: { line: 2, column: 16 } }]);
});

test('a post that does not want to be cited has no citation files', () => {
  const paths = (frontMatter: string) =>
    buildRouteTable([entry('posts/2026-01-01-a.md', frontMatter)], [], settings())
      .routes.map(({ path }) => path)
      .filter((path) => path.startsWith('/blog/2026/a/'));
  expect(paths('')).toEqual([
    '/blog/2026/a/',
    '/blog/2026/a/cite.bib',
    '/blog/2026/a/cite.ris',
    '/blog/2026/a/cite.json',
  ]);
  expect(paths('citation: false')).toEqual(['/blog/2026/a/']);
});

const position = { line: 1, column: 1 };

function work(key: string, versions: string[] = []): RoutedWork {
  const file = '/site/content/papers.bib';
  return {
    key,
    file,
    position,
    versions: versions.map((version) => ({ key: version, file, position })),
  };
}

test.each([
  ['noether1918', '/papers/noether1918/'],
  ['smith.2020', '/papers/smith.2020/'],
  ['DBLP:conf/nips/X17', '/papers/DBLP-conf-nips-X17/'],
  ['刘2024', '/papers/刘2024/'],
  ['a+b', '/papers/a+b/'],
  ['..', '/papers/2e-2e/'],
])('the work %s has its page at %s', (key, path) => {
  expect(paperPath('/papers/:key/', key)).toBe(path);
});

test('a work has a page, files to cite it by, and answers under the keys of its versions', () => {
  const { routes, pathOfWork } = buildRouteTable([], [work('a', ['b'])], settings());
  expect(routes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'work /papers/a/',
    'export /papers/a/cite.bib',
    'export /papers/a/cite.ris',
    'export /papers/a/cite.json',
    'redirect /papers/b/',
    'export /papers.bib',
    'export /papers.ris',
    'export /papers.json',
  ]);
  expect(Object.fromEntries(pathOfWork)).toEqual({ a: '/papers/a/', b: '/papers/a/' });
});

test('the folder of the papers leads to the list of them', () => {
  const list = entry('pages/publications.md', 'layout: publications');
  const { byPath } = buildRouteTable([list], [work('a')], settings());
  expect(byPath.get('/papers/')).toMatchObject({ kind: 'redirect', target: '/publications/' });
});

test('a page of the author at that address is left alone', () => {
  const list = entry('pages/publications.md', 'layout: publications\npermalink: /papers/');
  const { byPath, errors } = buildRouteTable([list], [work('a')], settings());
  expect(errors).toEqual([]);
  expect(byPath.get('/papers/')).toMatchObject({ kind: 'entry' });
});

test('a text about a work is found by its file name or its key, in every language', () => {
  const entries = [
    entry('papers/a.md', 'redirect_from: /my-paper/'),
    entry('papers/a.zh.md'),
    entry('papers/x17.md', 'key: conf/X17'),
  ];
  const { routes, errors } = buildRouteTable(entries, [work('a'), work('conf/X17')], settings());
  expect(errors).toEqual([]);
  const pages = routes.filter(({ kind }) => kind === 'work' || kind === 'redirect');
  expect(pages).toMatchObject([
    { path: '/papers/a/', entryKey: 'papers/a@en' },
    { path: '/my-paper/', target: '/papers/a/' },
    { path: '/zh/papers/a/', entryKey: 'papers/a@zh', language: 'zh' },
    { path: '/papers/conf-X17/', entryKey: 'papers/x17@en' },
  ]);
});

test('a text about a work that is not there is an error with the nearest key', () => {
  const { errors } = buildRouteTable(
    [entry('papers/noether1919.md')],
    [work('noether1918')],
    settings(),
  );
  expect(errors).toMatchObject([
    { kind: 'unknown-work', file: '/site/content/papers/noether1919.md' },
  ]);
  expect(errors[0]?.fix).toContain('noether1918');
});

test('the site decides the pattern of the addresses of works', () => {
  const more = { publications: { permalink: '/publication/:key' } };
  const { byPath } = buildRouteTable([], [work('a')], settings(more));
  expect(byPath.has('/publication/a/')).toBe(true);
});

test('addresses have the base path and are encoded', () => {
  expect(hrefOf('/repo', '/')).toBe('/repo/');
  expect(hrefOf('', '/blog/größe?/')).toBe('/blog/gr%C3%B6%C3%9Fe%3F/');
  expect(absoluteUrl('https://a.example', '/repo', '/blog/')).toBe('https://a.example/repo/blog/');
});

test.each([
  ['about', '/about/'],
  ['/about', '/about/'],
  ['//about//x/', '/about/x/'],
  ['/about.html', '/about.html'],
  ['/about/index.html', '/about/'],
  ['/', '/'],
])('%s is the path %s', (written, path) => {
  expect(toSitePath(written)).toBe(path);
});
