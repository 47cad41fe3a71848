import type { Work } from './work.ts';

type Dated = Pick<Work, 'year' | 'month' | 'day' | 'dateText'>;

/** No date, in words: n.d., s.d., o. J. Any other words say that the work is to come. */
export const NO_DATE = /^(?:n\. ?d|s\. ?[ad]|o\. ?[jd]|no date|undated|unknown|\?)/i;

/**
 * Sorts by date, newest first: what is to come is the newest, what is undated comes last, what has no
 * month comes last in its year, and works of the same date stay in the order of the file.
 */
export function orderWorks<Item extends Dated>(works: readonly Item[]): Item[] {
  return works.toSorted(
    (left, right) =>
      yearOf(right) - yearOf(left) ||
      (right.month ?? 0) - (left.month ?? 0) ||
      (right.day ?? 0) - (left.day ?? 0),
  );
}

function yearOf({ year, dateText }: Dated): number {
  return year ?? (dateText === undefined || NO_DATE.test(dateText) ? -Infinity : Infinity);
}

/** The selected works: those with a number by their numbers, then the others by date. */
export function selectWorks<Item extends Dated & Pick<Work, 'selected'>>(
  works: readonly Item[],
): Item[] {
  const place = (work: Item): number =>
    typeof work.selected === 'number' ? work.selected : Infinity;
  return orderWorks(works)
    .filter((work) => work.selected !== false)
    .toSorted((left, right) => (place(left) === place(right) ? 0 : place(left) - place(right)));
}
