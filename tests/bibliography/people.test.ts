import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/bibliography/read.ts';
import { nameText } from '../../src/bibliography/people/name-text.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { entry, FILE, readOne } from './read-one.ts';

const three = 'author = {Haddad, Noor and Ruiz, Eva and Berg, Jan}';

/** Who contributed equally (=) and is corresponding (@), one word a person. */
function contributions(work: Work): string {
  return work.authors
    .map(
      ({ contributedEqually, isCorresponding }) =>
        `${contributedEqually ? '=' : ''}${isCorresponding ? '@' : ''}` || '-',
    )
    .join(' ');
}

describe('contributions', () => {
  it.each([
    [three, '- - -'],
    [`${three}, author+an = {1=equal; 2=equal,corresponding}`, '= =@ -'],
    [`${three}, author+an = {1=highlight,equalcontrib; 3=equalcontrib;}`, '= - ='],
    [`${three}, author+an:role = {1=cofirst; 2=co-first; 3="corresponding"}`, '= = @'],
    [`${three}, author+an = {1=joint; 2:family=joint; 3=corr}`, '= = @'],
    [`${three}, author+an = {1=first; 2=first}`, '= = -'],
    [`${three}, author+an = {1=first; 3=corresponding}`, '- - @'],
    [`${three}, author+an = {1=highlight; 2=me; =everyone}`, '- - -'],
    ['author = {Haddad*, Noor and Ruiz*, Eva and Berg, Jan}', '= = -'],
    ['author = {Noor Haddad$^{*}$ and Eva Ruiz\\textsuperscript{*} and Jan Berg}', '= = -'],
    ['author = {Haddad*, Noor and Ruiz, Eva and Berg, Jan}', '- - -'],
    [
      'author = {Haddad*, Noor and Ruiz, Eva and Berg, Jan}, annotation = {* Corresponding author}',
      '@ - -',
    ],
    [
      'author = {Haddad*, Noor and Ruiz*, Eva and Berg, Jan}, annotation = {* Corresponding authors}',
      '@ @ -',
    ],
    [
      'author = {Haddad*, Noor and Ruiz*†, Eva and Berg†, Jan}, annotation = {$^*$Equal contribution, $^\\dagger$Corresponding author}',
      '= =@ @',
    ],
    [
      'author = {Haddad†, Noor and Ruiz†, Eva and Berg, Jan}, annotation = {Equal contribution}',
      '= = -',
    ],
    ['author = {Haddad†, Noor and Ruiz†, Eva and Berg, Jan}', '- - -'],
    [
      'author = {Haddad†, Noor and Ruiz†, Eva and Berg, Jan}, annotation = {† 共同第一作者}',
      '= = -',
    ],
    ['author = {Haddad, Noor and Ruiz✉, Eva and Berg📧, Jan}', '- @ @'],
    ['author = {Haddad, Noor and Ruiz\\Letter, Eva and {Berg}{\\faEnvelope}, Jan}', '- @ @'],
  ])('%s', (fields, expected) => {
    const work = readOne(entry(fields));
    expect(contributions(work)).toBe(expected);
    expect(work.authors.map(nameText)).toEqual(['Noor Haddad', 'Eva Ruiz', 'Jan Berg']);
  });

  it('keeps every mark, in the order written', () => {
    const { authors } = readOne(
      entry('author = {Haddad*‡, Noor and Ruiz$^{1,\\dagger}$, Eva and Berg✉️, Jan}'),
    );
    expect(authors.map(({ marks }) => marks)).toEqual([['*', '‡'], ['1', '†'], ['✉']]);
  });

  it.each([
    ['{AT\\&T Labs}', 'AT&T Labs'],
    ['{Johnson \\& Johnson}', 'Johnson & Johnson'],
    ['{C\\# Users}', 'C# Users'],
  ])('takes no sign out of a name: %s', (author, name) => {
    const [person] = readOne(entry(`author = {${author}}`)).authors;
    expect(person).toMatchObject({ literal: name, marks: [] });
  });
});

describe('home pages of coauthors', () => {
  const coauthors = {
    ruiz: [{ firstname: ['Eva', 'Eva María', 'E.'], url: 'https://ruiz.example' }],
    berg: [
      { firstname: ['Jan Willem', 'J.W.'], url: 'https://jan.example' },
      { firstname: ['Joost', 'Jo.'], url: 'https://joost.example' },
    ],
    'van der meer': [{ firstname: ['Anna'], url: 'https://meer.example' }],
    soljacic: [{ firstname: ['Marin'], url: 'https://sol.example' }],
    刘: [{ firstname: ['伟'], url: 'https://wei.example' }],
    openai: [{ firstname: [], url: 'https://openai.example' }],
    haddad: [{ firstname: ['Noor'], url: 'https://own.example' }],
  };
  const none = undefined;

  it.each<[author: string, urls: (string | undefined)[]]>([
    ['Ruiz, Eva', ['https://ruiz.example']],
    ['Eva Maria Ruiz', ['https://ruiz.example']],
    ['E. Ruiz', ['https://ruiz.example']],
    ['Ruiz, Eva*', ['https://ruiz.example']],
    ['Ruiz, Erik', [none]],
    ['Ruiz', [none]],
    ['{Ruiz}', [none]],
    ['Eva Berg', [none]],
    ['J. Berg', [none]],
    ['J. W. Berg', ['https://jan.example']],
    ['Joost Berg and Jan Willem Berg', ['https://joost.example', 'https://jan.example']],
    ['E. Ruiz and E. Ruiz', [none, none]],
    ['Anna van der Meer', ['https://meer.example']],
    ['Meer, Anna', ['https://meer.example']],
    ["Solja{\\v{c}}i{\\'c}, M.", ['https://sol.example']],
    ['刘伟 and 刘洋', ['https://wei.example', none]],
    ['{OpenAI}', ['https://openai.example']],
    ['Haddad, Noor and Unknown, Nobody', [none, none]],
  ])('%s', (author, urls) => {
    const text = entry(`author = {${author}}`);
    const { works, errors } = readBibliography([{ file: FILE, text }], {
      owner: { name: 'Noor Haddad' },
      coauthors,
    });
    expect(errors).toEqual([]);
    expect(works[0]?.authors.map(({ url }) => url)).toEqual(urls);
  });
});

describe('venues of an abbreviation', () => {
  it.each([
    ['NeurIPS', { url: 'https://neurips.example', color: '#123456' }],
    ['neurips', { url: 'https://neurips.example', color: '#123456' }],
    ['ICML', undefined],
    ['constructor', undefined],
  ])('%s', (abbr, venue) => {
    const { works } = readBibliography([{ file: FILE, text: entry(`abbr = {${abbr}}`) }], {
      owner: { name: 'Noor Haddad' },
      venues: { NeurIPS: { url: 'https://neurips.example', color: '#123456' } },
    });
    expect(works[0]?.abbrVenue).toEqual(venue);
  });
});
