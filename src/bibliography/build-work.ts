import type { ContentError } from '../site/content-error.ts';
import { nearest } from '../site/nearest.ts';
import { type BibtexEntry, errorAt } from './bibtex/entry.ts';
import { positionIn } from './bibtex/source.ts';
import { handOutBibtex } from './fields/bibtex-source.ts';
import { readCollaborations } from './fields/collaborations.ts';
import { toCsl } from './fields/csl.ts';
import { readDate } from './fields/date.ts';
import { readEntryType } from './fields/entry-type.ts';
import { readExplanation } from './fields/explanation.ts';
import { FieldReader } from './fields/field-reader.ts';
import { readAward, readFlag, readKeywords, readSelected } from './fields/flags.ts';
import { readArxiv, readDoi, readPrimaryClass } from './fields/identifiers.ts';
import { readLinks, readUrlField, referenceUrl } from './fields/links.ts';
import { type PeopleFinders, readPeople } from './fields/people.ts';
import { readTitleAddon } from './fields/title-addon.ts';
import { readVenue } from './fields/venue.ts';
import type { Venues } from '../site/data/venues.ts';
import type { Work } from './work.ts';

/** What is known about people and venues beside the bibliography. */
export interface Surroundings extends PeopleFinders {
  venues: Venues;
  /** The owner's identifier at Google Scholar. */
  scholarUser: string | undefined;
}

/** Reads one entry as a work; undefined when it has no title, which is an error. */
export function buildWork(
  entry: BibtexEntry,
  surroundings: Surroundings,
): { work: Work | undefined; errors: ContentError[] } {
  const fields = new FieldReader(entry);
  const title = fields.line('title');
  if (title === undefined) return { work: undefined, errors: [missingTitle(entry)] };
  const subtitle = fields.line('subtitle');
  const entryType = readEntryType(fields);
  const authors = readPeople(fields, 'author', surroundings);
  const people = [...authors.people, ...readCollaborations(fields, authors.people)];
  const editors = readPeople(fields, 'editor', surroundings);
  const translators = readPeople(fields, 'translator', surroundings).people;
  const date = readDate(fields);
  const venue = readVenue(fields);
  const doi = readDoi(fields);
  const arxiv = readArxiv(fields, doi);
  const links = readLinks(fields, {
    doi,
    arxiv: arxiv?.id,
    scholarUser: surroundings.scholarUser,
  });
  const abbr = fields.line('abbr');
  const url = referenceUrl(fields, links);
  const abstract = fields.text('abstract');
  const keywords = readKeywords(fields);
  const csl = toCsl(fields, {
    entryType,
    authors: people,
    othersOmitted: authors.othersOmitted,
    editors: editors.people,
    otherEditorsOmitted: editors.othersOmitted,
    translators,
    bookAuthors: readPeople(fields, 'bookauthor', surroundings).people,
    date,
    venue,
    doi,
    arxiv,
    url,
    keywords,
    abstract,
  });
  const work: Work = {
    key: entry.key,
    entryType,
    csl,
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    authors: people,
    othersOmitted: authors.othersOmitted,
    editors: editors.people,
    otherEditorsOmitted: editors.othersOmitted,
    translators,
    ...date,
    venue,
    selected: readSelected(fields),
    links,
    hasCode:
      links.some(({ kind }) => kind === 'code') ||
      /^(?:true|yes)$/i.test(fields.verbatim('code') ?? ''),
    keywords,
    versions: [],
    bibtex: handOutBibtex(entry, authors, arxiv?.id),
    fields: Object.fromEntries([...entry.fields].map(([name, field]) => [name, field.value])),
    file: entry.source.file,
    position: positionIn(entry.source, entry.offset),
    fieldPositions: fieldPositions(entry),
    ...present({
      titleAddon: readTitleAddon(fields),
      abbr,
      abbrVenue: abbr === undefined ? undefined : venueOf(abbr, surroundings.venues),
      affiliation: fields.line('affiliation'),
      primaryClass: readPrimaryClass(fields),
      category: fields.line('category'),
      abstract,
      preview: readUrlField(fields, 'preview')?.href,
      doi,
      arxiv,
      award: readAward(fields),
      awardName: fields.line('award_name'),
      annotation: readExplanation(fields, people),
      additionalInfo: fields.text('additional_info'),
      showBibtex: readFlag(fields, 'bibtex_show'),
    }),
  };
  return { work, errors: fields.errors };
}

/** As al-folio finds it, but also where only capitals differ. */
function venueOf(abbr: string, venues: Venues): Work['abbrVenue'] {
  const folded = abbr.toLowerCase();
  const name = Object.hasOwn(venues, abbr)
    ? abbr
    : Object.keys(venues).find((candidate) => candidate.toLowerCase() === folded);
  const venue = name === undefined ? undefined : venues[name];
  return venue === undefined ? undefined : present(venue);
}

function fieldPositions(entry: BibtexEntry): Work['fieldPositions'] {
  const own = [...entry.fields].filter(([, field]) => field.source === entry.source);
  return Object.fromEntries(
    own.map(([name, field]) => [name, positionIn(field.source, field.valueOffset)]),
  );
}

/** Leaves out what is undefined. */
function present<Part extends object>(
  parts: Part,
): { [Key in keyof Part]?: NonNullable<Part[Key]> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: NonNullable<Part[Key]>;
  };
}

function missingTitle(entry: BibtexEntry): ContentError {
  const slip = [...entry.fields.values()].find(({ name }) => isSlipOfTitle(name));
  if (slip !== undefined) {
    return errorAt(slip.source, slip.nameOffset, {
      severity: 'error',
      kind: 'missing-title',
      message: `\`${entry.key}\` has no title, but a field \`${slip.name}\`.`,
      fix: 'Did you mean `title`?',
    });
  }
  return errorAt(entry.source, entry.keyOffset, {
    severity: 'error',
    kind: 'missing-title',
    message: `\`${entry.key}\` has no title.`,
    fix: 'Add title = {…}.',
  });
}

/** One letter too many, too few, wrong, or two that changed places. */
function isSlipOfTitle(name: string): boolean {
  return name !== 'title' && nearest(name, ['title']) !== undefined;
}
