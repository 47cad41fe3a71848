import { describe, expect, it } from 'vitest';
import {
  readCitation,
  yearIn,
  type ReadCitation,
} from '../../../scripts/import/documents/publications/citation-text.ts';

const citations: readonly (readonly [written: string, title: string, read: ReadCitation])[] = [
  [
    'Noether, E. (1921). &quot;Theory of ideals in rings.&quot; <i>Annals of Algebra</i>. 83(1).',
    'Theory of Ideals in Rings',
    { authors: 'Noether, E.', volume: '83', number: '1' },
  ],
  [
    'Noether, E., &amp; Schmeidler, W. (1920). Modules in domains: a study. Journal of Modules, 8(1-2), 1–35. https://doi.org/10.1007/BF0112',
    'Modules in Domains - A Study',
    {
      authors: 'Noether, E., & Schmeidler, W.',
      volume: '8',
      number: '1-2',
      pages: '1--35',
      doi: '10.1007/BF0112',
    },
  ],
  [
    'Emmy Noether and Max Deuring. "Algebras and their rings." Journal of Rings 48.6 (1931): 154-158.',
    'Algebras and their rings',
    { authors: 'Emmy Noether and Max Deuring', volume: '48', number: '6', pages: '154--158' },
  ],
  [
    'E. Noether, “Chains of ideals”, Annals, vol. 3, no. 2, pp. 10-19, 1922.',
    'Chains of ideals',
    { authors: 'E. Noether', volume: '3', number: '2', pages: '10--19' },
  ],
  [
    'Noether, E. (1926). Finiteness. Journal of Forms, 539, 674–686.',
    'Finiteness',
    { authors: 'Noether, E.', volume: '539', pages: '674--686' },
  ],
  [
    'Noether, E. (in press). Finiteness. Journal of Forms.',
    'Finiteness',
    { authors: 'Noether, E.' },
  ],
  // The title is not that of the page: the year divides.
  [
    'Noether, E. (1926). Another title. Journal of Forms.',
    'Finiteness',
    { authors: 'Noether, E.' },
  ],
  // Digits of addresses are no pages.
  [
    'Noether, E. Finiteness. https://doi.org/10.1000/182(3):4-5',
    'Finiteness',
    { authors: 'Noether, E.', doi: '10.1000/182(3):4-5' },
  ],
  [
    'E. Noether and M. Deuring. "Finiteness." Forms 101 (1926) 10, 10350',
    'Finiteness',
    { authors: 'E. Noether and M. Deuring', volume: '101', number: '10', pages: '10350' },
  ],
  [
    'E. Noether. "Finiteness." Forms 01 (1926) 026',
    'Finiteness',
    { authors: 'E. Noether', volume: '01', pages: '026' },
  ],
  [
    'E. Noether, Finiteness, Ann. of Algebra 92, 012914 (1926)',
    'Finiteness',
    { authors: 'E. Noether', volume: '92', pages: '012914' },
  ],
  [
    'Noether, E. (1926). Finiteness. Forms, (8), 561–562',
    'Finiteness',
    { authors: 'Noether, E.', number: '8', pages: '561--562' },
  ],
  ['', 'Finiteness', { authors: undefined }],
];

describe('the text of a citation', () => {
  it.each(citations)('%s', (written, title, read) => {
    expect(readCitation(written, title)).toEqual(read);
  });

  it.each([
    ['E. Noether, M. Deuring, and E. Artin, Ann. Algebra 92, 24 (1926)'],
    ['E. Noether, M. Deuring, and E. Artin, The Annals of Algebra 92, 24 (1926)'],
  ])('without a title has its authors before the venue: %s', (written) => {
    const { authors } = readCitation(written, 'Finiteness', 'Annals of Algebra');
    expect(authors).toBe('E. Noether, M. Deuring, and E. Artin');
  });

  it('keeps a name that begins as the venue does', () => {
    const { authors } = readCitation(
      'Noether, E., Ann, A. 1926',
      'Finiteness',
      'Annals of Algebra',
    );
    expect(authors).toContain('Noether, E.');
  });
});

describe('the year of a citation', () => {
  it.each([
    ['Noether, E. (1921). Ideals since 1900. Annals.', '1921'],
    ['Noether, E. (1921, May). Ideals.', '1921'],
    ['E. Noether, Ideals, Annals 83, 1921.', '1921'],
    ['Spring 1921', '1921'],
    ['Ideals from 1900 to 1921', undefined],
    ['in press', undefined],
  ])('%s: %s', (written, year) => {
    expect(yearIn(written)).toBe(year);
  });
});
