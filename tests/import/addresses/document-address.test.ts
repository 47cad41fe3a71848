import { describe, expect, it } from 'vitest';
import {
  documentAddress,
  type AddressedDocument,
} from '../../../scripts/import/addresses/document-address.ts';

type FrontMatter = Record<string, unknown>;

function post(path: string, frontMatter: FrontMatter = {}): AddressedDocument {
  return { path, kind: 'post', collection: undefined, frontMatter };
}

function page(path: string, frontMatter: FrontMatter = {}): AddressedDocument {
  return { path, kind: 'page', collection: undefined, frontMatter };
}

function item(collection: string, path: string, frontMatter: FrontMatter = {}): AddressedDocument {
  return { path, kind: 'item', collection, frontMatter };
}

describe('the address of a post', () => {
  const rings = post('_posts/2024-03-05-On-Rings.md', { categories: ['Algebra', 'Ideal Theory'] });

  /** @see https://jekyllrb.com/docs/permalinks/#built-in-formats and #placeholders */
  it.each([
    [undefined, '/algebra/ideal theory/2024/03/05/On-Rings.html'],
    ['date', '/algebra/ideal theory/2024/03/05/On-Rings.html'],
    ['pretty', '/algebra/ideal theory/2024/03/05/On-Rings/'],
    ['ordinal', '/algebra/ideal theory/2024/065/On-Rings.html'],
    ['weekdate', '/algebra/ideal theory/2024/W10/Tue/On-Rings.html'],
    ['none', '/algebra/ideal theory/On-Rings.html'],
    ['/blog/:year/:title/', '/blog/2024/On-Rings/'],
    ['/blog/:year/:title', '/blog/2024/On-Rings'],
    ['/:short_year/:i_month/:i_day/:slug:output_ext', '/24/3/5/on-rings.html'],
    ['/:long_month/:short_month/:long_day/:short_day/', '/March/Mar/Tuesday/Tue/'],
    ['/:w_year/:week/:w_day/:y_day/', '/2024/10/2/065/'],
    ['/:slugified_categories/:name/', '/algebra/ideal-theory/2024-03-05-on-rings/'],
    ['/:hour/:minute/:second/', '/00/00/00/'],
    ['/:year_:month/', '/2024_03/'],
    ['/:collection/:path/', '/posts/2024-03-05-On-Rings/'],
  ])('under the style %s is %s', (permalink, address) => {
    expect(documentAddress(rings, permalink === undefined ? {} : { permalink })).toBe(address);
  });

  it.each([
    ['_posts/2024-03-05-x.md', { permalink: '/my/:year/:title' }, {}, '/my/2024/x'],
    ['_posts/2024-03-05-x.md', { slug: 'Other' }, { permalink: '/:title/' }, '/Other/'],
    ['_posts/2024-03-05-x.md', { date: '2020-01-02' }, { permalink: '/:year/:title/' }, '/2020/x/'],
    ['_posts/deep/2024-03-05-x.md', {}, { permalink: 'none' }, '/x.html'],
    ['math/_posts/2024-03-05-x.md', { category: 'Sets' }, {}, '/math/sets/2024/03/05/x.html'],
    ['_posts/2024-03-05-x.md', { categories: 'a b a' }, { permalink: 'none' }, '/a/b/x.html'],
    ['_posts/2024-03-05-größe.md', {}, { permalink: '/:title/' }, '/größe/'],
    ['_posts/2024-03-05-x.md', { permalink: '/gr%C3%B6%C3%9Fe/' }, {}, '/größe/'],
    [
      '_posts/2024-03-05-x.md',
      {},
      { permalink: 'none', collections: { posts: { permalink: '/p/:slug/' } } },
      '/p/x/',
    ],
    [
      '_posts/2024-01-01-x.md',
      { date: '2023-12-31 23:30:00' },
      { permalink: '/:year/:title/', timezone: 'Europe/Berlin' },
      '/2024/x/',
    ],
  ])('%s with %j under %j is %4$s', (path, frontMatter, config, address) => {
    expect(documentAddress(post(path, frontMatter), config)).toBe(address);
  });

  it('is none where it is written as one of another host', () => {
    const frontMatter = { permalink: 'https://annals.example/rings' };
    expect(documentAddress(post('_posts/2024-03-05-x.md', frontMatter), {})).toBeUndefined();
  });

  it('does not climb out of the site', () => {
    const hostile = post('_posts/2024-03-05-x.md', { permalink: '/../../etc/./passwd' });
    expect(documentAddress(hostile, {})).toBe('/etc/passwd');
  });

  it('is none for a draft, and for what is not published', () => {
    const draft = { ...rings, kind: 'draft' } as const;
    expect(documentAddress(draft, {})).toBeUndefined();
    const hidden = post('_posts/2024-03-05-x.md', { published: false });
    expect(documentAddress(hidden, {})).toBeUndefined();
  });
});

describe('the address of a page', () => {
  it.each([
    ['about.md', {}, {}, '/about.html'],
    ['about.md', {}, { permalink: 'pretty' }, '/about/'],
    ['about.md', {}, { permalink: '/blog/:year/:title/' }, '/about/'],
    ['about.md', {}, { permalink: '/blog/:year/:title:output_ext' }, '/about.html'],
    ['about.md', {}, { permalink: '/blog/:year/:title' }, '/about'],
    ['index.html', {}, {}, '/'],
    ['blog/index.html', {}, { permalink: 'pretty' }, '/blog/'],
    ['notes/first.markdown', {}, {}, '/notes/first.html'],
    ['_pages/about.md', { permalink: '/' }, {}, '/'],
    ['_pages/about.md', {}, {}, '/_pages/about.html'],
    ['a/b.md', { permalink: '/:path/-/:basename:output_ext' }, {}, '/a/-/b.html'],
    ['404.md', { permalink: '/404.html' }, {}, '/404.html'],
  ])('%s with %j under %j is %4$s', (path, frontMatter, config, address) => {
    expect(documentAddress(page(path, frontMatter), config)).toBe(address);
  });
});

describe('the address of an item of a collection', () => {
  const output = true;
  it.each([
    [
      '_talks/2020-05-06-a-talk.md',
      {},
      { collections: { talks: { output } } },
      '/talks/2020-05-06-a-talk.html',
    ],
    [
      '_talks/2020-05-06-a-talk.md',
      {},
      { permalink: 'pretty', collections: { talks: { output } } },
      '/talks/2020-05-06-a-talk/',
    ],
    [
      '_talks/deep/a.md',
      {},
      { collections: { talks: { output, permalink: '/t/:path/' } } },
      '/t/deep/a/',
    ],
    [
      '_talks/2020-05-06-a-talk.md',
      {},
      { collections: { talks: { output, permalink: '/:collection/:year/:title' } } },
      '/talks/2020/a-talk',
    ],
    ['_talks/a.md', { permalink: '/own/' }, { collections: { talks: { output } } }, '/own/'],
    [
      'all/_talks/a.md',
      {},
      { permalink: '/:title/', collections_dir: 'all', collections: { talks: { output } } },
      '/talks/a/',
    ],
  ])('%s with %j under %j is %4$s', (path, frontMatter, config, address) => {
    expect(documentAddress(item('talks', path, frontMatter), config)).toBe(address);
  });

  it('is none where the collection has no pages', () => {
    const talk = item('talks', '_talks/a.md');
    expect(documentAddress(talk, { collections: { talks: {} } })).toBeUndefined();
    expect(documentAddress(talk, { collections: ['talks'] })).toBeUndefined();
  });
});
