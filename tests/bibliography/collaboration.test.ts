import { describe, expect, it } from 'vitest';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { nameText } from '../../src/bibliography/people/name-text.ts';
import { entry, readOne } from './read-one.ts';

const work = (fields: string) => readOne(entry(fields, 'article'));

describe('a collaboration', () => {
  it.each<[fields: string, authors: string[]]>([
    [
      'author = {Abbott, Bea}, collaboration = {LIGO Scientific, Virgo}',
      ['Bea Abbott', 'LIGO Scientific Collaboration', 'Virgo Collaboration'],
    ],
    ['collaboration = {ATLAS}', ['ATLAS Collaboration']],
    ['collaboration = {the {Belle II} Collaboration}', ['Belle II Collaboration']],
    ['collaboration = {D\\O{} and CDF}', ['DØ Collaboration', 'CDF Collaboration']],
    ['collaboration = {Planck Team}', ['Planck Team']],
    [
      'author = {{ATLAS Collaboration} and Liu, Ziming}, collaboration = {ATLAS}',
      ['ATLAS Collaboration', 'Ziming Liu'],
    ],
    ['author = {{The LHCb collaboration}}, collaboration = {LHCb}', ['The LHCb collaboration']],
  ])('is an author: %s', (fields, authors) => {
    expect(work(fields).authors.map(nameText)).toEqual(authors);
  });

  it('stands in references, and once in the BibTeX that is handed out', () => {
    const { csl, bibtex } = work(
      'author = {Abbott, Bea and others}, collaboration = {Virgo}, journal = {J}',
    );
    const style = findStyle('apa');
    if (style === undefined) throw new Error('no APA');
    expect(formatReference(csl, { style, language: 'en', format: 'text' })).toBe(
      'Abbott, B., Virgo Collaboration, et al. (2020). T. J.',
    );
    expect(bibtex.match(/Virgo/g)).toEqual(['Virgo']);
    expect(readOne(bibtex).csl).toEqual(csl);
  });
});
