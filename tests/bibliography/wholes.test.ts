import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { risText } from '../../src/bibliography/export/to-ris.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { venueLine } from '../../src/bibliography/venue-line.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { readOne } from './read-one.ts';

const workOf = (type: string, fields: string): Work =>
  readOne(`@${type}{k, author = {Ruiz, Eva}, title = {Doors}, year = 2018, ${fields}}`);

const line = (work: Work): string =>
  venueLine(work, textsFor('en', { texts: {} }))
    .map(({ text }) => text)
    .join('');

function reference({ csl }: Work, name = 'apa'): string {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no ${name}`);
  return formatReference(csl, { style, language: 'en', format: 'text' });
}

describe('the number of a report', () => {
  it.each([
    [
      'manual',
      'number = {DI-7}, organization = {Gate Works}',
      'Ruiz, E. (2018). Doors (DI-7). Gate Works.',
    ],
    [
      'techreport',
      'number = {7}, institution = {Gate Works}',
      'Ruiz, E. (2018). Doors (Technical Report 7). Gate Works.',
    ],
    [
      'techreport',
      'reportnumber = {GW-7}, institution = {Gate Works}',
      'Ruiz, E. (2018). Doors (Technical Report GW-7). Gate Works.',
    ],
    [
      'report',
      'number = {7}, institution = {Gate Works}',
      'Ruiz, E. (2018). Doors (7). Gate Works.',
    ],
    [
      'standard',
      'number = {GW 7:2018}, organization = {Gate Works}',
      'Ruiz, E. (2018). Doors (GW 7:2018). Gate Works.',
    ],
  ])('of @%s{… %s}', (type, fields, text) => {
    const work = workOf(type, fields);
    expect(reference(work)).toBe(text);
    expect(line(work)).toMatch(/7/);
    expect(reference(work, 'modern-language-association')).toMatch(/7/);
  });

  it('of a manual is printed by styles that leave out numbers of series', () => {
    const work = workOf('manual', 'number = {DI-7}, version = {3}, organization = {Gate Works}');
    expect(reference(work, 'ieee')).toContain('DI-7');
  });
});

describe('what stands by itself', () => {
  it.each([
    ['manual', 'edition = 2, version = {3.1}, organization = {O}', 'Manual, ed. 2, version 3.1, O'],
    ['manual', 'series = {Guides}, number = 4, organization = {O}', 'Manual, Guides 4, O'],
    [
      'techreport',
      'series = {S}, volume = 3, number = 4, institution = {I}',
      'Technical report 4, S 3, I',
    ],
    ['report', 'version = {2}, number = 4, institution = {I}', 'Report 4, version 2, I'],
    [
      'phdthesis',
      'school = {U}, series = {S}, number = 4, publisher = {P}',
      'PhD thesis, U, S 4, P',
    ],
    ['phdthesis', 'publisher = {P}', 'PhD thesis, P'],
    ['patent', 'number = {7654321}', 'Patent 7654321'],
    ['patent', 'number = {7654321}, type = {patreq}', 'Patent request 7654321'],
    // Scopus' and Zotero's own.
    ['article', 'journal = {J}, note = {cited By 12}', 'J'],
    ['article', 'journal = {J}, note = {Cited by (since 1996): 2}', 'J'],
    ['article', 'journal = {J}, note = {Cited by many}', 'J. Cited by many'],
  ])('is told with series, edition and version: @%s{… %s}', (type, fields, text) => {
    expect(line(workOf(type, fields))).toBe(text);
  });

  it.each([
    ['book', 'volume = 2, publisher = {P}', 'vol. 2, P'],
    ['book', 'volume = {IV}, publisher = {P}', 'vol. IV, P'],
    ['collection', 'volume = {№ 2}, publisher = {P}', '№ 2, P'],
    ['book', 'volume = 2, series = {S}, publisher = {P}', 'S 2, P'],
  ])('is told with its volume: @%s{… %s}', (type, fields, text) => {
    expect(line(workOf(type, fields))).toBe(text);
  });

  it('in an edition that is told in words has no ordinal of another language', () => {
    const work = workOf('book', 'edition = {2-е, испр. и доп.}, publisher = {P}');
    expect(reference(work)).toBe('Ruiz, E. (2018). Doors (2‑е, испр. и доп.). P.');
  });

  it('as a thesis that was printed is its university’s', () => {
    const work = workOf('phdthesis', 'school = {University of Gates}, publisher = {Hinge}');
    expect(reference(work)).toBe('Ruiz, E. (2018). Doors [PhD thesis]. University of Gates.');
    expect(risText([work.csl])).toContain('PB  - University of Gates');
  });
});

describe('pages of what stands by itself', () => {
  it.each([
    ['200', '200'],
    ['1--200', '200'],
    ['200 p.', '200'],
    ['200~pp.', '200'],
    ['XII, 200 S.', 'XII, 200'],
    ['214 с.', '214'],
    ['xii + 200', 'xii + 200'],
  ])('are how many it has: %s', (pages, count) => {
    for (const type of ['book', 'phdthesis', 'techreport']) {
      const { csl } = workOf(type, `pages = {${pages}}`);
      expect([csl['number-of-pages'], csl.page]).toEqual([count, undefined]);
    }
  });

  it('are a place where they begin and end', () => {
    expect(workOf('book', 'pages = {20--30}').csl.page).toBe('20-30');
    expect(workOf('inbook', 'pages = {20}, booktitle = {B}').csl.page).toBe('20');
    expect(workOf('article', 'pages = {20}, journal = {J}').csl.page).toBe('20');
  });
});

describe('a case', () => {
  it('is told with its reports and its court', () => {
    const work = readOne(
      '@jurisdiction{k, title = {Gate v Door}, reporter = {A.C.}, volume = 2, pages = 191, court = {H.L.}, year = 1985}',
    );
    expect(line(work)).toBe('A.C. 2, 191, H.L.');
    expect(reference(work)).toBe('Gate v Door, 2 A.C. 191 (H.L. 1985).');
  });
});

describe('a date in another place', () => {
  it('is that of the work where it stands as its year', () => {
    expect(readOne('@misc{k, title = {T}, year = {2013-02-21}}')).toMatchObject({
      year: 2013,
      month: 2,
      day: 21,
    });
  });

  it.each(['Accessed: 2020-05-04', 'Last visited on 2020-05-04.', '(accessed 2020-05-04)'])(
    'is that of a visit: %s',
    (note) => {
      const work = readOne(
        `@online{k, title = {T}, year = 2013, url = {https://x.example}, note = {${note}}}`,
      );
      expect(work.csl.accessed).toEqual({ 'date-parts': [[2020, 5, 4]] });
    },
  );
});
