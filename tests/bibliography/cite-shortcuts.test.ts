import { describe, expect, it } from 'vitest';
import { Lot } from '../../bench/random.ts';
import type { Citation, CitedItem } from '../../src/bibliography/cite/citation.ts';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import type { CslItem, CslName } from '../../src/bibliography/csl-item.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';

/*
 * What citeproc wrote in one text is written again in others where it reads the same. Whether it does
 * is asked of citeproc itself: of copies of the works nothing is known, and it does all of its work.
 */

const NAMES: [CslName, ...CslName[]] = [
  { family: 'Noether', given: 'Emmy' },
  { family: 'Noether', given: 'Ernst' },
  { family: 'Noether', given: 'Max' },
  { family: 'Noether', given: 'Emmy Amalie' },
  { family: 'Waerden', given: 'Bartel', 'non-dropping-particle': 'van der' },
  { family: 'Waerden', given: 'Bruno' },
  { family: 'Klein', given: 'F.' },
  { family: '$K$-Klein', given: 'Felix' },
  { family: 'Klein', given: 'Oskar' },
  { family: 'Klein' },
  { literal: 'Klein Group' },
  { family: '陈', given: '省身' },
];

const TYPES = ['article-journal', 'book', 'chapter', 'thesis', 'webpage'] as const;

const TITLES = ['On rings', 'On $x^2$ and rings', '$y$', 'Rings of “Klein”', 'A field'] as const;

/** Works that are easily confused: few names, years and titles. */
function bibliography(lot: Lot): CslItem[] {
  const names = (most: number): CslName[] =>
    Array.from({ length: 1 + lot.below(most) }, () => lot.of(NAMES));
  const isRare = (): boolean => lot.below(9) === 0;
  return Array.from({ length: 20 }, (_, number) => ({
    id: `work${number}`,
    type: lot.of(TYPES),
    ...(!isRare() && { title: lot.of(TITLES) }),
    ...(!isRare() && { author: names(5) }),
    ...(lot.below(3) === 0 && { editor: names(2) }),
    ...(!isRare() && { issued: { 'date-parts': [[1918 + lot.below(3)]] } }),
    ...(lot.below(2) === 0 && { 'container-title': 'Annalen', volume: '4', page: '1-10' }),
    ...(isRare() && { language: 'de' }),
    ...(isRare() && { custom: { othersOmitted: true } }),
  }));
}

const LOCATORS = ['2', '18', '1918', '3-5', 'iv', '$n$', '7, 9'] as const;

function citedItem(keys: [string, ...string[]], lot: Lot): CitedItem {
  return {
    key: lot.of(keys),
    ...(lot.below(4) === 0 && {
      locator: lot.of(LOCATORS),
      label: lot.below(3) === 0 ? 'chapter' : 'page',
    }),
    ...(lot.below(12) === 0 && { prefix: lot.of(['see', 'for $x$']) }),
    ...(lot.below(12) === 0 && { suffix: lot.of([', and elsewhere', 'and 2']) }),
    ...(lot.below(12) === 0 && { suppressAuthor: true }),
  };
}

/** Texts of few works each, so that there are all mixtures of works that can be confused. */
function texts(lot: Lot): Citation[][] {
  const key = (): string => `work${lot.below(20)}`;
  return Array.from({ length: 80 }, () => {
    const keys: [string, ...string[]] = [key(), ...Array.from({ length: lot.below(5) }, key)];
    return Array.from({ length: 1 + lot.below(5) }, () => ({
      items: Array.from({ length: lot.below(4) === 0 ? 1 + lot.below(3) : 1 }, () =>
        citedItem(keys, lot),
      ),
      isInText: lot.below(3) === 0,
    }));
  });
}

describe('texts that cite works which are easily confused', () => {
  it.each([
    ['apa', 'en'],
    ['apa', 'de'],
    ['ieee', 'en'],
    ['nature', 'en'],
    ['chicago-author-date', 'en'],
    ['modern-language-association', 'en'],
    ['harvard-cite-them-right', 'en'],
    ['american-chemical-society', 'en'],
    ['american-political-science-association', 'en'],
    ['international-development-policy', 'en'],
    ['harvard-coventry-university', 'en'],
    ['annual-reviews-author-date', 'en'],
    ['cell', 'en'],
    ['elsevier-with-titles-alphabetical', 'en'],
    ['din-1505-2-alphanumeric', 'en'],
  ])('read as citeproc writes each by itself: %s, %s', (name, language) => {
    const style = findStyle(name);
    if (style === undefined) throw new Error(`There is no style ${name}.`);
    const lot = new Lot(1);
    const works = bibliography(lot);
    const cite = (text: readonly Citation[], items: readonly CslItem[]) =>
      citeDocument(
        text,
        (key) => items.find(({ id }) => id === key) ?? { id: key, type: 'document' },
        { style, language },
      );
    for (const text of texts(lot)) {
      expect(cite(text, works)).toEqual(cite(text, structuredClone(works)));
    }
  });
});
