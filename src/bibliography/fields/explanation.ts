import { takeMarks } from '../people/name-marks.ts';
import type { Person } from '../work.ts';
import type { FieldReader } from './field-reader.ts';

/**
 * What `annotation` says to readers: in al-folio, what the marks on authors mean. Where there are none, it
 * is a note that biblatex keeps for annotated bibliographies, and into which Zotero writes what its user
 * has noted for himself.
 */
export function readExplanation(
  fields: FieldReader,
  people: readonly Person[],
): string | undefined {
  const source = fields.source('annotation');
  if (source === undefined) return undefined;
  const isMarked = people.some(
    ({ marks, contributedEqually, isCorresponding }) =>
      marks.length > 0 || contributedEqually || isCorresponding,
  );
  return isMarked || startsWithMark(source) ? fields.text('annotation') : undefined;
}

/** “* Equal contribution”. */
function startsWithMark(source: string): boolean {
  const [first = ''] = source.trim().split(/\s/, 1);
  return takeMarks(first).source !== first;
}
