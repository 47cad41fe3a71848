import type { Fields, OrderedItem } from '../../site/collection.ts';
import { readTerm, type Term } from './terms.ts';

/** When a course is taught, from all that it says. */
export function termOf({ date, fields }: Pick<OrderedItem, 'date' | 'fields'>): Term {
  const { term, year } = fields as { term?: string; year?: number };
  return readTerm({ term, year, date: date?.day });
}

/**
 * Sorts courses: those of now first, then the newest years, terms and dates, then by title. Courses of
 * which no year is known come last.
 */
export function compareCourses(left: OrderedItem, right: OrderedItem): number {
  const [first, second] = [termOf(left), termOf(right)];
  return (
    Number(isCurrent(right.fields)) - Number(isCurrent(left.fields)) ||
    (second.year ?? -1) - (first.year ?? -1) ||
    (second.place ?? -1) - (first.place ?? -1) ||
    (right.date?.instant ?? 0) - (left.date?.instant ?? 0) ||
    left.title.localeCompare(right.title, 'en')
  );
}

function isCurrent({ current }: Fields): boolean {
  return current === true;
}

/**
 * Parts the courses of now from the others, and those by year.
 *
 * @param courses in their order
 */
export function groupCourses<Course extends OrderedItem>(
  courses: readonly Course[],
): { current: Course[]; years: ReadonlyMap<number | undefined, Course[]> } {
  return {
    current: courses.filter(({ fields }) => isCurrent(fields)),
    years: Map.groupBy(
      courses.filter(({ fields }) => !isCurrent(fields)),
      (course) => termOf(course).year,
    ),
  };
}
