import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/bibliography/read.ts';
import { withoutAcademicTitles } from '../../src/bibliography/people/academic-titles.ts';
import { worksWithoutOwner } from '../../src/bibliography/works-table.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { entry, FILE } from './read-one.ts';

const members = [
  { id: 'people/noor', names: ['Dr. Noor Haddad'], orcid: '0000-0002-1825-0097' },
  { id: 'people/eva', names: ['Eva Ruiz Calderón, PhD', 'Eva Ruiz'] },
  { id: 'people/chie', names: ['Chie Sato', '佐藤 千恵'] },
  { id: 'people/chiara', names: ['Chiara Sato'] },
  { id: 'people/ha', names: ['Trần Thu Hà'] },
];

function works(author: string): Work[] {
  const context = { owner: { name: '{Brook Lab}' }, members };
  return readBibliography([{ file: FILE, text: entry(`author = {${author}}`) }], context).works;
}

describe('the people of a site', () => {
  it.each([
    ['Haddad, Noor and Ruiz Calderón, Eva', ['noor', 'eva']],
    ['Haddad, N. and Ruiz, Eva', ['noor', 'eva']],
    ['佐藤, 千恵 and Haddad, Nils', ['chie', '-']],
    // As Vietnamese is written, and as databases have it.
    ['Trần, Thu Hà', ['ha']],
    // Either of two.
    ['Sato, C. and Haddad, N. and Haddad, N.', ['-', '-', '-']],
  ])('are found among the authors %j', (author, expected) => {
    const [work] = works(author);
    const found = work?.authors.map(({ member }) => member?.replace('people/', '') ?? '-');
    expect(found).toEqual(expected);
  });

  it('are those whose works a group has', () => {
    const theirs = works('Haddad, Noor and Weir, A.');
    expect(worksWithoutOwner(theirs, true)).toBe('');
    expect(worksWithoutOwner(theirs)).toBe('1 work without you: k');
    expect(worksWithoutOwner(works('Weir, A.'), true)).toBe('1 work without anybody of yours: k');
  });
});

it.each([
  ['Dr. Noor Haddad', 'Noor Haddad'],
  ['Prof. Dr. rer. nat. Noor Haddad', 'Noor Haddad'],
  ['PD Dr. med. Noor Haddad', 'Noor Haddad'],
  ['apl. Prof. Noor Haddad', 'Noor Haddad'],
  ['Professor Noor Haddad', 'Noor Haddad'],
  ['Noor Haddad, PhD', 'Noor Haddad'],
  ['Noor Haddad PhD', 'Noor Haddad'],
  ['Noor Haddad, M.D., Ph.D.', 'Noor Haddad'],
  ['Noor Haddad, M. Sc.', 'Noor Haddad'],
  // These are names.
  ['Drusilla Haddad', 'Drusilla Haddad'],
  ['Phil Haddad', 'Phil Haddad'],
  ['P. D. Haddad', 'P. D. Haddad'],
  ['Noor Haddad MD', 'Noor Haddad MD'],
  ['Haddad, Noor', 'Haddad, Noor'],
])('%s without titles is %s', (name, expected) => {
  expect(withoutAcademicTitles(name)).toBe(expected);
});
