import { lookUp } from '../../site/look-up.ts';
import type { CslDate, CslItem } from '../csl-item.ts';
import { withoutDollarEscapes } from '../latex/math-text.ts';
import { patentText, seriesText } from './biblatex-keys.ts';
import { type Day, readEdtf } from './edtf.ts';
import type { FieldReader } from './field-reader.ts';
import { addWhole } from './csl-whole.ts';
import { readTitleAddon, readWebsite, withTitleAddon } from './title-addon.ts';

/** Types of CSL for what biblatex has only a subtype for. */
const SUBTYPES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
};

/** What lies in an archive; of other works, `library` says where its user has found them. */
const ARCHIVAL: ReadonlySet<string> = new Set(
  'document figure graphic manuscript map personal_communication'.split(' '),
);

/** What lawyers cite by a series that printed it. */
const REPORTED: ReadonlySet<string> = new Set(['legal_case', 'legislation', 'treaty']);

/** Gives an item what citation-js does not know, or not of all types. */
export function addVariables(item: CslItem, fields: FieldReader): void {
  if (item.title !== undefined) {
    const addon = readTitleAddon(fields);
    item.title = withTitleAddon(item.title, addon && withoutDollarEscapes(addon));
  }
  const website = readWebsite(fields);
  if (website !== undefined) item['container-title'] ??= website;
  const subtype = lookUp(SUBTYPES, fields.line('entrysubtype')?.toLowerCase() ?? '');
  if (subtype !== undefined && item.type === 'article-journal') item.type = subtype;
  // Zotero's name for a patent, which biblatex translates: `patentuk`.
  if (item.type === 'patent' && patentText(item.genre ?? '') !== undefined) delete item.genre;
  // citeproc would count “2-е, испр.”.
  if (typeof item.edition === 'string') {
    item.edition = item.edition.replace(/^(\d+)-(?=\p{L})/u, '$1\u2011');
  }
  const series = item['collection-title'];
  if (typeof series === 'string') item['collection-title'] = seriesText(series);
  if (item.type === 'manuscript' && item['event-title'] !== undefined) item.type = 'speech';
  // Many styles know the older name only.
  if (item.type === 'speech') item.event = item['event-title'];
  addWhole(item, fields);
  // Few styles know an entry of any work of reference.
  if (item.type === 'entry') item.type = 'entry-encyclopedia';
  addDates(item, fields);
  addArchive(item, fields);
  if (REPORTED.has(item.type)) addReport(item, fields);
}

function addDates(item: CslItem, fields: FieldReader): void {
  const origin = dateIn(fields, 'origdate');
  if (origin !== undefined) item['original-date'] = origin;
  const accessed = dateIn(fields, 'urldate') ?? visitIn(fields);
  if (accessed !== undefined && item.URL !== undefined) item.accessed = accessed;
}

/** “Accessed: 2020-05-04”, “Last visited on 2020-05-04.” */
const VISIT =
  /^\W*(?:(?:last|online;?)\s+)?(?:accessed|visited|retrieved|checked)(?:\s+on)?:?\s+(\d{4}-\d{2}-\d{2})\W*$/i;

/** The day of a visit that a note states, and nothing else. */
function visitIn(fields: FieldReader): CslDate | undefined {
  const [, day] = VISIT.exec(fields.line('note') ?? '') ?? [];
  const date = day === undefined ? undefined : readEdtf(day);
  return date && cslDate(date.first, undefined);
}

function dateIn(fields: FieldReader, name: string): CslDate | undefined {
  const date = readEdtf(fields.verbatim(name)?.replaceAll('–', '-') ?? '');
  return date && cslDate(date.first, date.last);
}

function addArchive(item: CslItem, fields: FieldReader): void {
  const isArchival = ARCHIVAL.has(item.type);
  const archive = fields.line('archive') ?? (isArchival ? fields.line('library') : undefined);
  const place =
    fields.first('archive_location', 'archivelocation') ??
    (isArchival ? fields.first('shelfmark', 'callnumber') : undefined);
  if (archive !== undefined) item.archive = archive;
  if (place !== undefined) item.archive_location = place;
  if (item.type !== 'document' || archive === undefined || place === undefined) return;
  item.type = 'manuscript';
  const form = fields.line('howpublished');
  if (form === undefined || item.publisher !== form) return;
  item.genre ??= form;
  delete item.publisher;
}

/** A neutral citation: `[2008] UKHL 13`. */
const NEUTRAL = /^\[\d{4}\]\s+(\S.*?)\s+(\d+)$/;

/** The reports of a case and its court; the year of an act, which styles write behind its title. */
function addReport(item: CslItem, fields: FieldReader): void {
  const series = fields.first('journaltitle', 'journal', 'booktitle', 'reporter');
  if (series !== undefined) item['container-title'] ??= series;
  if (item.type === 'legal_case') {
    const given = fields.line('number');
    const [, neutralCourt, number = given] = NEUTRAL.exec(given ?? '') ?? [];
    const court = neutralCourt ?? fields.first('institution', 'court', 'organization');
    if (number !== undefined) item.number = number;
    if (court !== undefined) item.authority = court;
  }
  const [year] = /^\d{4}/.exec(fields.first('date', 'year') ?? '') ?? [];
  if (item.type !== 'legislation' || year === undefined || item.title === undefined) return;
  if (!item.title.endsWith(` ${year}`)) return;
  item['title-short'] ??= item.title;
  item.title = item.title.slice(0, -year.length).replace(/[\s,]+$/, '');
}

/** Days in CSL's parts. */
export function cslDate(first: Day, last: Day | undefined, isUncertain = false): CslDate {
  const days = last === undefined ? [first] : [first, last];
  return { 'date-parts': days.map(dateParts), ...(isUncertain && { circa: true }) };
}

function dateParts({ year, month, day }: Day): number[] {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
