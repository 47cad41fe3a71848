import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { markedForSearch, type SearchedPage } from '../../src/metadata/searched-pages.ts';

const page: SearchedPage = {
  path: '/papers/a/',
  language: 'zh',
  title: 'On "x < y" & z',
  kind: '论文',
  date: '1921-03',
  shownDate: '1921年3月',
  authors: ['A', 'B', 'C', 'D'],
};

const html =
  '<!doctype html><html lang="en" dir="ltr"><head></head><body><main id="main"><h1>On</h1></main></body></html>';

/** What Pagefind is told, by use and name. */
function marks(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (node: object): void => {
    const { attrs = [], childNodes = [] } = node as {
      attrs?: { name: string; value: string }[];
      childNodes?: object[];
    };
    const mark = attrs.find(({ name }) => name.startsWith('data-pagefind-'));
    const value = attrs.find(({ name }) => name === 'data-value')?.value;
    if (mark !== undefined) found[`${mark.name.slice(14)} ${mark.value}`] = value ?? '';
    childNodes.forEach(visit);
  };
  visit(parse(text));
  return found;
}

test('a page says of itself what results show and filters ask', () => {
  const marked = markedForSearch(html, page);
  expect(marks(marked)).toEqual({
    'meta title[data-value]': 'On "x < y" & z',
    'meta kind[data-value]': '论文',
    'meta date[data-value]': '1921年3月',
    'meta authors[data-value]': 'A, B, C …',
    'filter kind[data-value]': '论文',
    'filter year[data-value]': '1921',
    'sort date[data-value]': '1921-03',
  });
  expect(marked.indexOf('data-pagefind')).toBeGreaterThan(marked.indexOf('<main'));
});

test('a page is found by the readers of the language it is given to', () => {
  expect(markedForSearch(html, page)).toContain('<html lang="zh" dir="ltr">');
  expect(markedForSearch('<html lang=en><main>', page)).toContain('<html lang="zh">');
});

test('what nobody knows is not said', () => {
  const undated = { ...page, date: undefined, shownDate: undefined, authors: [] };
  expect(Object.keys(marks(markedForSearch(html, undated)))).toEqual([
    'meta title[data-value]',
    'meta kind[data-value]',
    'filter kind[data-value]',
  ]);
});

test('a word is known without what is elided before it', () => {
  const french =
    '<html lang="fr"><body><main title="l’un"><p>Voir l’étude.</p></main></body></html>';
  const marked = markedForSearch(french, page);
  expect(marked).toContain('<p>Voir l’\u200Aétude.</p>');
  expect(marked).toContain('title="l’un"');
});
