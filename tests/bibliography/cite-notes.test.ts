import { describe, expect, it } from 'vitest';
import type { Citation, CitedItem } from '../../src/bibliography/cite/citation.ts';
import { citeDocument, type CitedDocument } from '../../src/bibliography/cite/cite-document.ts';
import { citeFormats } from '../../src/bibliography/cite/cite-formats.ts';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { type CitationStyle, findStyle } from '../../src/bibliography/csl/styles.ts';

const ITEMS: Readonly<Record<string, CslItem>> = {
  harbour: {
    id: 'harbour',
    type: 'book',
    title: 'Harbours of Sand',
    author: [{ family: 'Amari', given: 'Jun' }],
    publisher: 'Salt Press',
    'publisher-place': 'Lisbon',
    issued: { 'date-parts': [[1998]] },
  },
  tides: {
    id: 'tides',
    type: 'article-journal',
    title: 'Ledgers of the Tide',
    author: [
      { family: 'Lie', given: 'Ann' },
      { family: 'Klein', given: 'Bo' },
    ],
    'container-title': 'Annals of Sand',
    volume: '3',
    page: '1–10',
    issued: { 'date-parts': [[2004]] },
  },
  survey: { id: 'survey', type: 'book', title: 'A Survey of Quays', publisher: 'Salt Press' },
};

const styleNamed = (name: string): CitationStyle => {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
};

const itemOf = (key: string): CslItem => {
  const item = ITEMS[key];
  if (item === undefined) throw new Error(`no item ${key}`);
  return item;
};

const citing = (style: string, citations: Citation[], language = 'en'): CitedDocument =>
  citeDocument(citations, itemOf, { style: styleNamed(style), language });

const inNote = (
  number: number,
  items: (string | CitedItem)[],
  followedBy: 'nothing' | 'stop' | 'words' = 'nothing',
): Citation => ({
  items: items.map((item) => (typeof item === 'string' ? { key: item } : item)),
  isInText: false,
  note: { number, followedBy },
});

const written = ({ citations }: CitedDocument): string[] =>
  citations.map((pieces) => pieces.map(({ html }) => html).join(''));

describe('a style that cites in notes', () => {
  it('gives a work in full once, and shortened from then on', () => {
    const cited = citing('chicago-fullnote-bibliography', [
      inNote(1, [{ key: 'harbour', locator: '12' }]),
      inNote(2, ['tides']),
      inNote(3, [{ key: 'harbour', locator: '30' }]),
    ]);
    expect(written(cited)).toEqual([
      'Jun Amari, <i>Harbours of Sand</i> (Lisbon: Salt Press, 1998), 12.',
      'Ann Lie and Bo Klein, “Ledgers of the Tide,” <i>Annals of Sand</i> 3 (2004): 1–10.',
      'Amari, <i>Harbours of Sand</i>, 30.',
    ]);
    expect(cited.references.map(({ key }) => key)).toEqual(['harbour', 'tides']);
  });

  it('writes ibid. for the work of the note before', () => {
    const cited = citing('chicago-fullnote-bibliography-with-ibid', [
      inNote(1, ['harbour']),
      inNote(2, [{ key: 'harbour', locator: '30' }]),
      inNote(3, ['tides']),
      inNote(4, ['harbour']),
    ]);
    const [, second, , fourth] = written(cited);
    expect(second).toBe('Ibid., 30.');
    expect(fourth).toBe('Amari, <i>Harbours of Sand</i>.');
  });

  it('tells the number of the note that names a work first', () => {
    const cited = citing('oscola', [
      inNote(2, ['harbour']),
      inNote(3, ['tides']),
      inNote(5, ['harbour']),
    ]);
    expect(written(cited)[2]).toBe('Amari (n 2).');
  });

  it('ends with one full stop, or none where words follow', () => {
    const cited = citing('chicago-fullnote-bibliography', [
      inNote(1, ['harbour'], 'stop'),
      inNote(2, ['tides'], 'words'),
    ]);
    expect(written(cited)).toEqual([
      'Jun Amari, <i>Harbours of Sand</i> (Lisbon: Salt Press, 1998).',
      'Ann Lie and Bo Klein, “Ledgers of the Tide,” <i>Annals of Sand</i> 3 (2004): 1–10',
    ]);
  });

  it('has no full stop before a quotation mark where words follow', () => {
    const notes = [inNote(1, ['tides']), inNote(2, ['harbour']), inNote(3, ['tides'], 'words')];
    const cited = citing('chicago-fullnote-bibliography', notes);
    expect(written(cited)[2]).toBe('Lie and Klein, “Ledgers of the Tide”');
  });

  it('is in the English of the style where the text does not say in which', () => {
    const notes = [inNote(1, ['tides'])];
    expect(written(citing('oscola', notes))[0]).toContain('‘Ledgers of the Tide’');
    expect(written(citing('oscola', notes, 'en-US'))[0]).toContain('“Ledgers of the Tide”');
    expect(written(citing('oscola', notes, 'fr'))[0]).toMatch(/«\sLedgers of the Tide\s»/);
  });

  it('leaves a title that a style breaks off as it is', () => {
    const cited = citing('polish-legal', [
      inNote(1, ['harbour']),
      inNote(2, ['tides']),
      inNote(3, ['harbour'], 'words'),
    ]);
    expect(written(cited)[2]).toBe('J. Amari, <i>Harbours of Sand</i>...');
  });

  it('names authors in the sentence, and the title of a work without any', () => {
    const authors = (key: string): Citation => ({
      items: [{ key }],
      isInText: true,
      isAuthorOnly: true,
    });
    const cited = citing('chicago-fullnote-bibliography', [
      authors('tides'),
      inNote(1, ['tides']),
      authors('survey'),
      inNote(2, ['survey']),
    ]);
    expect(written(cited)[0]).toBe('Lie and Klein');
    expect(written(cited)[2]).toBe('A Survey of Quays');
    expect(cited.citations[0]).toEqual([{ html: 'Lie and Klein' }]);
  });

  it('writes ibid. in the language of the text', () => {
    const notes = [inNote(1, ['harbour']), inNote(2, [{ key: 'harbour', locator: '3' }])];
    const cited = citing('chicago-fullnote-bibliography-with-ibid', notes, 'de');
    expect(written(cited)[1]).toBe('Ebd., 3.');
  });

  it('has no list where its citations say all', () => {
    const cited = citing('past-and-present', [inNote(1, ['harbour'])]);
    expect(cited.references).toEqual([]);
    expect(written(cited)[0]).toContain('<i>Harbours of Sand</i>');
  });

  it('is offered beside the usual styles only when it makes references', () => {
    const labels = (style: string): string[] | undefined =>
      citeFormats([itemOf('harbour')], styleNamed(style), 'en')[0]?.map(({ label }) => label);
    expect(labels('past-and-present')).toEqual(['APA', 'MLA', 'Chicago', 'IEEE']);
    expect(labels('chicago-fullnote-bibliography')?.length).toBe(5);
  });
});
