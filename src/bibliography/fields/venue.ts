import type { Venue } from '../work.ts';
import type { FieldReader } from './field-reader.ts';
import { isArxivContainer } from './identifiers.ts';
import { statedAddress } from './stated-address.ts';
import { readNote } from './note.ts';
import { patentText } from './biblatex-keys.ts';
import { readWebsite } from './title-addon.ts';
import { withPageDashes } from './page-dashes.ts';

/** For each part, BibTeX's and biblatex' names of it, in the order in which they are asked. */
const PARTS: Readonly<Record<Exclude<keyof Venue, 'event' | 'howpublished'>, readonly string[]>> = {
  containerTitle: ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  volume: ['volume'],
  number: ['number', 'issue'],
  pages: ['pages', 'eid'],
  publisher: ['publisher'],
  school: ['school'],
  institution: ['institution'],
  organization: ['organization'],
  series: ['series'],
  edition: ['edition'],
  chapter: ['chapter'],
  note: ['addendum'],
  address: ['address', 'location'],
  type: ['type'],
  version: ['version'],
  status: ['pubstate'],
};

/** Where the work appeared. A journal that only says “arXiv preprint arXiv:…” becomes “arXiv”. */
export function readVenue(fields: FieldReader): Venue {
  const venue: Venue = {};
  for (const [part, names] of Object.entries(PARTS)) {
    const text = fields.first(...names);
    if (text !== undefined) venue[part as keyof typeof PARTS] = withoutSlips(text);
  }
  const note = readNote(fields);
  if (note !== undefined) venue.note = withoutSlips(note);
  if (fields.entry.type.endsWith('report')) {
    const number = venue.number ?? fields.line('reportnumber');
    if (number !== undefined) venue.number = number;
  }
  if (fields.entry.type === 'jurisdiction') addReport(venue, fields);
  if (venue.type !== undefined) venue.type = patentText(venue.type) ?? venue.type;
  const subtitle = fields.first(...containerSubtitles(fields));
  if (venue.containerTitle !== undefined && subtitle !== undefined) {
    venue.containerTitle += `: ${subtitle}`;
  }
  if (venue.containerTitle !== undefined && isArxivContainer(venue.containerTitle)) {
    venue.containerTitle = 'arXiv';
  }
  if (venue.containerTitle !== undefined && fields.line('booktitle') !== undefined) {
    // The list says “In” where a style does.
    venue.containerTitle = venue.containerTitle.replace(/^in:?\s+(?=the\b|proc|\d)/i, '');
  }
  if (/^arxiv:/i.test(venue.pages ?? '')) delete venue.pages;
  // “arXiv:2404.19756”, which the identifier says as well.
  if (venue.note !== undefined && /\d/.test(venue.note) && isArxivContainer(venue.note)) {
    delete venue.note;
  }
  const series = seriesOfNote(fields);
  if (series !== undefined) {
    delete venue.note;
    venue.series ??= series;
  }
  if (/^abs\//i.test(venue.volume ?? '')) delete venue.volume;
  if (venue.pages !== undefined) venue.pages = withPageDashes(venue.pages);
  // A volume or number may be of two: 3-4.
  for (const part of ['volume', 'number'] as const) {
    const text = venue[part];
    if (text !== undefined && /^\d+\s*-+\s*\d+$/.test(text)) venue[part] = withPageDashes(text);
  }
  const howpublished = fields.line('howpublished');
  const stated = statedAddress(fields);
  if (howpublished !== undefined && stated?.field !== 'howpublished') {
    venue.howpublished = howpublished;
  }
  // The address is among the links.
  if (stated?.field === 'note') delete venue.note;
  if (stated?.rest !== undefined) venue.note ??= stated.rest;
  const website = readWebsite(fields);
  if (website !== undefined) venue.containerTitle ??= website;
  if (venue.containerTitle === undefined && fields.line('eventtitle') !== undefined) {
    const places = [fields.line('eventtitle'), fields.line('venue')];
    venue.event = places.filter((place) => place !== undefined).join(', ');
  }
  return venue;
}

/** The reports of a case, and its court. */
function addReport(venue: Venue, fields: FieldReader): void {
  const [reporter, court] = [fields.line('reporter'), fields.line('court')];
  if (reporter !== undefined) venue.containerTitle ??= reporter;
  if (court !== undefined) venue.organization ??= court;
}

/**
 * The series in a note that says nothing else: `Series Title: Lecture Notes in Physics`, as Zotero
 * writes what BibTeX's type has no field for.
 */
export function seriesOfNote(fields: FieldReader): string | undefined {
  return /^Series Title:\s*(.+)$/i.exec(fields.line('note') ?? '')?.[1];
}

/** `booksubtitle` for `booktitle`. */
function containerSubtitles(fields: FieldReader): string[] {
  const title = PARTS.containerTitle.find((name) => fields.line(name) !== undefined) ?? 'journal';
  return [title === 'journal' ? 'journalsubtitle' : title.replace('title', 'subtitle')];
}

/** Commas at the end come from pasting. */
function withoutSlips(text: string): string {
  return text.replace(/[\s,;]+$/, '');
}
