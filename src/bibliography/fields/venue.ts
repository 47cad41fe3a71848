import type { Venue } from '../work.ts';
import type { FieldReader } from './field-reader.ts';
import { howpublishedUrl, isArxivContainer } from './identifiers.ts';

/** For each part, BibTeX's and biblatex' names of it, in the order in which they are asked. */
const PARTS: Readonly<Record<Exclude<keyof Venue, 'howpublished'>, readonly string[]>> = {
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
  note: ['note', 'addendum'],
  address: ['address', 'location'],
};

/** Where the work appeared. A journal that only says “arXiv preprint arXiv:…” becomes “arXiv”. */
export function readVenue(fields: FieldReader): Venue {
  const venue: Venue = {};
  for (const [part, names] of Object.entries(PARTS)) {
    const text = fields.first(...names);
    if (text !== undefined) venue[part as keyof typeof PARTS] = text;
  }
  if (venue.containerTitle !== undefined && isArxivContainer(venue.containerTitle)) {
    venue.containerTitle = 'arXiv';
  }
  if (venue.pages !== undefined) {
    if (/^arxiv:/i.test(venue.pages)) delete venue.pages;
    else venue.pages = venue.pages.replace(/(?<=[\dA-Za-z])\s*(?:-+|–|—)\s*(?=[\dA-Za-z])/g, '–');
  }
  const howpublished = fields.line('howpublished');
  if (howpublished !== undefined && howpublishedUrl(fields) === undefined) {
    venue.howpublished = howpublished;
  }
  return venue;
}
