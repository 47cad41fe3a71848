import type { Entry } from './entry.ts';

type Dated = Pick<Entry, 'id' | 'date' | 'frontMatter'>;

/**
 * Compares entries for lists with the newest first. Of two of one moment, which is a day where no time is
 * said, the later part of their series is the newer; else their names decide.
 */
export function newestFirst(left: Dated, right: Dated): number {
  return (
    (right.date?.instant ?? 0) - (left.date?.instant ?? 0) ||
    laterPartFirst(left, right) ||
    Number(left.id > right.id) - Number(left.id < right.id)
  );
}

function laterPartFirst({ frontMatter: left }: Dated, { frontMatter: right }: Dated): number {
  if (!('series_part' in left && 'series_part' in right)) return 0;
  return left.series === right.series ? (right.series_part ?? 0) - (left.series_part ?? 0) : 0;
}
