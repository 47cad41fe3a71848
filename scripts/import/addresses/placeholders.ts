import { slugify } from './slugify.ts';
import type { PostTime } from './post-time.ts';

/** What an address of a post or item is made of. */
export interface AddressParts {
  /** Jekyll's name of the collection; `posts` of a post. */
  collection: string;
  /** Path in the folder of the collection, without ending. */
  path: string;
  /** File name without ending. */
  name: string;
  /** `slug` of the front matter, else the file name without date and ending. */
  slug: string;
  categories: readonly string[];
  time: PostTime;
  /** `.html`. */
  ending: string;
}

const MONTHS =
  'January February March April May June July August September October November December';
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
const DAY = 86_400_000;

/**
 * What each placeholder of a permalink stands for.
 *
 * @see https://jekyllrb.com/docs/permalinks/#placeholders
 */
const placeholders: Readonly<Record<string, (parts: AddressParts) => string>> = {
  collection: ({ collection }) => collection,
  path: ({ path }) => path,
  name: ({ name }) => slugify(name),
  title: ({ slug }) => slugify(slug, 'pretty', true),
  slug: ({ slug }) => slugify(slug),
  output_ext: ({ ending }) => ending,
  categories: ({ categories }) => distinct(categories.map((category) => category.toLowerCase())),
  slugified_categories: ({ categories }) =>
    distinct(categories.map((category) => slugify(category))),
  year: ({ time }) => padded(time.year, 4),
  short_year: ({ time }) => padded(time.year % 100, 2),
  month: ({ time }) => padded(time.month, 2),
  i_month: ({ time }) => String(time.month),
  short_month: ({ time }) => word(MONTHS, time.month - 1).slice(0, 3),
  long_month: ({ time }) => word(MONTHS, time.month - 1),
  day: ({ time }) => padded(time.day, 2),
  i_day: ({ time }) => String(time.day),
  y_day: ({ time }) => padded(dayOfYear(time), 3),
  short_day: ({ time }) => word(DAYS, weekday(time)).slice(0, 3),
  long_day: ({ time }) => word(DAYS, weekday(time)),
  w_day: ({ time }) => String(weekday(time) || 7),
  w_year: ({ time }) => padded(isoWeek(time).year, 4),
  week: ({ time }) => padded(isoWeek(time).week, 2),
  hour: ({ time }) => padded(time.hour, 2),
  minute: ({ time }) => padded(time.minute, 2),
  second: ({ time }) => padded(time.second, 2),
};

/**
 * Fills a pattern. A placeholder that does not exist stays as it is.
 *
 * @example filled('/:year/:title/', parts) // '/2024/on-rings/'
 */
export function filled(pattern: string, parts: AddressParts): string {
  return pattern.replaceAll(/:([a-z_]+)/g, (place, name: string) => {
    for (const key of name.endsWith('_') ? [name, name.slice(0, -1)] : [name]) {
      const value = Object.hasOwn(placeholders, key) ? placeholders[key] : undefined;
      if (value !== undefined) return value(parts) + name.slice(key.length);
    }
    return place;
  });
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join('/');
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function word(words: string, index: number): string {
  return words.split(' ')[index] ?? '';
}

function instant({ year, month, day }: PostTime): number {
  return Date.UTC(year, month - 1, day);
}

function weekday(time: PostTime): number {
  return new Date(instant(time)).getUTCDay();
}

function dayOfYear(time: PostTime): number {
  return Math.round((instant(time) - Date.UTC(time.year, 0, 0)) / DAY);
}

/** The week after ISO 8601: a week belongs to the year in which its Thursday lies. */
function isoWeek(time: PostTime): { year: number; week: number } {
  const thursday = new Date(instant(time) + (4 - (weekday(time) || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) };
}
