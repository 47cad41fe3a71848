import { formatDate, type Texts } from '../site/i18n/texts.ts';
import { statusText } from '../bibliography/venue-genre.ts';
import type { Work } from '../bibliography/work.ts';

type Dated = Pick<Work, 'year' | 'month' | 'day' | 'end' | 'dateText'>;

/** A date for `<time>`: `2022`, `2022-09` or `2022-09-22`; undefined without a year. */
export function isoDate({ year, month, day }: Dated): string | undefined {
  if (year === undefined) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

/**
 * The date of a work as it is shown.
 *
 * @param withYear false in a list under the year
 * @returns '' when there is nothing to say
 */
export function workDate(work: Dated, language: string, withYear: boolean, texts: Texts): string {
  const iso = isoDate(work);
  if (iso === undefined) return withYear ? yearText(work, texts) : '';
  const years = yearText(work, texts);
  if (work.end !== undefined && work.end.year !== work.year) return years;
  if (work.month === undefined) return withYear ? String(work.year) : '';
  const full = work.day === undefined ? `${iso}-01` : iso;
  if (work.day === undefined) return formatDate(full, language, withYear ? 'month' : 'monthOfYear');
  return formatDate(full, language, withYear ? 'short' : 'dayOfYear');
}

/** The year of a work, or what is said of it in its place: “in press”. */
export function yearText(
  { year, end, dateText }: Pick<Work, 'year' | 'end' | 'dateText'>,
  texts: Texts,
): string {
  if (year !== undefined && end !== undefined && end.year !== year) return `${year}–${end.year}`;
  if (year !== undefined) return String(year);
  return dateText === undefined ? texts.undated : statusText(dateText, texts);
}
