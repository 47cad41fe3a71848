import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { venueLine } from '../../src/bibliography/venue-line.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { places, read, readOne } from './read-one.ts';

const line = (work: Work): string =>
  venueLine(work, textsFor('en', { texts: {} }))
    .map(({ text }) => text)
    .join('');

function reference({ csl }: Work, name = 'apa'): string {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no ${name}`);
  return formatReference(csl, { style, language: 'en', format: 'text' });
}

const ISSUE = 'editor = {Ruiz, Eva}, volume = 4, number = 2, year = 2019';

describe('an issue of a journal', () => {
  it.each([
    ['biblatex’ way', `title = {Journal of Doors}, issuetitle = {Hinges}, issuesubtitle = {Old}`],
    ['the other way', `title = {Hinges: Old}, journaltitle = {Journal of Doors}`],
    ['BibTeX’s way', `title = {Hinges: Old}, journal = {Journal of Doors}`],
  ])('has a title and stands in its journal, %s', (_way, titles) => {
    const work = readOne(`@periodical{k, ${titles}, ${ISSUE}}`);
    expect(work.title).toBe('Hinges: Old');
    expect(line(work)).toBe('Journal of Doors 4(2)');
    expect(reference(work)).toBe('Ruiz, E. (Ed.). (2019). Hinges: Old. Journal of Doors, 4(2).');
    expect(reference(work, 'chicago-author-date')).toBe(
      'Ruiz, Eva, ed. 2019. “Hinges: Old.” Journal of Doors 4 (2).',
    );
    expect(work.bibtex).toContain('@periodical{k,');
  });

  it('without a title of its own is the journal', () => {
    expect(readOne(`@periodical{k, title = {Journal of Doors}, ${ISSUE}}`).title).toBe(
      'Journal of Doors',
    );
  });
});

describe('a work without a title', () => {
  it.each([
    ['collection', 'booktitle = {Doors}, booksubtitle = {A History}', 'Doors: A History'],
    ['book', 'maintitle = {Doors}, volume = 2', 'Doors'],
    ['periodical', 'issuetitle = {Hinges}', 'Hinges'],
    ['misc', 'shorttitle = {Doors}', 'Doors'],
  ])('stands under another, @%s{… %s}', (type, fields, title) => {
    const { works, errors } = read(`@${type}{k, ${fields}, year = 2020}`);
    expect(works.map((work) => work.title)).toEqual([title]);
    expect(works[0]?.venue.containerTitle).toBeUndefined();
    expect(places(errors)).toEqual([`warning missing-title 1:${type.length + 3}`]);
  });

  it('of a whole in volumes has the title of the whole', () => {
    const { works } = read(
      '@mvbook{all, title = {Doors}, year = 2019}\n@book{two, crossref = {all}, volume = 2, year = 2020}',
    );
    expect(works.map((work) => [work.title, work.venue.volume])).toEqual([
      ['Doors', undefined],
      ['Doors', '2'],
    ]);
  });

  it('and without any other is a mistake', () => {
    expect(places(read('@misc{k, note = {N}, year = 2020}').errors)).toEqual([
      'error missing-title 1:7',
    ]);
  });
});
