import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameText } from '../../src/bibliography/people/name-text.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import { venueLine } from '../../src/bibliography/venue-line.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { TRAPS, type WorkView } from './traps.ts';

const file = new URL('fixtures/traps.bib', import.meta.url).pathname;
const { works, errors } = readBibliography([{ file, text: readFileSync(file, 'utf8') }], {
  owner: { name: 'Ziming Liu', aliases: ['Z.-M. Liu'] },
});
const english = textsFor('en', { texts: {} });
const byKey = new Map(works.map((work) => [work.key, work]));
const starts = [...works, ...works.flatMap((work) => work.versions)]
  .map((work) => work.position.line)
  .sort((left, right) => left - right);

function view(work: Work): WorkView {
  const { authors, year, month, day, dateText } = work;
  const date = [year, month, day].filter((part) => part !== undefined);
  return {
    type: work.entryType,
    title: work.title,
    authors: authors.map(nameText),
    families: authors.map(({ family }) => family),
    marks: authors.map(({ marks }) => marks),
    owners: authors.map(({ isOwner }) => isOwner),
    equal: authors.map(({ contributedEqually }) => contributedEqually),
    corresponding: authors.map(({ isCorresponding }) => isCorresponding),
    orcids: authors.map(({ orcid }) => orcid),
    editors: work.editors.map(nameText),
    etAl: work.othersOmitted,
    date: dateText ?? date.map((part) => String(part).padStart(2, '0')).join('-'),
    venue: venueLine(work, english)
      .map(({ text, isTitle }) => (isTitle ? `_${text}_` : text))
      .join(''),
    abstract: work.abstract ?? '',
    doi: work.doi ?? '',
    arxiv: work.arxiv?.id ?? '',
    primaryClass: work.primaryClass ?? '',
    affiliation: work.affiliation ?? '',
    links: Object.fromEntries(work.links.map(({ kind, href }) => [kind, href])),
    keywords: work.keywords,
    abbr: work.abbr,
    selected: work.selected,
    award: work.award,
    versions: work.versions.map(({ key }) => key),
    csl: work.csl.type,
    bibtex: work.bibtex,
  };
}

/** What is reported between the line of this entry and that of the next. */
function errorsIn(work: Work): string[] {
  const next = starts.find((line) => line > work.position.line) ?? Infinity;
  return errors
    .filter(({ position }) => position.line >= work.position.line && position.line < next)
    .map(({ severity, kind }) => `${severity} ${kind}`);
}

describe('the traps', () => {
  it('are all there, and nothing that is no entry', () => {
    expect(works.map(({ key }) => key)).toEqual(TRAPS.map(({ key }) => key));
    expect(TRAPS.length).toBeGreaterThan(50);
  });

  it.each(TRAPS)('$key', ({ key, expected, errors: expectedErrors = [] }) => {
    const work = byKey.get(key);
    if (work === undefined) throw new Error(`There is no work ${key}.`);
    const seen = view(work);
    const asked = Object.fromEntries(Object.keys(expected).map((name) => [name, seen[name]]));
    expect(asked).toEqual(expected);
    expect(errorsIn(work)).toEqual(expectedErrors);
  });
});
