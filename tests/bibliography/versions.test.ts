import { describe, expect, it } from 'vitest';
import { suggestVersions } from '../../src/bibliography/versions.ts';
import { places, read } from './read-one.ts';

const paper = (key: string, fields: string, type = 'article'): string =>
  `@${type}{${key}, title = {Dunes}, author = {Haddad, Noor}, year = 2020, ${fields}}\n`;

function joined(text: string): [string, string[]][] {
  return read(text).works.map((work) => [work.key, work.versions.map(({ key }) => key)]);
}

describe('versions of a work', () => {
  it.each<[name: string, text: string, works: [string, string[]][]]>([
    [
      'a preprint before its article',
      paper('pre', 'version_of = {rec}') + paper('rec', 'journal = {J}'),
      [['rec', ['pre']]],
    ],
    [
      'several, in the order of the file',
      paper('a', 'version_of = {rec}') + paper('rec', '') + paper('b', 'version_of = {REC}'),
      [['rec', ['a', 'b']]],
    ],
    [
      'a chain, which leads to its end',
      paper('pre', 'version_of = {conf}') +
        paper('conf', 'version_of = {rec}') +
        paper('rec', '') +
        paper('other', ''),
      [
        ['rec', ['pre', 'conf']],
        ['other', []],
      ],
    ],
    [
      "biblatex' related, where its type leaves no doubt",
      paper('pre', 'related = {rec}, relatedtype = {preprintof}') + paper('rec', ''),
      [['rec', ['pre']]],
    ],
    [
      'a related preprint',
      paper('pre', 'journal = {arXiv:2001.00001}, related = {rec}, relatedtype = {eprint}') +
        paper('rec', 'journal = {J}, related = {pre}, relatedtype = {eprint}'),
      [['rec', ['pre']]],
    ],
    [
      'not a translation, a review or anything else that is related',
      paper('a', 'related = {rec}, relatedtype = {translationof}') +
        paper('b', 'related = {rec}') +
        paper('rec', ''),
      [
        ['a', []],
        ['b', []],
        ['rec', []],
      ],
    ],
  ])('%s', (_name, text, works) => {
    expect(read(text).errors).toEqual([]);
    expect(joined(text)).toEqual(works);
  });

  it('are not told in the BibTeX that is handed out', () => {
    const [work] = read(paper('pre', 'version_of = {rec}') + paper('rec', '')).works;
    expect(work?.versions[0]?.bibtex).not.toContain('version_of');
  });

  it('are not inherited by crossref', () => {
    const text =
      '@inproceedings{part, title = {P}, crossref = {pre}}\n' +
      paper('pre', 'version_of = {rec}') +
      paper('rec', '');
    expect(joined(text)).toEqual([
      ['part', []],
      ['rec', ['pre']],
    ]);
  });

  it('reports a key that is not there, with the nearest', () => {
    const { works, errors } = read(
      paper('pre', 'version_of = {dunes2012}') + paper('dunes2021', ''),
    );
    expect(works).toHaveLength(2);
    expect(places(errors)).toEqual(['error unknown-version 1:84']);
    expect(errors[0]?.fix).toBe('Did you mean `dunes2021`?');
  });

  it.each([
    paper('a', 'version_of = {a}'),
    paper('a', 'version_of = {b}') + paper('b', 'version_of = {a}'),
    paper('a', 'version_of = {b}') +
      paper('b', 'version_of = {c}') +
      paper('c', 'version_of = {b}'),
  ])('reports a circle and loses no work in it', (text) => {
    const { works, errors } = read(text);
    const count = text.match(/@article/g)?.length ?? 0;
    expect(works).toHaveLength(count);
    expect(errors.map(({ kind }) => kind)).toEqual(Array(count).fill('version-circle'));
  });
});

describe('suggested versions', () => {
  const pairs = (text: string): [string, string][] =>
    suggestVersions(read(text).works).map(({ version, record }) => [version.key, record.key]);

  it.each<[name: string, text: string, expected: [string, string][]]>([
    [
      'a preprint, however old, of an article',
      paper('rec', 'journal = {J}') +
        '@misc{pre, title = {{Dunes}}, author = {N. Haddad}, year = 2016, eprint = {1601.00001}}',
      [['pre', 'rec']],
    ],
    [
      'what Google Scholar found at SSRN, of a report',
      paper('pre', 'journal = {Available at SSRN 4123456}') +
        paper('rep', 'institution = {Bureau of Sand}, number = {w7}', 'techreport'),
      [['pre', 'rep']],
    ],
    [
      'a conference paper a year before the article, with other capitals and signs',
      '@inproceedings{conf, title = {{DUNES!}}, author = {Noor Haddad}, booktitle = {B}, year = 2019}' +
        paper('rec', 'journal = {J}'),
      [['conf', 'rec']],
    ],
    [
      'titles with math',
      '@misc{pre, title = {An $\\alpha$-law}, author = {A B}, year = 2020, arxiv = {2001.00001}}' +
        '@article{rec, title = {An {$\\alpha$} Law}, author = {A B}, year = 2021, journal = {J}}',
      [['pre', 'rec']],
    ],
    [
      'not ten years apart',
      '@inproceedings{old, title = {Dunes}, author = {Noor Haddad}, booktitle = {B}, year = 2010}' +
        paper('rec', 'journal = {J}'),
      [],
    ],
    [
      'not by another first author',
      '@misc{pre, title = {Dunes}, author = {Eva Ruiz}, year = 2020, arxiv = {2001.00001}}' +
        paper('rec', 'journal = {J}'),
      [],
    ],
    [
      'not a thesis or a dataset of that name',
      '@phdthesis{phd, title = {Dunes}, author = {Noor Haddad}, school = {S}, year = 2020}' +
        '@dataset{data, title = {Dunes}, author = {Noor Haddad}, year = 2020}' +
        paper('rec', 'journal = {J}'),
      [],
    ],
    [
      'not what is joined already',
      '@misc{pre, title = {Dunes}, author = {N. Haddad}, year = 2020, version_of = {rec}}' +
        paper('rec', 'journal = {J}'),
      [],
    ],
  ])('%s', (_name, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });
});
