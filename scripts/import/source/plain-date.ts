import type { Note } from '../types.ts';
import { textOf, type Plain } from './records.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const CLOCK = '(?<clock>(?:[T\\s]+\\d{1,2}:\\d{2}.*)?)';

/** Ways in which people write a day, all of which Ruby reads. */
const WAYS: readonly RegExp[] = [
  // 2021/3/4
  `${YEAR}([/.])(?<month>\\d{1,2})\\2${DAY}${CLOCK}`,
  // 4/3/2021 and 04-03-2021, where the day comes first
  `(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2${YEAR}${CLOCK}`,
  // 4 March 2021, 4th of March, 2021, 4-Mar-2021 and March 2021
  `(?:${DAY}(?:\\s+of)?[\\s-]*)?${MONTH},?[\\s-]*${YEAR}${CLOCK}`,
  // March 4, 2021
  `${MONTH}\\s*${DAY},?\\s+${YEAR}${CLOCK}`,
  // 2021, March and 2021 Mar 4
  `${YEAR},?[\\s-]+${MONTH}(?:[\\s-]+${DAY})?`,
].map((way) => new RegExp(`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\\s+)?${way}$`, 'is'));

/**
 * A date in the order in which Octavo and BibTeX take it: `4 March 2021` is `2021-03-04`, and
 * `March 2021` is `2021-03`.
 *
 * @returns undefined for what stands so already, and for what is no date
 */
export function plainDate(written: string): string | undefined {
  const parts: Partial<Record<string, string>> | undefined = WAYS.map(
    (way) => way.exec(written.trim())?.groups,
  ).find((groups) => groups !== undefined);
  if (parts?.year === undefined) return undefined;
  const { year, name, clock = '' } = parts;
  const month = name === undefined ? Number(parts.month) : MONTHS.indexOf(name.toLowerCase()) + 1;
  if (parts.day === undefined) return `${year}-${padded(month)}`;
  const day = Number(parts.day);
  // Nobody's year has a thirteenth month: whoever wrote so put it first.
  const [realMonth, realDay] = month > 12 ? [day, month] : [month, day];
  if (realMonth < 1 || realMonth > 12 || realDay < 1 || realDay > 31) return undefined;
  return `${year}-${padded(realMonth)}-${padded(realDay)}${clock}`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** Front matter whose date stands as Octavo takes it, however Jekyll let it be written. */
export function withPlainDate(
  frontMatter: Plain,
  lineOf: (keys: readonly string[]) => number,
  note: (note: Omit<Note, 'file'>) => void,
): Plain {
  const written = textOf(frontMatter.date);
  const date = written === undefined ? undefined : plainDate(written);
  if (written === undefined || date === undefined) return frontMatter;
  note({
    level: 'approximated',
    line: lineOf(['date']),
    message: 'A date was put into the order of year, month and day.',
    subject: `${written} → ${date}`,
    advice: 'Look whether day and month are meant so.',
  });
  return { ...frontMatter, date };
}
