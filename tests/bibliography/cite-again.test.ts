import { describe, expect, it } from 'vitest';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { findStyle, readStyle } from '../../src/bibliography/csl/styles.ts';

const names = ['Noether', 'Hilbert', 'Klein', 'Noether'];

/** Works that are alike in author and year now and then, with math in some titles. */
const works: CslItem[] = Array.from({ length: 24 }, (_, number) => ({
  id: `work${number}`,
  type: number % 3 === 0 ? 'book' : 'article-journal',
  title: number % 4 === 0 ? `On $x^{${number}}$ and more` : `On part ${number}`,
  author: names
    .slice(0, 1 + (number % 4))
    .map((family, index) => ({ family, given: index === 3 ? 'Fritz' : 'Emmy' })),
  issued: { 'date-parts': [[1900 + (number % 7)]] },
  'container-title': 'Annalen',
  volume: String(number),
  page: '1-10',
}));

/** Keys of what several texts cite, many of them in common. */
const documents = Array.from({ length: 12 }, (_, text) =>
  Array.from({ length: 6 }, (_unused, place) => `work${(text * 5 + place * 7) % works.length}`),
);

describe('a text that cites what earlier texts cited', () => {
  it.each([
    'apa',
    'modern-language-association',
    'chicago-author-date',
    'ieee',
    'nature',
    'chicago-fullnote-bibliography',
    'oscola',
    'cell',
    'elsevier-with-titles-alphabetical',
    'din-1505-2-alphanumeric',
  ])('reads as if it were the first, in %s', (name) => {
    const style = findStyle(name);
    if (style === undefined) throw new Error(`There is no style ${name}.`);
    const cite = (keys: readonly string[], items: readonly CslItem[]) =>
      citeDocument(
        keys.map((key, index) => ({
          items: [{ key }],
          isInText: index % 3 === 2,
          ...(style.kind === 'note' && { note: { number: index + 1, followedBy: 'stop' } }),
        })),
        (key) => items.find(({ id }) => id === key) ?? { id: key, type: 'document' },
        { style, language: 'en' },
      );
    const again = documents.map((keys) => cite(keys, works));
    // Copies are strangers: nothing is known of them.
    const anew = documents.map((keys) => cite(keys, structuredClone(works)));
    expect(again).toEqual(anew);
    expect(again.every(({ references }) => references.length === 6)).toBe(true);
  });
});

describe('a work of which the style has nothing to write in the list', () => {
  const { style } = readStyle(
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <info><title>Titles</title><category citation-format="author-date"/></info>
      <citation><layout prefix="(" suffix=")"><names variable="author"/></layout></citation>
      <bibliography>
        <sort><key variable="author"/></sort>
        <layout><text variable="title"/></layout>
      </bibliography>
    </style>`,
    '/site/content/titles.csl',
  );
  const items: CslItem[] = [
    { id: 'blank', type: 'book', author: [{ family: 'Abel', given: 'Niels' }] },
    { id: 'ring', type: 'book', title: 'Rings', author: [{ family: 'Noether', given: 'Emmy' }] },
    {
      id: 'field',
      type: 'book',
      title: 'Fields',
      author: [{ family: 'Weber', given: 'Heinrich' }],
    },
  ];
  const cite = (...keys: string[]) => {
    if (style === undefined) throw new Error('The style was not read.');
    const { references } = citeDocument(
      keys.map((key) => ({ items: [{ key }], isInText: false })),
      (key) => items.find(({ id }) => id === key) ?? { id: key, type: 'document' },
      { style, language: 'en' },
    );
    return references.map(({ key, html }) => [key, html]);
  };

  it('gives no other work its place', () => {
    const expected = [
      ['ring', 'Rings'],
      ['field', 'Fields'],
    ];
    expect(cite('ring', 'blank', 'field')).toEqual(expected);
    expect(cite('ring', 'blank', 'field')).toEqual(expected);
  });
});
