import type { Venue, Work } from './work.ts';

/** A part of the line that says where a work appeared; titles of journals and books are italic. */
export interface VenuePart {
  text: string;
  isTitle: boolean;
}

/**
 * Where a work appeared, as a scholar would set it under the title.
 *
 * Journal article: *Mathematische Annalen* 83, 24–66. Chapter or paper in a book: *Book title*,
 * 12–15, Publisher. Thesis, report, book: its school, institution or publisher. Anything else: how
 * it was published, or its note.
 */
export function venueLine(work: Pick<Work, 'venue' | 'entryType' | 'arxiv'>): VenuePart[] {
  const { venue } = work;
  const groups =
    venue.containerTitle === undefined ? standingAlone(work, venue) : inContainer(venue);
  const line = separated(groups);
  if (venue.note === undefined) return line;
  // A note is a sentence of its own.
  return [...line, { text: line.length > 0 ? `. ${venue.note}` : venue.note, isTitle: false }];
}

type Group = VenuePart[];

function inContainer(venue: Venue): Group[] {
  const container: Group = [{ text: venue.containerTitle ?? '', isTitle: true }];
  const number = venue.number === undefined ? '' : `(${venue.number})`;
  const volume = `${venue.volume ?? ''}${number}`;
  if (volume !== '') container.push({ text: ` ${volume}`, isTitle: false });
  return [container, ...plain(venue.pages, venue.series, venue.publisher)];
}

function standingAlone(work: Pick<Work, 'entryType' | 'arxiv'>, venue: Venue): Group[] {
  const isThesis = work.entryType.endsWith('thesis');
  const groups = plain(
    venue.series,
    isThesis ? venue.school : undefined,
    venue.institution,
    venue.organization,
    venue.publisher,
    isThesis ? undefined : venue.school,
    venue.howpublished,
    venue.number,
    venue.pages,
  );
  if (groups.length > 0 || work.arxiv === undefined) return groups;
  const { id, primaryClass } = work.arxiv;
  return plain(`arXiv:${id}${primaryClass === undefined ? '' : ` [${primaryClass}]`}`);
}

function plain(...texts: readonly (string | undefined)[]): Group[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => [{ text: text ?? '', isTitle: false }]);
}

function separated(groups: readonly Group[]): VenuePart[] {
  return groups.flatMap((group, index) =>
    index === 0 ? group : [{ text: ', ', isTitle: false }, ...group],
  );
}
