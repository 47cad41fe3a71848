import { describe, expect, it } from 'vitest';
import { lintWorks } from '../../src/bibliography/lint/lint.ts';
import { FILE, entry, places, read, readOne } from './read-one.ts';

const PUBMED = ['pubmed', 'https://pubmed.ncbi.nlm.nih.gov/31234567/'];
const PMC = ['pmc', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6612345/'];

/** As TeXMed writes what PubMed knows. */
const TEXMED = `note = {[PubMed:\\href{https://www.ncbi.nlm.nih.gov/pubmed/31234567}{31234567}]
  [PubMed Central:\\href{https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6612345}{PMC6612345}]
  [DOI:\\href{https://dx.doi.org/10.1000/brook.7}{10.1000/brook.7}]}`;

/** As EndNote writes what it has from PubMed. */
const ENDNOTE = `note = {Brook, Ada
Weir, Noor
eng
R01 XY12345/XY/NIXY NIH HHS/United States
England
2019/06/27
J Brooks. 2019 Jul;21(7):1-9. doi: 10.1000/brook.7. Epub 2019 Jun 24.}`;

describe('PubMed and PubMed Central', () => {
  const links = (fields: string): string[][] =>
    readOne(entry(fields, 'article')).links.map(({ kind, href }) => [kind, href]);

  it.each([
    ['pmid = {31234567}, pmcid = {PMC6612345}', [PUBMED, PMC]],
    ['pmid = {PMID: 31234567}, pmc = {6612345}', [PUBMED, PMC]],
    ['pmcid = {PMC6612345 [available on 2027-01-01]}', [PMC]],
    ['eprint = {31234567}, eprinttype = {pubmed}', [PUBMED]],
    ['note = {PMID: 31234567\nPMCID: PMC6612345}', [PUBMED, PMC]],
    ['note = {PMID: 31234567 PMCID: PMC6612345}', [PUBMED, PMC]],
    ['url = {https://www.ncbi.nlm.nih.gov/pubmed/31234567}', [PUBMED]],
    ['url = {https://pubmed.ncbi.nlm.nih.gov/31234567/}', [PUBMED]],
    ['url = {http://www.ncbi.nlm.nih.gov/pmc/articles/PMC6612345/}', [PMC]],
    ['url = {https://pmc.ncbi.nlm.nih.gov/articles/PMC6612345}, pmid = {31234567}', [PUBMED, PMC]],
    [TEXMED, [['doi', 'https://doi.org/10.1000/brook.7'], PUBMED, PMC]],
    ['note = {Corrected, see PMID: 31234567}', []],
    ['pubmed = {https://pubmed.ncbi.nlm.nih.gov/31234567/}', [PUBMED]],
  ])('are linked by %j', (fields, expected) => {
    expect(links(fields)).toEqual(expected);
  });

  it('have a warning for what is no number there', () => {
    const { errors } = read(entry('pmid = {n/b}'));
    expect(places(errors)).toEqual(['warning not-a-link 1:44']);
  });

  it('are known to styles and exports', () => {
    const { csl, doi, pmid, pmcid } = readOne(entry(TEXMED, 'article'));
    expect({ doi, pmid, pmcid, PMID: csl.PMID, PMCID: csl.PMCID }).toEqual({
      doi: '10.1000/brook.7',
      pmid: '31234567',
      pmcid: 'PMC6612345',
      PMID: '31234567',
      PMCID: 'PMC6612345',
    });
  });
});

describe('a note that programs have written', () => {
  const note = (fields: string): string | undefined => readOne(entry(fields, 'article')).venue.note;

  it.each([
    [TEXMED, undefined],
    [ENDNOTE, undefined],
    ['note = {PMID: 31234567 PMCID: PMC6612345}', undefined],
    ['note = {PMID: 31234567\nWith a film}', 'With a film'],
    ['note = {Number: 7\nPublisher: Brook Press}', undefined],
    ['note = {Number: 7 Publisher: Brook Press}', undefined],
    ['note = {Publisher: Brook Press \\_eprint: https://doi.org/10.1000/brook.7}', undefined],
    ['note = {Section: Research Article}', undefined],
    ['note = {Corrected, see PMID: 31234567}', 'Corrected, see PMID: 31234567'],
    ['note = {Translated by {\\O}. Weir}', 'Translated by Ø. Weir'],
  ])('%j leaves what is for readers', (fields, expected) => {
    expect(note(fields)).toBe(expected);
  });

  it('of EndNote stays at home', () => {
    expect(readOne(entry(ENDNOTE, 'article')).bibtex).not.toContain('NIXY');
  });

  it('is no lost address', () => {
    const text = entry(TEXMED, 'article');
    const found = lintWorks(read(text).works, [{ file: FILE, text }]);
    expect(found.map(({ kind }) => kind)).not.toContain('lost-address');
  });
});

describe('keywords of PubMed', () => {
  it.each([
    [
      'keywords = {Animals\nHair Cells, Auditory/*physiology\n*Zebrafish/genetics}',
      ['Animals', 'Hair Cells, Auditory/physiology', 'Zebrafish/genetics'],
    ],
    ['keywords = {brooks, slow\n  water}', ['brooks', 'slow water']],
    ['keywords = {brooks,\nwater}', ['brooks', 'water']],
  ])('%j', (fields, expected) => {
    expect(readOne(entry(fields)).keywords).toEqual(expected);
  });
});

describe('bioRxiv and medRxiv', () => {
  const links = (fields: string): string[][] =>
    readOne(entry(fields, 'article')).links.map(({ kind, href }) => [kind, href]);
  const doi = ['doi', 'https://doi.org/10.1101/2021.03.04.433838'];
  const there = ['biorxiv', 'https://www.biorxiv.org/content/10.1101/2021.03.04.433838'];

  it.each([
    ['biorxiv = {2021.03.04.433838}', [there]],
    ['biorxiv = {10.1101/2021.03.04.433838}', [there]],
    ['journal = {bioRxiv}, doi = {10.1101/2021.03.04.433838}', [doi, there]],
    [
      'publisher = {bioRxiv}, doi = {10.1101/433838}',
      [
        ['doi', 'https://doi.org/10.1101/433838'],
        ['biorxiv', 'https://www.biorxiv.org/content/10.1101/433838'],
      ],
    ],
    [
      'journal = {medRxiv}, doi = {10.64898/2026.01.02.123456}',
      [
        ['doi', 'https://doi.org/10.64898/2026.01.02.123456'],
        ['medrxiv', 'https://www.medrxiv.org/content/10.64898/2026.01.02.123456'],
      ],
    ],
    [
      'journal = {bioRxiv}, doi = {10.1101/2021.03.04.433838}, url = {https://www.biorxiv.org/content/early/2021/03/05/2021.03.04.433838}',
      [doi, ['biorxiv', 'https://www.biorxiv.org/content/early/2021/03/05/2021.03.04.433838']],
    ],
    // Cold Spring Harbor has journals, too.
    [
      'journal = {Genome Res}, doi = {10.1101/gr.123456.121}',
      [['doi', 'https://doi.org/10.1101/gr.123456.121']],
    ],
  ])('are linked by %j', (fields, expected) => {
    expect(links(fields)).toEqual(expected);
  });
});
