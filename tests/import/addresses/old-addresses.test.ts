import { describe, expect, it } from 'vitest';
import { oldAddresses } from '../../../scripts/import/addresses/old-addresses.ts';
import { documentAddress } from '../../../scripts/import/addresses/document-address.ts';
import type { OldAddress, SourceDocument } from '../../../scripts/import/types.ts';

type Config = Record<string, unknown>;

function site(files: Record<string, Record<string, unknown>>, config: Config): SourceDocument[] {
  return Object.entries(files).map(([path, frontMatter]) => {
    const kind = path.startsWith('_posts/') ? 'post' : 'page';
    const document = { path, kind, collection: undefined, frontMatter } as const;
    const address = documentAddress(document, config);
    return { ...document, address, body: '', bodyLine: 1, lineOf: () => 1 };
  });
}

function ofKind(kind: OldAddress['kind'], documents: SourceDocument[], config: Config): string[] {
  return oldAddresses(documents, config)
    .filter((one) => one.kind === kind)
    .map(({ address }) => address);
}

const POSTS = {
  '_posts/2023-01-02-a.md': { tags: ['Rings', 'c++'], categories: ['Algebra'] },
  '_posts/2023-04-05-b.md': { tags: 'rings fields' },
  '_posts/2024-06-07-c.md': { category: 'Field Theory' },
  '_posts/2024-08-09-hidden.md': { published: false, tags: ['secret'] },
};

describe('archives', () => {
  it('are those of al-folio', () => {
    const config = {
      permalink: '/blog/:year/:title/',
      'jekyll-archives': {
        enabled: ['year', 'tags', 'categories'],
        permalinks: {
          year: '/blog/:year/',
          tag: '/blog/tag/:name/',
          category: '/blog/category/:name/',
        },
      },
    };
    expect(ofKind('archive', site(POSTS, config), config)).toEqual([
      '/blog/2023/',
      '/blog/2024/',
      '/blog/category/algebra/',
      '/blog/category/field-theory/',
      '/blog/tag/c/',
      '/blog/tag/fields/',
      '/blog/tag/rings/',
    ]);
  });

  it('are those of its second plugin', () => {
    const config = {
      permalink: '/blog/:year/:title/',
      'jekyll-archives': {
        posts: {
          enabled: ['year', 'tags', 'categories'],
          permalinks: { year: '/blog/:year/', tags: '/blog/:type/:name/' },
        },
        books: { enabled: ['year'] },
      },
    };
    expect(ofKind('archive', site(POSTS, config), config)).toEqual([
      '/blog/2023/',
      '/blog/2024/',
      '/blog/tag/c/',
      '/blog/tag/fields/',
      '/blog/tag/rings/',
      '/posts/category/algebra/',
      '/posts/category/field-theory/',
    ]);
  });

  it('stand where the plugin puts them by default, and say what they gather', () => {
    const config = { 'jekyll-archives': { enabled: 'all' } };
    const archives = oldAddresses(site(POSTS, config), config).filter(({ archive }) => archive);
    expect(archives.map(({ address, archive }) => [address, archive?.by, archive?.word])).toEqual([
      ['/2023/', 'year', '2023'],
      ['/2023/01/', 'month', '2023-01'],
      ['/2023/04/', 'month', '2023-04'],
      ['/2024/', 'year', '2024'],
      ['/2024/06/', 'month', '2024-06'],
      ['/category/algebra/', 'category', 'Algebra'],
      ['/category/field-theory/', 'category', 'Field Theory'],
      ['/tag/c/', 'tag', 'c++'],
      ['/tag/fields/', 'tag', 'fields'],
      ['/tag/rings/', 'tag', 'Rings'],
    ]);
  });

  it('are none without the plugin', () => {
    expect(ofKind('archive', site(POSTS, {}), {})).toEqual([]);
  });
});

describe('further pages of a list', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `_posts/2024-01-${String(index + 1).padStart(2, '0')}-p.md`,
      index < 6 ? { tags: ['notes'] } : {},
    ]),
  );

  it.each([
    [{ paginate: 5 }, 'index.html', ['/page2/', '/page3/']],
    [
      { paginate: 5, paginate_path: '/blog/page:num/' },
      'blog/index.html',
      ['/blog/page2/', '/blog/page3/'],
    ],
    [{ paginate: 5, paginate_path: '/blog/page:num/' }, 'index.html', []],
    [{ paginate: 12 }, 'index.html', []],
    [{}, 'index.html', []],
  ])('by jekyll-paginate with %j', (config, list, addresses) => {
    expect(ofKind('blog-page', site({ ...many, [list]: {} }, config), config)).toEqual(addresses);
  });

  it.each([
    [{ enabled: true, per_page: 5 }, '/blog/', ['/blog/page/2/', '/blog/page/3/']],
    [
      { enabled: true, per_page: 5, permalink: '/p:num.html' },
      '/blog/',
      ['/blog/p2.html', '/blog/p3.html'],
    ],
    [{ enabled: true }, '/blog/', ['/blog/page/2/']],
    [{ enabled: true, per_page: 4, tag: 'Notes' }, '/notes/', ['/notes/page/2/']],
    [{ enabled: true, per_page: 2, limit: 2 }, '/blog/', ['/blog/page/2/']],
    [{ enabled: false, per_page: 5 }, '/blog/', []],
    [{ enabled: true, per_page: 5, collection: 'books' }, '/blog/', []],
  ])('by jekyll-paginate-v2 with %j', (pagination, permalink, addresses) => {
    const config = { pagination: { enabled: true } };
    const documents = site({ ...many, '_pages/blog.md': { permalink, pagination } }, config);
    expect(ofKind('blog-page', documents, config)).toEqual(addresses);
  });
});

describe('other addresses', () => {
  it('are older ones, feeds, and the file that an address without ending is', () => {
    const documents = site(
      { 'cv.md': { permalink: '/cv', redirect_from: ['/vita.html', 'resume/'] } },
      {},
    );
    const config = { plugins: ['jekyll-feed'] };
    expect(oldAddresses(documents, config).map(({ address, kind }) => [address, kind])).toEqual([
      ['/cv', 'document'],
      ['/cv.html', 'document'],
      ['/vita.html', 'redirect'],
      ['/resume/', 'redirect'],
      ['/feed.xml', 'feed'],
    ]);
  });

  it('stand there once', () => {
    const documents = site({ 'a.md': { permalink: '/x/' }, 'b.md': { permalink: '/x/' } }, {});
    expect(oldAddresses(documents, {}).map(({ file }) => file)).toEqual(['a.md']);
  });
});
