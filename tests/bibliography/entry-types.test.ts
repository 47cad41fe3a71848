import { describe, expect, it } from 'vitest';
import { workKind } from '../../src/bibliography/work-kind.ts';
import type { Venue } from '../../src/bibliography/work.ts';
import { entry, fixture, read, readOne } from './read-one.ts';

describe('a work of each entry type', () => {
  const types: [name: string, csl: Record<string, unknown>, venue: Venue][] = [
    [
      'article',
      {
        type: 'article-journal',
        'container-title': 'Journal of Imaginary Learning',
        volume: '12',
        issue: '3',
        page: '101-118',
        DOI: '10.5555/jil.2019.12.3.101',
        issued: { 'date-parts': [[2019, 3]] },
        author: [
          { family: 'Amari', given: 'Jun' },
          { family: 'Berg', given: 'Jan-Willem', 'non-dropping-particle': 'van der' },
        ],
      },
      {
        containerTitle: 'Journal of Imaginary Learning',
        volume: '12',
        number: '3',
        pages: '101–118',
      },
    ],
    [
      'inproceedings',
      {
        type: 'paper-conference',
        'container-title': 'Proceedings of the 3rd Workshop on Coastal Models',
        editor: [{ family: 'Ruiz', given: 'Eva' }],
        publisher: 'Harbour Press',
        'publisher-place': 'Lisbon',
        page: '7-16',
      },
      {
        containerTitle: 'Proceedings of the 3rd Workshop on Coastal Models',
        series: 'Coastal Notes',
        pages: '7–16',
        publisher: 'Harbour Press',
        address: 'Lisbon',
      },
    ],
    [
      'book',
      { type: 'book', publisher: 'Bindery & Sons', ISBN: '978-0-00-000000-2', edition: '2' },
      { publisher: 'Bindery & Sons', edition: '2', address: 'Uppsala' },
    ],
    [
      'incollection',
      { type: 'chapter', 'container-title': 'The Page Considered', 'chapter-number': '4' },
      {
        containerTitle: 'The Page Considered',
        chapter: '4',
        pages: '55–70',
        publisher: 'Bindery & Sons',
      },
    ],
    [
      'phdthesis',
      {
        type: 'thesis',
        genre: 'PhD thesis',
        publisher: 'University of the Delta',
        issued: { 'date-parts': [[2020, 6]] },
      },
      { school: 'University of the Delta' },
    ],
    [
      'mastersthesis',
      { type: 'thesis', genre: "Master's thesis", publisher: 'Forest College' },
      { school: 'Forest College' },
    ],
    [
      'techreport',
      {
        type: 'report',
        genre: 'Technical report',
        number: 'IW-11-04',
        publisher: 'Institute of Water',
      },
      { institution: 'Institute of Water', number: 'IW-11-04' },
    ],
    [
      'misc',
      {
        type: 'article',
        genre: 'Preprint',
        publisher: 'arXiv',
        number: 'arXiv:2301.00042v2',
        URL: 'https://arxiv.org/abs/2301.00042v2',
        title: 'Dunes Scale as $n^{2/3}$',
      },
      {},
    ],
    [
      'online',
      {
        type: 'webpage',
        author: [{ literal: 'Marsh Group' }],
        URL: 'https://marsh.example.org/atlas?page=1&view=all',
        issued: { 'date-parts': [[2022, 4, 9]] },
      },
      {},
    ],
    [
      'software',
      { type: 'software', version: '1.4.0', URL: 'https://code.example.org/fold' },
      { version: '1.4.0' },
    ],
    [
      'unpublished',
      { type: 'manuscript', issued: { literal: 'under review' }, note: 'Submitted' },
      { note: 'Submitted' },
    ],
  ];
  it.each(types)('@%s', (name, csl, venue) => {
    const work = readOne(fixture(name));
    expect(work.entryType).toBe(name);
    expect(work.csl).toMatchObject({ id: work.key, ...csl });
    expect(work.venue).toEqual(venue);
  });

  it('takes an unknown type for @misc', () => {
    const { works } = read('@poster{k, title = {T}, year = 2020}');
    expect(works[0]).toMatchObject({ entryType: 'misc', csl: { type: 'document' } });
  });

  it.each([
    ['Available at SSRN 4123456', 'preprint'],
    ['SSRN Electronic Journal', 'preprint'],
    ['bioRxiv', 'preprint'],
    ['Sand', 'journal'],
  ])('an article in “%s” is sorted as %s', (journal, kind) => {
    expect(workKind(readOne(entry(`journal = {${journal}}`, 'article')))).toBe(kind);
  });

  it('says in words to styles how far it has come', () => {
    const csl = (fields: string) => {
      const { works, errors } = read(`@article{k, title = {T}, journal = {J}, ${fields}}`);
      expect(errors).toEqual([]);
      return works[0]?.csl;
    };
    expect(csl('year = 2026, pubstate = {inpress}')?.status).toBe('in press');
    expect(csl('pubstate = {inpress}')).toMatchObject({ issued: { literal: 'in press' } });
    expect(csl('pubstate = {inpress}')?.status).toBeUndefined();
  });

  it('is of no type in particular where Mendeley says so', () => {
    expect(readOne('@generic{k, title = {T}, year = 2020}').entryType).toBe('misc');
  });
});
