import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../src/bibliography/csl-item.ts';
import { cslJsonText } from '../../src/bibliography/export/to-csl-json.ts';
import { bibtexFrom } from '../../src/bibliography/export/to-bibtex.ts';
import { risText } from '../../src/bibliography/export/to-ris.ts';
import { parsePersonName, postCitation } from '../../src/bibliography/post-citation.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { entry, read, readOne } from './read-one.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Source {
  text: string;
  works: Work[];
}

/** Every bibliography that the tests and the demo have. */
const SOURCES: [file: string, source: Source][] = globSync(
  ['tests/bibliography/fixtures/*.bib', 'tests/fixtures/**/*.bib', 'content/*.bib'],
  { cwd: ROOT },
)
  .sort()
  .map((file) => {
    const text = readFileSync(`${ROOT}/${file}`, 'utf8');
    return [file, { text, works: read(text).works }];
  });

/** What citation-js reads from text of any format. */
const reread = (text: string): CslItem[] => plugins.input.chain(text, { generateGraph: false });

const only = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`${values.length} values, not one`);
  return value;
};

const without = (item: CslItem, ...variables: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([variable]) => !variables.includes(variable)));

/** A list of names that goes on ends in “others”, as what citation-js itself makes of `and others`. */
function endless(item: CslItem): CslItem {
  const others = { literal: 'others' };
  const { author, editor, custom } = item;
  return {
    ...item,
    ...(author && custom?.othersOmitted === true ? { author: [...author, others] } : {}),
    ...(editor && custom?.otherEditorsOmitted === true ? { editor: [...editor, others] } : {}),
  };
}

it('there are bibliographies to test', () => {
  expect(SOURCES.length).toBeGreaterThanOrEqual(15);
  expect(SOURCES.flatMap(([, { works }]) => works).length).toBeGreaterThan(150);
});

describe('CSL-JSON', () => {
  it.each(SOURCES)('reads as the same items: %s', (_, { works }) => {
    const again = reread(cslJsonText(works.map(({ csl }) => csl)));
    expect(again).toEqual(works.map(({ csl }) => without(endless(csl), 'custom')));
  });
});

/*
 * What RIS, as citation-js maps it, cannot say, and what it says instead.
 */
const LOST_IN_RIS: Readonly<Record<string, string>> = {
  'citation-key': 'RIS has one identifier, which is `id`',
  custom: 'no tag is for our own affairs',
  archive: 'citation-js reads DB, which Zotero reads as this, as `source`',
  archive_location: 'citation-js reads no AN',
};
const LOST_IN_RIS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  // citation-js reads no PB of articles, which we write all the same.
  'article-journal': ['publisher'],
  article: ['publisher'],
  // CTLG, the tag of CSL's plain `entry`, has no container.
  entry: ['container-title'],
};
/** RIS has no type for preprints: JOUR stands for both. */
const TYPES_IN_RIS: Readonly<Record<string, string>> = { article: 'article-journal' };

/** Types of which citation-js reads only the year, from PY; the DA that we write is for others. */
const ONLY_YEAR_IN_RIS = new Set(['chapter', 'software', 'classic', 'entry-dictionary']);

/** An item as far as RIS can carry it. */
function carriedByRis(item: CslItem): Record<string, unknown> {
  const lost = [...Object.keys(LOST_IN_RIS), ...(LOST_IN_RIS_OF_TYPE[item.type] ?? [])];
  const carried = without(item, ...lost);
  for (const [variable, value] of Object.entries(carried)) {
    if (Array.isArray(value)) carried[variable] = (value as CslName[]).map(nameInRis);
  }
  // A line is a line: an abstract has no paragraphs.
  if (item.abstract !== undefined) carried.abstract = item.abstract.replace(/\s*\n\s*/g, ' ');
  if (item.page !== undefined) carried.page = item.page.replaceAll('–', '-');
  const year = item.issued?.['date-parts']?.[0]?.[0];
  // A date has numbers; “in press” has none.
  if (item.issued?.literal !== undefined) delete carried.issued;
  // Nor is there a tag for the last day, or for doubt.
  const [day] = item.issued?.['date-parts'] ?? [];
  if (day !== undefined) carried.issued = { 'date-parts': [day] };
  if (ONLY_YEAR_IN_RIS.has(item.type) && year !== undefined) {
    carried.issued = { 'date-parts': [[year]] };
  }
  if (item.archive !== undefined) carried.source = item.archive;
  // DA and PY say when a paper appeared; citation-js takes PY for the conference's year as well.
  if (item.type === 'paper-conference' && year !== undefined) {
    carried['event-date'] = { 'date-parts': [[year]] };
  }
  return { ...carried, type: TYPES_IN_RIS[item.type] ?? item.type };
}

/** Particles stand in the family name, and a literal of one word looks like a family name. */
function nameInRis(name: CslName): CslName {
  const { 'non-dropping-particle': particle, ...rest } = name;
  if (particle !== undefined && rest.family !== undefined)
    rest.family = `${particle} ${rest.family}`;
  if (rest.literal?.includes(' ') === false) return { family: rest.literal };
  return rest;
}

describe('RIS', () => {
  it.each(SOURCES)('reads as the same items, as far as it can carry them: %s', (_, { works }) => {
    const again = reread(risText(works.map(({ csl }) => csl)));
    expect(again).toEqual(works.map(({ csl }) => carriedByRis(endless(csl))));
  });

  it('has a tag a line, dates in full and pages apart', () => {
    const { csl } = readOne(
      entry(
        `title = {The $n^2$ law of ${'very '.repeat(30)}long dunes},
         author = {van der Berg, Jan and 刘, 子鸣 and {Sand Group} and others},
         journal = {砂}, date = {2024-02-05}, pages = {3--17}, keywords = {sand, water}`,
        'article',
      ),
    );
    expect(risText([csl]).split('\r\n')).toEqual(
      expect.arrayContaining([
        'TY  - JOUR',
        'ID  - k',
        `TI  - The $n^2$ law of ${'very '.repeat(30)}long dunes`,
        'AU  - van der Berg, Jan',
        'AU  - 刘, 子鸣',
        'AU  - Sand Group',
        'AU  - others',
        'T2  - 砂',
        'DA  - 2024/02/05/',
        'PY  - 2024',
        'SP  - 3',
        'EP  - 17',
        'KW  - sand',
        'KW  - water',
        'ER  - ',
      ]),
    );
  });
});

/** Entries that citation-js cannot read from the source, or not whole. */
const UNREADABLE: Readonly<Record<string, string>> = {
  'parentheses-and-capitals': 'it has parentheses about the entry',
  'at-in-value': 'it has an at sign at the begin of a line of its abstract',
  'trailing-commas': 'it has several commas after a field',
  'accents-bare': 'it has an accent about a group',
  fine4: 'a broken entry before it has no end',
  keywords: 'it has a field twice, of which citation-js keeps one',
};

/** Fields that we leave out or mend, by the variables that citation-js makes of them. */
const NOT_HANDED_OUT = ['abstract', 'annote'];

/** The text of one entry, after the macros of its file, for citation-js alone. */
function sourceOf({ text }: Source, work: Work): string {
  const macros = text.match(/^@string\s*[{(].*$/gim) ?? [];
  const lines = text.split('\n').slice(work.position.line - 1);
  const own = lines.join('\n').slice(work.position.column - 1);
  const end = /\n\s*@/.exec(own);
  return [...macros, end === null ? own : own.slice(0, end.index)].join('\n');
}

/** What citation-js reads of a source that has marks on its names, without them. */
function unmarked(names: CslName[] | undefined): CslName[] | undefined {
  return names?.map((name) =>
    Object.fromEntries(
      Object.entries<string>({ ...name }).map(([part, value]) => [
        part,
        value.replace(/<sup>.*?<\/sup>|\\Letter|[*†‡]/g, ''),
      ]),
    ),
  );
}

describe('BibTeX', () => {
  it.each(SOURCES)('says what the source says: %s', (_, source) => {
    expect(source.works).not.toEqual([]);
    for (const work of source.works) {
      // What a child has from its parent is tested below.
      if (work.fields.crossref !== undefined || work.key in UNREADABLE) continue;
      const [original] = reread(sourceOf(source, work));
      if (original === undefined) throw new Error(`citation-js reads no ${work.key}`);
      const expected = without(original, ...NOT_HANDED_OUT);
      if (original.author !== undefined) expected.author = unmarked(original.author);
      expect(only(reread(work.bibtex))).toEqual(expected);
    }
  });

  it('gives a child what its parent says', () => {
    const works = SOURCES.flatMap(([, source]) => source.works).filter(
      ({ fields }) => fields.crossref !== undefined,
    );
    expect(works.length).toBeGreaterThan(1);
    for (const { bibtex, csl } of works) {
      // Who takes it along does not have the parent.
      expect(read(bibtex).errors.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [again] = reread(bibtex);
      expect(again?.['container-title']).toBe(csl['container-title']);
      expect(again?.issued).toEqual(csl.issued);
    }
  });

  it.each(SOURCES)('is read by ourselves as the same work: %s', (_, { works }) => {
    expect(works).not.toEqual([]);
    for (const work of works) {
      const [again] = read(work.bibtex).works;
      expect(again?.csl).toEqual(handedOut(work));
      expect(again?.title).toBe(work.title);
    }
  });

  it('keeps Chinese, math, groups and omitted authors', () => {
    const source = entry(
      'title = {水滴的 $n^{2/3}$ 定律}, author = {刘子鸣 and {Sand {\\&} Salt Group} and others}',
    );
    const work = readOne(source);
    expect(work.bibtex).toContain('{水滴的 $n^{2/3}$ 定律}');
    expect(work.bibtex).toContain('{刘子鸣 and {Sand {\\&} Salt Group} and others}');
    expect(readOne(work.bibtex).csl).toEqual(work.csl);
    expect(readOne(bibtexFrom(work.csl, 'k')).csl).toEqual(work.csl);
  });
});

/** A work's item without what comes from fields that we keep to ourselves. */
function handedOut({ csl }: Work): CslItem {
  const copy = { ...csl };
  delete copy.abstract;
  return copy;
}

describe('a post', () => {
  const { csl, bibtex } = postCitation({
    slug: 'dunes',
    title: '沙丘 and $x_1$',
    authors: [parsePersonName('Ziming Liu')],
    date: { year: 2026, month: 2, day: 5 },
    url: 'https://example.org/blog/dunes/',
    containerTitle: 'Sand & Salt',
    language: 'en',
  });

  it('is the same in CSL-JSON and in RIS', () => {
    expect(only(reread(cslJsonText([csl])))).toEqual(csl);
    expect(only(reread(risText([csl])))).toEqual(csl);
  });

  it('is a work in BibTeX', () => {
    expect(only(reread(bibtex))).toMatchObject({ title: '沙丘 and x₁', URL: csl.URL });
  });
});
