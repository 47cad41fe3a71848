import { expect, test } from 'vitest';
import type { Entry } from '../../src/site/entry.ts';
import { readEntry } from '../../src/site/read-entry.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';
import { buildRouteTable } from '../../src/routes/table.ts';
import { absoluteUrl, hrefOf, toSitePath } from '../../src/routes/url.ts';

const rules = { languages: ['en', 'zh'], defaultLanguage: 'en', now: Date.parse('2026-11-22') };

function entry(relativeFile: string, frontMatter = ''): Entry {
  const kind = relativeFile.startsWith('posts') ? 'post' : 'page';
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
    ...more,
  });
  return settingsFrom(config, { url: undefined, base: undefined });
}

function pathOf(read: Entry, more: object = {}): string | undefined {
  return buildRouteTable([read], settings(more)).routes[0]?.path;
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
  const page = entry('pages/about.md', 'redirect_from: [/about/, about.html, /me]');
  const { routes } = buildRouteTable([page], settings());
  expect(routes.filter(({ kind }) => kind === 'redirect')).toMatchObject([
    { path: '/about/', target: '/' },
    { path: '/about.html', target: '/' },
    { path: '/me/', target: '/' },
  ]);
});

test('two entries at one address are an error that names both', () => {
  const { errors } = buildRouteTable(
    [entry('pages/a.md', 'permalink: /x/'), entry('pages/b.md', 'nav: true\npermalink: /x')],
    settings(),
  );
  expect(errors).toMatchObject([
    { kind: 'address-clash', file: '/site/content/pages/b.md', position: { line: 3 } },
  ]);
  expect(errors[0]?.message).toContain('pages/a');
});

test('an old address may not be that of a page', () => {
  const { errors } = buildRouteTable(
    [entry('pages/a.md'), entry('pages/b.md', 'redirect_from: /a/')],
    settings(),
  );
  expect(errors).toMatchObject([{ kind: 'address-clash', position: { line: 2, column: 16 } }]);
});

test('a post that does not want to be cited has no BibTeX file', () => {
  const paths = (frontMatter: string) =>
    buildRouteTable([entry('posts/2026-01-01-a.md', frontMatter)], settings()).routes.map(
      ({ path }) => path,
    );
  expect(paths('')).toEqual(['/blog/2026/a/', '/blog/2026/a/cite.bib']);
  expect(paths('citation: false')).toEqual(['/blog/2026/a/']);
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
