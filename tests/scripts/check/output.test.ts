import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../scripts/check/fault.ts';
import { annotations } from '../../../scripts/check/output/annotations.ts';
import { checkResult } from '../../../scripts/check/output/json.ts';
import { byKind, shownOn } from '../../../scripts/check/output/readable.ts';
import { fitted, shownWidth, tableText } from '../../../scripts/check/output/table.ts';

const finding: Finding = {
  severity: 'error',
  kind: 'broken-link',
  file: '/work/site/content/a, b: c.md',
  position: { line: 3, column: 7 },
  message: '100% wrong,\nat /x: there is nothing.',
  fix: 'Mend it.',
  pages: ['/a/', '/b/'],
};

it('annotations are escaped as GitHub asks for', () => {
  expect(annotations([finding], '/work')).toEqual([
    '::error file=site/content/a%2C b%3A c.md,line=3,col=7,title=broken-link::' +
      '100%25 wrong,%0Aat /x: there is nothing.%0AFix: Mend it.',
  ]);
});

it('JSON has the shape that the manual describes', () => {
  const warning = { ...finding, severity: 'warning' as const, file: '/elsewhere/x.bib', pages: [] };
  expect(checkResult([finding, warning], undefined, '/work/site')).toEqual({
    version: 1,
    errors: 1,
    warnings: 1,
    findings: [
      {
        severity: 'error',
        kind: 'broken-link',
        file: 'content/a, b: c.md',
        line: 3,
        column: 7,
        message: finding.message,
        fix: 'Mend it.',
        pages: ['/a/', '/b/'],
      },
      expect.objectContaining({ severity: 'warning', file: '/elsewhere/x.bib', pages: [] }),
    ],
  });
});

it.each([
  [[], ''],
  [['/'], ' (On /.)'],
  [['/', '/a/'], ' (On / and /a/.)'],
  [['/', '/a/', '/b/', '/c/'], ' (On /, /a/, /b/ and /c/.)'],
  [['/', '/a/', '/b/', '/c/', '/d/'], ' (On /, /a/, /b/ and 2 other pages.)'],
])('pages %j are named as "%s"', (pages, text) => {
  expect(shownOn(pages)).toBe(text);
});

it('kinds are counted, the most frequent first', () => {
  const other = { ...finding, kind: 'no-alt' };
  expect(byKind([finding, other, other])).toBe('2 × no-alt, 1 × broken-link');
});

describe('a table', () => {
  it.each([
    ['abc', 5, 'abc  '],
    ['abcdef', 5, 'abcd…'],
    ['薄膜中的潮汐', 7, '薄膜中…'],
    ['薄膜中的潮汐', 6, '薄膜… '],
    ['e\u0301tude', 3, 'e\u0301t…'],
  ])('fits "%s" into %d columns', (text, width, shown) => {
    expect(fitted(text, width)).toBe(shown);
    expect(shownWidth(shown)).toBe(width);
  });

  it('keeps the end of what is told apart by it', () => {
    expect(fitted('/papers/noether1918/', 8, true)).toBe('…er1918/');
  });

  it('takes the room from the widest column', () => {
    const columns = [
      { head: 'page', least: 4 },
      { head: 'title', least: 4 },
    ];
    expect(tableText(columns, [['/a/', 'A long title']], 14)).toEqual([
      'page  title',
      '────  ────────',
      '/a/   A long …',
    ]);
  });
});
