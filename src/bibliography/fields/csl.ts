import type * as Mapping from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { whenUsed } from '../../site/when-used.ts';
import { lookUp } from '../../site/look-up.ts';
import type { CslItem, CslName } from '../csl-item.ts';
import { withoutDollarEscapes } from '../latex/math-text.ts';
import type { ArxivId, Person, PersonName, Venue } from '../work.ts';
import type { WorkDate } from './date.ts';
import type { FieldReader } from './field-reader.ts';
import { addVariables, cslDate } from './csl-variables.ts';
import type { PubmedIds } from './pubmed.ts';
import { seriesOfNote } from './venue.ts';
import { withoutTitleStop } from '../title-stop.ts';

/*
 * citation-js does the mapping of types and fields to CSL; it gets plain text. It is called below
 * its text parser, whose own conversion of values would take math apart and undo ours: the entry
 * point that takes parsed entries is not public, so it is imported by path.
 */
const mapping = whenUsed<typeof Mapping>('@citation-js/plugin-bibtex/lib/mapping/index.js');

/** Fields that citation-js maps and that are plain text; names, dates and lists are made below. */
const TEXT_FIELDS = `address booksubtitle booktitle booktitleaddon chapter edition eid
  eventtitle eventtitleaddon institution isbn issn issue issuetitle journal journalsubtitle
  journaltitle journaltitleaddon langid language location mainsubtitle maintitle maintitleaddon note
  number organization origlanguage origlocation origpublisher origtitle pages pagetotal part
  publisher pubstate school series shortjournal shorttitle subtitle title type venue
  version volume volumes`.split(/\s+/);

/** citation-js leaves biblatex' and HAL's names of theses and reports as they are; styles print them. */
const GENRES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    phdthesis: 'PhD thesis',
    Theses: 'PhD thesis',
    mathesis: "Master's thesis",
    bathesis: "Bachelor's thesis",
    candthesis: 'Candidate thesis',
    techreport: 'Technical report',
    resreport: 'Research report',
  }),
);

/** Likewise of how far a work has come. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['inpreparation', 'in preparation'],
  ['inpress', 'in press'],
]);

/** Types that biblatex treats as others, and which citation-js would give no journal or book. */
const ALIKE: Readonly<Record<string, string>> = {
  review: 'article',
  suppbook: 'inbook',
  suppcollection: 'incollection',
  suppperiodical: 'article',
};

/** What the fields of an entry say together, once each is read. */
export interface CslParts {
  entryType: string;
  authors: readonly Person[];
  othersOmitted: boolean;
  editors: readonly Person[];
  otherEditorsOmitted: boolean;
  translators: readonly Person[];
  /** To whom a letter went. */
  recipients: readonly Person[];
  /** Who wrote the book that it is a part of. */
  bookAuthors: readonly Person[];
  date: WorkDate;
  venue: Venue;
  doi: string | undefined;
  arxiv: ArxivId | undefined;
  /** What of the title is set in italics. */
  emphasis: readonly string[];
  pubmed: PubmedIds;
  url: string | undefined;
  keywords: string[];
  abstract: string | undefined;
}

/** The work in CSL-JSON. Its title keeps math as `$…$`. */
export function toCsl(fields: FieldReader, parts: CslParts): CslItem {
  const properties: Record<string, string | string[] | MappedPerson[]> = {};
  const journal = fields.first('journaltitle', 'journal');
  const type = alike(parts.entryType, journal);
  // INSPIRE says in which proceedings an article of a journal stood, too.
  const inJournal = type === 'article' && journal !== undefined;
  for (const name of TEXT_FIELDS) {
    if (fields.source(name) === undefined || (inJournal && name.startsWith('book'))) continue;
    const text = fields.line(name);
    if (text === undefined) continue;
    const shown = name === 'title' || name === 'subtitle' ? withoutTitleStop(text) : text;
    properties[name] = withoutDollarEscapes(shown);
  }
  // One that begins with http, citation-js would take for the URL; ours has been checked.
  const { howpublished } = parts.venue;
  if (howpublished?.startsWith('http') === false) properties.howpublished = howpublished;
  if (parts.venue.pages !== undefined && properties.pages !== undefined) {
    properties.pages = parts.venue.pages;
  }
  if (parts.venue.note === undefined) delete properties.note;
  else if (properties.note !== undefined) {
    properties.note = withoutDollarEscapes(parts.venue.note);
  }
  const series = seriesOfNote(fields);
  if (series !== undefined) {
    if (!('series' in properties)) properties.series = series;
  }
  if (parts.authors.length > 0) properties.author = parts.authors.map(mapped);
  if (parts.editors.length > 0) properties.editor = parts.editors.map(mapped);
  if (parts.keywords.length > 0) properties.keywords = parts.keywords;
  if (parts.doi !== undefined) properties.doi = parts.doi;
  if (parts.url !== undefined) properties.url = parts.url;
  if (parts.abstract !== undefined) properties.abstract = withoutDollarEscapes(parts.abstract);
  const { entry } = fields;
  const [item] = mapping().parse([{ type, label: entry.key, properties }]);
  if (item === undefined) throw new Error('citation-js returned no item for an entry.');
  const { pmid, pmcid } = parts.pubmed;
  if (pmid !== undefined) item.PMID = pmid;
  if (pmcid !== undefined) item.PMCID = pmcid;
  addVariables(item, fields);
  return finish(item, parts);
}

/** Styles say the journal of an article, but not of a whole issue. */
function alike(entryType: string, journal: string | undefined): string {
  if (entryType === 'periodical' && journal !== undefined) return 'article';
  return lookUp(ALIKE, entryType) ?? entryType;
}

interface MappedPerson {
  given?: string | undefined;
  family?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

function mapped(name: PersonName): MappedPerson {
  const { given, particles, family, suffix, literal } = name;
  return { given, family: family ?? literal, prefix: particles, suffix };
}

function finish(item: CslItem, parts: CslParts): CslItem {
  const { date, venue, arxiv, authors, editors } = parts;
  const genre = item.genre === undefined ? undefined : GENRES.get(item.genre);
  if (genre !== undefined) item.genre = genre;
  const status = item.status === undefined ? undefined : STATES.get(item.status.toLowerCase());
  if (status !== undefined) item.status = status;
  // citeproc looks it up as a property of its tables, where every object has some that are no language.
  if (item.language !== undefined && item.language in Object.prototype) delete item.language;
  if (authors.length > 0) item.author = authors.map(cslName);
  if (parts.othersOmitted) item.custom = { othersOmitted: true };
  if (parts.otherEditorsOmitted) item.custom = { ...item.custom, otherEditorsOmitted: true };
  if (parts.emphasis.length > 0) item.custom = { ...item.custom, emphasis: [...parts.emphasis] };
  if (editors.length > 0) item.editor = editors.map(cslName);
  if (parts.translators.length > 0) item.translator = parts.translators.map(cslName);
  if (parts.recipients.length > 0) item.recipient = parts.recipients.map(cslName);
  if (parts.bookAuthors.length > 0) item['container-author'] = parts.bookAuthors.map(cslName);
  if (date.year !== undefined) {
    item.issued = cslDate({ ...date, year: date.year }, date.end, date.isUncertain);
  }
  if (date.year === undefined && date.dateText !== undefined) {
    item.issued = { literal: date.dateText };
    // Styles would say it twice.
    if (item.status === date.dateText) delete item.status;
  }
  const onlyOnArxiv = venue.containerTitle === undefined || venue.containerTitle === 'arXiv';
  if (arxiv !== undefined && onlyOnArxiv && PREPRINT_TYPES.has(item.type)) asPreprint(item, arxiv);
  else if (arxiv !== undefined) {
    // Where Zotero keeps it. No style gets to see it, for some would print it as the place of a paper.
    item.archive = 'arXiv';
    item.archive_location = `arXiv:${arxiv.id}`;
  } else if (isWebPage(item, parts)) item.type = 'webpage';
  return item;
}

/** BibTeX has no type for pages of the web, and styles print the address of a `document` seldom. */
function isWebPage({ type }: CslItem, { entryType, url, doi, venue }: CslParts): boolean {
  if (type !== 'document' || entryType !== 'misc' || url === undefined) return false;
  return doi === undefined && Object.keys(venue).every((part) => part === 'note');
}

const PREPRINT_TYPES = new Set(['article-journal', 'document', 'manuscript', 'webpage']);

/** CSL 1.0.2 and Zotero: a preprint is an `article` whose publisher is the archive. */
function asPreprint(item: CslItem, { id }: ArxivId): void {
  item.type = 'article';
  item.genre = 'Preprint';
  item.publisher = 'arXiv';
  item.number = `arXiv:${id}`;
  delete item['container-title'];
  delete item.volume;
  delete item.page;
  if (item.DOI === undefined) item.URL = `https://arxiv.org/abs/${id}`;
}

/** A name in CSL's parts. */
export function cslName(name: PersonName): CslName {
  if (name.literal !== undefined) return { literal: name.literal };
  return {
    ...(name.family === undefined ? {} : { family: name.family }),
    ...(name.given === undefined ? {} : { given: name.given }),
    ...(name.particles === undefined ? {} : { 'non-dropping-particle': name.particles }),
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
  };
}
