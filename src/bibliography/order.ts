import type { Work } from './work.ts';

type Dated = Pick<Work, 'year' | 'month' | 'day'>;

/**
 * Sorts by date, newest first: what is undated comes last, what has no month comes last in its
 * year, and works of the same date stay in the order of the file.
 */
export function orderWorks<Item extends Dated>(works: readonly Item[]): Item[] {
  return works.toSorted(
    (left, right) =>
      (right.year ?? -Infinity) - (left.year ?? -Infinity) ||
      (right.month ?? 0) - (left.month ?? 0) ||
      (right.day ?? 0) - (left.day ?? 0),
  );
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
