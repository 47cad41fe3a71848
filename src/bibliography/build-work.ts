import type { ContentError } from '../site/content-error.ts';
import { type BibtexEntry, errorAt } from './bibtex/entry.ts';
import { positionIn } from './bibtex/source.ts';
import { handOutBibtex } from './fields/bibtex-source.ts';
import { readCodes } from './fields/codes.ts';
import { readCollaborations } from './fields/collaborations.ts';
import { toCsl } from './fields/csl.ts';
import { readDate } from './fields/date.ts';
import { readEntryType } from './fields/entry-type.ts';
import { readExplanation } from './fields/explanation.ts';
import { FieldReader } from './fields/field-reader.ts';
import { readAward, readFlag, readSelected } from './fields/flags.ts';
import { readArxiv, readDoi, readPrimaryClass } from './fields/identifiers.ts';
import { readKeywords } from './fields/keywords.ts';
import { readLinks, readUrlField, referenceUrl } from './fields/links.ts';
import { type PeopleFinders, readPeople } from './fields/people.ts';
import { readAdditionalInfo, readMarkedNote } from './fields/marked-fields.ts';
import { readPubmedIds } from './fields/pubmed.ts';
import { missingTitle, withOwnTitle } from './fields/title.ts';
import { readTitleAddon } from './fields/title-addon.ts';
import { readVenue } from './fields/venue.ts';
import { present } from './present.ts';
import { emphasisIn } from './title-emphasis.ts';
import { withoutTitleStop } from './title-stop.ts';
import type { Venues } from '../site/data/venues.ts';
import type { Person, Work, WorkLink } from './work.ts';

/** What is known about people and venues beside the bibliography. */
export interface Surroundings extends PeopleFinders {
  venues: Venues;
  /** The owner's identifier at Google Scholar. */
  scholarUser: string | undefined;
}

/** Reads one entry as a work; undefined when it has no title, which is an error, or is biblatex' `@set`. */
export function buildWork(
  entry: BibtexEntry,
  surroundings: Surroundings,
): { work: Work | undefined; errors: ContentError[] } {
  if (entry.type === 'set') return { work: undefined, errors: [setOfEntries(entry)] };
  const titled = withOwnTitle(entry);
  const fields = new FieldReader(titled.entry);
  const title = fields.line('title');
  if (title === undefined) return { work: undefined, errors: [missingTitle(entry)] };
  const subtitle = fields.line('subtitle');
  const emphasis = ['title', 'subtitle'].flatMap((name) => emphasisIn(fields.source(name) ?? ''));
  const entryType = readEntryType(fields);
  const { names, bookAuthors, recipients, ...people } = readEverybody(fields, surroundings);
  const date = readDate(fields);
  const venue = readVenue(fields);
  const doi = readDoi(fields);
  const arxiv = readArxiv(fields, doi);
  const pubmed = readPubmedIds(fields);
  const { scholarUser } = surroundings;
  const links = readLinks(fields, { doi, arxiv: arxiv?.id, ...pubmed, scholarUser });
  const url = referenceUrl(fields, links);
  const abstract = fields.text('abstract');
  const keywords = readKeywords(fields);
  const said = {
    entryType,
    ...people,
    emphasis,
    bookAuthors,
    recipients,
    date,
    venue,
    doi,
    arxiv,
    pubmed,
    url,
    keywords,
    abstract,
  };
  const work: Work = {
    key: entry.key,
    entryType,
    csl: toCsl(fields, said),
    title: [title, ...(subtitle === undefined ? [] : [subtitle])].map(withoutTitleStop).join(': '),
    ...(emphasis.length > 0 && { titleEmphasis: emphasis }),
    ...people,
    ...date,
    venue,
    selected: readSelected(fields),
    links,
    hasCode: hasCode(fields, links),
    keywords,
    versions: [],
    bibtex: handOutBibtex(entry, { names, othersOmitted: people.othersOmitted }, arxiv?.id),
    fields: Object.fromEntries([...entry.fields].map(([name, field]) => [name, field.value])),
    file: entry.source.file,
    position: positionIn(entry.source, entry.offset),
    fieldPositions: fieldPositions(entry),
    ...pubmed,
    ...present({ abstract, doi, arxiv, ...readRest(fields, people.authors, surroundings.venues) }),
  };
  return { work, errors: [...titled.errors, ...fields.errors] };
}

/** All people of a work, by what they did; with the names of its authors as they were written. */
function readEverybody(fields: FieldReader, finders: PeopleFinders) {
  const authors = readPeople(fields, 'author', finders);
  const collaborations = readCollaborations(fields, authors.people);
  const editors = readPeople(fields, 'editor', finders);
  return {
    names: authors.names,
    authors: [...authors.people, ...collaborations],
    othersOmitted: authors.othersOmitted,
    editors: editors.people,
    otherEditorsOmitted: editors.othersOmitted,
    translators: readPeople(fields, 'translator', finders).people,
    recipients: readPeople(fields, 'recipient', finders).people,
    bookAuthors: readPeople(fields, 'bookauthor', finders).people,
  };
}

/** What few entries have, and nothing else in a work depends on. */
function readRest(fields: FieldReader, authors: readonly Person[], venues: Venues) {
  const abbr = fields.line('abbr');
  return {
    titleAddon: readTitleAddon(fields),
    abbr,
    abbrVenue: abbr === undefined ? undefined : venueOf(abbr, venues),
    affiliation: fields.line('affiliation'),
    primaryClass: readPrimaryClass(fields),
    category: fields.line('category'),
    preview: readUrlField(fields, 'preview')?.href,
    award: readAward(fields),
    awardName: fields.line('award_name'),
    annotation: readExplanation(fields, authors),
    additionalInfo: readAdditionalInfo(fields),
    codes: readCodes(fields),
    markedNote: readMarkedNote(fields),
    showBibtex: readFlag(fields, 'bibtex_show'),
  };
}

/** A link to it, or a field that says no more than that there is some. */
function hasCode(fields: FieldReader, links: readonly WorkLink[]): boolean {
  return (
    links.some(({ kind }) => kind === 'code') ||
    /^(?:true|yes)$/i.test(fields.verbatim('code') ?? '')
  );
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

/** Its entries are works by themselves. */
function setOfEntries({ source, keyOffset, key, fields }: BibtexEntry): ContentError {
  const members = (fields.get('entryset')?.value ?? '').split(',').map((member) => member.trim());
  const cites = members.filter((member) => member !== '').map((member) => `@${member}`);
  return errorAt(source, keyOffset, {
    severity: 'warning',
    kind: 'entry-set',
    message: `\`${key}\` is a set of other entries; each of them is a work of its own, the set is none.`,
    fix: `Cite its entries together${cites.length > 0 ? `: [${cites.join('; ')}]` : ''}.`,
  });
}
