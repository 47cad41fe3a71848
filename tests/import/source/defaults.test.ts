import { describe, expect, it } from 'vitest';
import { readDefaults } from '../../../scripts/import/source/defaults.ts';
import { isExcluded, isPublic } from '../../../scripts/import/source/jekyll-glob.ts';
import { readCsv } from '../../../scripts/import/source/read-csv.ts';

const set = (path: string, type: string | undefined, values: Record<string, unknown>) => ({
  scope: { path, ...(type !== undefined && { type }) },
  values,
});

describe('defaults of front matter', () => {
  const values = (sets: unknown, path: string, type: string) =>
    readDefaults(sets, 'all')(path, type);

  it.each([
    ['for all', [set('', undefined, { a: 1 })], { a: 1 }],
    ['of a type', [set('', 'posts', { a: 1 }), set('', 'pages', { a: 2 })], { a: 1 }],
    ['of an older name of a type', [set('', 'post', { a: 1 })], { a: 1 }],
    [
      'of a path',
      [set('_posts', undefined, { a: 1 }), set('_talks', undefined, { a: 2 })],
      { a: 1 },
    ],
    [
      'of the longer path',
      [set('_posts', undefined, { a: 1 }), set('', undefined, { a: 2, b: 3 })],
      { a: 1, b: 3 },
    ],
    [
      'of a type before those for all',
      [set('', 'posts', { a: 1 }), set('', undefined, { a: 2 })],
      { a: 1 },
    ],
    ['of the later', [set('', 'posts', { a: 1 }), set('', 'posts', { a: 2 })], { a: 2 }],
    ['of a pattern', [set('_posts/*-x.md', undefined, { a: 1 })], { a: 1 }],
    [
      'of each part',
      [set('', undefined, { o: { x: 1, y: 1 } }), set('_posts', undefined, { o: { y: 2 } })],
      { o: { x: 1, y: 2 } },
    ],
    ['of a path in the folder of collections', [set('all/_posts', undefined, { a: 1 })], { a: 1 }],
    ['of nothing that can be read', ['x', { scope: {} }, null], {}],
    ['of no list', 'x', {}],
  ])('are those %s', (_, sets, expected) => {
    expect(values(sets, '_posts/2024-01-01-x.md', 'posts')).toEqual(expected);
  });
});

describe('what a site leaves out', () => {
  it.each([
    ['README.md', ['README.md'], [], true],
    ['docs/a/b.md', ['docs/'], [], true],
    ['docs/a/b.md', ['docs'], [], true],
    ['a/x.log', ['*.log'], [], true],
    ['a/x.log', ['a/*.log'], ['x.log'], false],
    ['_pages/a.md', ['_pages/b.md'], [], false],
  ])('%s by %j and %j: %s', (path, exclude, include, expected) => {
    expect(isExcluded(path, exclude, include)).toBe(expected);
  });

  it.each([
    ['about.md', [], true],
    ['_pages/about.md', [], false],
    ['_pages/about.md', ['_pages'], true],
    ['_pages/_x.md', ['_pages'], false],
    ['a/.b/c.md', [], false],
    ['a/~b.md', [], false],
  ])('%s is a page with %j: %s', (path, include, expected) => {
    expect(isPublic(path, include)).toBe(expected);
  });
});

describe('a table', () => {
  it('is a list of rows by column', () => {
    expect(readCsv('name,note\nNoether,"says ""rings"",\nand more"\n\nArtin,\n')).toEqual([
      { name: 'Noether', note: 'says "rings",\nand more' },
      { name: 'Artin', note: null },
    ]);
    expect(readCsv('a,b,c\n,"",1\n"",x\n,,\n')).toEqual([
      { a: null, b: '', c: '1' },
      { a: '', b: 'x', c: null },
    ]);
    expect(readCsv('a\tb\n1,5\t2', '\t')).toEqual([{ a: '1,5', b: '2' }]);
  });
});
