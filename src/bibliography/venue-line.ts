import { fillText, type Texts } from '../site/i18n/texts.ts';
import { commaAfter } from '../site/i18n/comma.ts';
import { isArxivContainer } from './fields/identifiers.ts';
import { nameText } from './people/name-text.ts';
import { genreOf, statusOf, statusText } from './venue-genre.ts';
import type { Venue, Work } from './work.ts';

/** A part of the line that says where a work appeared; titles of journals and books are italic. */
export interface VenuePart {
  text: string;
  isTitle: boolean;
  isEmphasized?: boolean;
  /** Where a note leads. */
  href?: string;
}

type Group = VenuePart[];
type Placed = Pick<
  Work,
  | 'venue'
  | 'dateText'
  | 'entryType'
  | 'arxiv'
  | 'authors'
  | 'editors'
  | 'otherEditorsOmitted'
  | 'markedNote'
>;

/** What is a part of a book; anything else with a container may be a part of anything. */
const IN_BOOK =
  /^(?:bookin|supp)(?:book|collection)$|^(?:inbook|incollection|inproceedings|inreference|conference)$/;
const PERIODICAL = new Set(['article', 'periodical', 'suppperiodical', 'review']);

/**
 * Where a work appeared, as a scholar would set it under the title.
 *
 * Journal article: *Mathematische Annalen* 83(2), 24–66. Chapter or paper in a book: In *Book title*,
 * ed. by Eva Ruiz, Series 7, ch. 2, 12–15, Publisher. Book: Series 7, 2nd ed., Publisher. Thesis and report: what it
 * is, with its number, series and edition, and whose. Software and data: version and publisher. A preprint: arXiv:… with
 * its class. Anything else: how it was published. What has not appeared yet says
 * so at the end: in press; not where that stands in the place of its year. A note stands behind as a
 * sentence of its own,
 * unless it is long.
 *
 * @param texts words in the language of the page
 */
export function venueLine(work: Placed, texts: Texts): VenuePart[] {
  const inPlaceOfYear = work.dateText === undefined ? '' : statusText(work.dateText, texts);
  const status = statusOf(work.venue, texts);
  const line = separated([
    ...groupsOf(work, texts),
    ...plain(status === inPlaceOfYear ? undefined : status),
  ]);
  const { note } = work.venue;
  if (note === undefined || isLongNote(note)) return line;
  const pieces = work.markedNote?.map((piece) => ({ ...piece, isTitle: false }));
  const stop = line.length > 0 ? [{ text: '. ', isTitle: false }] : [];
  return [...line, ...stop, ...(pieces ?? [{ text: note, isTitle: false }])];
}

/** Characters from which a note is no line any more: reference managers put whole records there. */
const LONG_NOTE = 200;

/** Whether a note is too long to stand in a list. */
export function isLongNote(note: string): boolean {
  return note.length > LONG_NOTE;
}

function groupsOf(work: Placed, texts: Texts): Group[] {
  const { venue, arxiv } = work;
  if (arxiv !== undefined && isOnlyOnArxiv(venue)) {
    const { id, primaryClass } = arxiv;
    return plain(`arXiv:${id}${primaryClass === undefined ? '' : ` [${primaryClass}]`}`);
  }
  if (venue.containerTitle === undefined) return standingAlone(work.entryType, venue, texts);
  return PERIODICAL.has(work.entryType)
    ? inPeriodical(venue.containerTitle, venue)
    : inBook(venue.containerTitle, work, texts);
}

function isOnlyOnArxiv(venue: Venue): boolean {
  const { containerTitle, school, institution, organization, publisher, howpublished } = venue;
  const places = [containerTitle, school, institution, organization, publisher, howpublished];
  const elsewhere = places.filter((place) => place !== undefined && !isArxivContainer(place));
  return elsewhere.length === 0 && venue.series === undefined && venue.type === undefined;
}

/** Of a journal nobody names the publisher. */
function inPeriodical(title: string, venue: Venue): Group[] {
  const number = venue.number === undefined ? '' : `(${venue.number})`;
  const volume = `${venue.volume ?? ''}${number}`;
  return [titled(title, volume), ...plain(venue.pages)];
}

/** The volume is the series', where there is one. */
function inBook(title: string, work: Placed, texts: Texts): Group[] {
  const { venue } = work;
  const { series, volume, number } = venue;
  const numbered = [series, volume ?? number].filter(isSaid).join(' ');
  return [
    [
      ...(IN_BOOK.test(work.entryType) ? [{ text: `${texts['venue.in']} `, isTitle: false }] : []),
      ...titled(title, series === undefined ? (volume ?? '') : ''),
    ],
    ...plain(
      editedBy(work, texts),
      series === undefined ? undefined : numbered,
      edition(venue, texts),
      venue.chapter === undefined
        ? undefined
        : fillText(texts['venue.chapter'], { chapter: venue.chapter }),
      venue.pages,
      venue.publisher ?? venue.organization,
    ),
  ];
}

/** More editors than this are the first, and others. */
const SHOWN_EDITORS = 3;

/** Unless the list of authors has the editors already: in place of authors, or as the owner's work. */
function editedBy(
  { authors, editors, otherEditorsOmitted }: Placed,
  texts: Texts,
): string | undefined {
  const isToldBefore = authors.length === 0 || editors.some(({ isOwner }) => isOwner);
  const [first] = editors;
  if (first === undefined || isToldBefore) return undefined;
  const isLong = otherEditorsOmitted || editors.length > SHOWN_EDITORS;
  const names = isLong ? `${nameText(first)} ${texts.andOthers}` : editors.map(nameText).join(', ');
  return fillText(texts['venue.editedBy'], { editors: names });
}

function standingAlone(entryType: string, venue: Venue, texts: Texts): Group[] {
  const genre = genreOf(entryType, venue, texts);
  const { school, institution, organization, publisher, howpublished } = venue;
  const series = [venue.series, venue.volume ?? venue.number].filter(isSaid).join(' ');
  const inSeries = venue.series === undefined ? undefined : series;
  const volumeAlone = inSeries === undefined ? volume(venue, texts) : undefined;
  const stated = [inSeries, volumeAlone, edition(venue, texts), version(venue, texts)];
  if (entryType.endsWith('thesis')) {
    const university = school ?? institution;
    return plain(genre, university, ...stated, university === publisher ? undefined : publisher);
  }
  if (genre !== undefined) {
    const isNumbered = venue.series === undefined || venue.volume !== undefined;
    const numbered = [genre, isNumbered ? venue.number : undefined].filter(isSaid).join(' ');
    const issuer = institution ?? organization ?? school;
    return plain(numbered, ...stated, issuer, publisher, venue.event, howpublished);
  }
  return plain(
    ...stated,
    institution,
    organization,
    publisher,
    school,
    venue.event,
    howpublished,
    venue.series === undefined ? venue.number : undefined,
    isWhole(entryType) ? undefined : venue.pages,
  );
}

function volume({ volume: text }: Venue, texts: Texts): string | undefined {
  if (text === undefined || !/^(?:\d+|[IVXLC]+)(?![\p{L}\d])/u.test(text)) return text;
  return fillText(texts['venue.volume'], { volume: text });
}

function version({ version: text }: Venue, texts: Texts): string | undefined {
  return text === undefined ? undefined : fillText(texts['venue.version'], { version: text });
}

/** The pages of a book are how many it has. */
function isWhole(entryType: string): boolean {
  return /^(?:mv)?(?:book|booklet|collection|proceedings|reference)$/.test(entryType);
}

function edition({ edition: text }: Venue, texts: Texts): string | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return text;
  return fillText(texts['venue.edition'], { edition: text });
}

function titled(title: string, volume: string): Group {
  const group: Group = [{ text: title, isTitle: true }];
  if (volume !== '') group.push({ text: ` ${volume}`, isTitle: false });
  return group;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function plain(...texts: readonly (string | undefined)[]): Group[] {
  return texts.filter(isSaid).map((text) => [{ text, isTitle: false }]);
}

function separated(groups: readonly Group[]): VenuePart[] {
  return groups.flatMap((group, index) =>
    index === 0
      ? group
      : [{ text: commaAfter(groups[index - 1]?.at(-1)?.text ?? ''), isTitle: false }, ...group],
  );
}
