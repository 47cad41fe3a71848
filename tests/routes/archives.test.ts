import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../src/site/entry.ts';
import { readEntry } from '../../src/site/read-entry.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom, type SiteSettings } from '../../src/site/settings.ts';
import { collections } from '../../src/collections/registry.ts';
import { archivesOf, wordSlug, type Archive, type ArchiveKind } from '../../src/routes/archives.ts';
import { pagedPath, paginate } from '../../src/routes/blog-pages.ts';
import { buildRouteTable } from '../../src/routes/table.ts';

const rules = {
  languages: ['en', 'zh', 'tr'],
  defaultLanguage: 'en',
  now: Date.parse('2026-11-22'),
  collections,
};

function entry(relativeFile: string, frontMatter = ''): Entry {
  const kind = relativeFile.startsWith('posts/') ? 'post' : 'page';
  const text = `---\ntitle: T\n${frontMatter}\n---\n`;
  const file = `/site/content/${relativeFile}`;
  const { entry: read, errors } = readEntry({ kind, file, relativeFile, text }, rules);
  expect(errors).toEqual([]);
  if (read === undefined) throw new Error('The entry could not be read.');
  return read;
}

function post(name: string, frontMatter = ''): Entry<'post'> {
  return entry(`posts/${name}.md`, frontMatter) as Entry<'post'>;
}

function settings(more: object = {}): SiteSettings {
  const config = siteSchema.parse({
    title: 'A',
    url: 'https://a.example',
    languages: ['en', 'zh'],
    author: { name: 'Ada' },
    ...more,
  });
  return settingsFrom(config, { url: undefined, base: undefined });
}

function ofKind(kind: ArchiveKind, posts: Entry<'post'>[], more: object = {}): Archive[] {
  return archivesOf(posts, settings(more)).filter((archive) => archive.kind === kind);
}

test.each([
  ['algebra', 'algebra'],
  ['Physics of AI', 'physics-of-ai'],
  ['C', 'c'],
  ['İstatistik', 'istatistik'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['陀螺', '陀螺'],
  ['Größe', 'größe'],
  ['∞', '221e'],
])('the word "%s" stands in an address as %s', (word, slug) => {
  expect(wordSlug(word)).toBe(slug);
});

describe('archives', () => {
  it('gather tags, categories and years, each with its posts, newest first', () => {
    const posts = [
      post('2025-01-02-a', 'tags: [rings]\ncategories: [notes]'),
      post('2026-01-02-b', 'tags: [rings, fields]'),
    ];
    const found = archivesOf(posts, settings()).map(({ path, posts: keys }) => [path, ...keys]);
    expect(found).toEqual([
      ['/blog/tag/rings/', 'posts/2026-01-02-b@en', 'posts/2025-01-02-a@en'],
      ['/blog/tag/fields/', 'posts/2026-01-02-b@en'],
      ['/blog/category/notes/', 'posts/2025-01-02-a@en'],
      ['/blog/2026/', 'posts/2026-01-02-b@en'],
      ['/blog/2025/', 'posts/2025-01-02-a@en'],
    ]);
  });

  it('that are as full stand as in a dictionary of their language', () => {
    const tags = 'tags: [周期, 安全, 李群]';
    const posts = [{ ...post('2025-01-02-a', tags), language: 'zh' }];
    expect(ofKind('tag', posts).map(({ label }) => label)).toEqual(['安全', '李群', '周期']);
  });

  it('take spellings for one word, and show the one that is used most', () => {
    const posts = [
      post('2025-01-01-a', 'tags: [Ring Theory]'),
      post('2025-01-02-b', 'tags: [ring-theory, Ring theory]'),
      post('2025-01-03-c', 'tags: [Ring theory]'),
    ];
    const [archive, ...others] = ofKind('tag', posts);
    expect(others).toEqual([]);
    expect(archive).toMatchObject({ slug: 'ring-theory', label: 'Ring theory' });
    expect(archive?.posts).toHaveLength(3);
  });

  it('keep languages apart', () => {
    const posts = [post('2025-01-01-a', 'tags: [x]'), post('2025-01-01-a.zh', 'tags: [x]')];
    expect(ofKind('tag', posts).map(({ path }) => path)).toEqual([
      '/blog/tag/x/',
      '/zh/blog/tag/x/',
    ]);
  });

  it('stand where the site says', () => {
    const posts = [post('2025-01-01-a', 'tags: [x]')];
    const paths = archivesOf(posts, settings({ posts: { archives: '/' } })).map(({ path }) => path);
    expect(paths).toEqual(['/tag/x/', '/2025/']);
  });
});

describe('a series', () => {
  it('has its parts in the order of their dates', () => {
    const posts = [
      post('2026-03-01-c', 'series: sparse-attention'),
      post('2026-01-01-a', 'series: sparse-attention'),
      post('2026-02-01-b', 'series: Sparse Attention'),
    ];
    const [series] = ofKind('series', posts);
    expect(series?.posts.map((key) => key.slice(17, 18))).toEqual(['a', 'b', 'c']);
    expect(series).toMatchObject({ path: '/blog/series/sparse-attention/' });
  });

  it.each([
    [{ a: '2', b: '1', c: '3' }, 'bac'],
    [{ a: '', b: '', c: '1' }, 'cab'],
    [{ a: '', b: '3', c: '' }, 'acb'],
    [{ a: '10', b: '5', c: '1' }, 'cba'],
  ])('has its parts in the order of their numbers: %o', (numbers, order) => {
    const posts = Object.entries(numbers).map(([name, part], month) =>
      post(`2026-0${month + 1}-01-${name}`, `series: s\n${part && `series_part: ${part}`}`),
    );
    const [series] = ofKind('series', posts);
    expect(series?.posts.map((key) => key.slice(17, 18)).join('')).toBe(order);
  });

  it('has the title and description of site.yaml, else its name in words', () => {
    const posts = [post('2026-01-01-a', 'series: sparse-attention')];
    expect(ofKind('series', posts)[0]?.label).toBe('Sparse attention');
    const told = { series: { 'sparse-attention': { title: 'Attention!', description: 'D.' } } };
    expect(ofKind('series', posts, told)[0]).toMatchObject({
      label: 'Attention!',
      description: 'D.',
    });
    const turkish = [post('2026-01-01-a.tr', 'series: istatistik-dersleri')];
    expect(ofKind('series', turkish)[0]?.label).toBe('İstatistik dersleri');
  });
});

describe('the pages of the blog', () => {
  const listed = (names: string) =>
    Array.from(names, (name) => ({ name, frontMatter: { pinned: name === name.toUpperCase() } }));
  const shown = (names: string, perPage: number) =>
    paginate(listed(names), perPage).map((page) => page.map(({ name }) => name).join(''));

  it.each([
    ['abcde', 2, ['ab', 'cd', 'e']],
    ['abcd', 2, ['ab', 'cd']],
    ['abc', 0, ['abc']],
    ['abc', 20, ['abc']],
    ['', 2, ['']],
    ['abCdE', 2, ['CE', 'ab', 'd']],
  ])('of %s with %i a page are %o', (names, perPage, pages) => {
    expect(shown(names, perPage)).toEqual(pages);
  });

  it("know al-folio's name for pinned", () => {
    const posts = [{ frontMatter: {} }, { frontMatter: { featured: true } }];
    expect(paginate(posts, 0)[0]?.[0]).toBe(posts[1]);
  });

  it.each([
    ['/blog/', 1, '/blog/'],
    ['/blog/', 2, '/blog/page/2/'],
    ['/', 2, '/page/2/'],
    ['/zh/blog.html', 3, '/zh/blog/page/3/'],
  ])('from %s on, page %i is at %s', (blog, page, path) => {
    expect(pagedPath(blog, page)).toBe(path);
  });
});

describe('the route table', () => {
  const kindsOf = (entries: Entry[], more: object = {}) => {
    const { routes, errors } = buildRouteTable(entries, [], settings(more));
    expect(errors).toEqual([]);
    return (kind: string) => routes.filter((route) => route.kind === kind).map(({ path }) => path);
  };

  it('has the archives, the pages and the feeds of both languages', () => {
    const rows = kindsOf(
      [
        entry('pages/blog.md', 'layout: blog'),
        entry('pages/blog.zh.md', 'layout: blog'),
        post('2026-01-01-a', 'tags: [x]\nseries: s'),
        post('2026-01-02-b'),
        post('2026-01-02-b.zh'),
      ],
      { posts: { per_page: 1 } },
    );
    expect(rows('archive')).toEqual([
      '/blog/tag/x/',
      '/blog/2026/',
      '/blog/series/s/',
      '/zh/blog/2026/',
    ]);
    expect(rows('blog-page')).toEqual(['/blog/page/2/']);
    expect(rows('feed')).toEqual([
      '/feed.xml',
      '/feed.json',
      '/zh/feed.xml',
      '/zh/feed.json',
      '/blog/tag/x/feed.xml',
      '/blog/tag/x/feed.json',
    ]);
  });

  it('has no feed of what is not published yet', () => {
    const rows = kindsOf([post('2026-01-01-a', 'tags: [x]\ndraft: true')]);
    expect(rows('feed')).toEqual([]);
    expect(rows('archive')).toEqual(['/blog/tag/x/', '/blog/2026/']);
  });

  it('lets an author put a page of their own in the place of an archive', () => {
    const rows = kindsOf([entry('pages/blog/tag/x.md'), post('2026-01-01-a', 'tags: [x]')]);
    expect(rows('entry')).toContain('/blog/tag/x/');
    expect(rows('archive')).toEqual(['/blog/2026/']);
  });

  it('names both when a page stands in the way of a page of the blog', () => {
    const entries = [
      entry('pages/blog.md', 'layout: blog'),
      entry('pages/blog/page/2.md'),
      post('2026-01-01-a'),
      post('2026-01-02-b'),
    ];
    const { errors } = buildRouteTable(entries, [], settings({ posts: { per_page: 1 } }));
    expect(errors).toMatchObject([{ kind: 'address-clash', file: '/site/content/pages/blog.md' }]);
  });
});
