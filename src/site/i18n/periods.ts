import type { EntryDate } from '../schemas/date.ts';
import { dateFormatter, formatDate, type DateStyle } from './texts.ts';

/**
 * Writes the days that something takes, in a language.
 *
 * @param first `YYYY-MM-DD`, as is `last`
 * @param last undefined when it takes one day
 * @example formatDays('2031-05-02', '2031-05-06', 'de', 'long') // '2.–6. Mai 2031'
 */
export function formatDays(
  first: string,
  last: string | undefined,
  language: string,
  style: DateStyle,
): string {
  if (last === undefined || last === first) return formatDate(first, language, style);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const fitting = style === 'dayOfYear' && !isOneYear ? 'short' : style;
  const formatter = dateFormatter(language, fitting);
  const range = formatter.formatRange(new Date(first), new Date(last));
  // Chinese and Japanese ranges come in digits and slashes, unlike their dates, Italian ones as “02–06
  // maggio” (CLDR 47).
  return range.includes('/')
    ? eastAsianDays(first, last, formatter)
    : range.replaceAll(/(?<!\d)0(?=\d(?!\d))/g, '');
}

/** @example '2031年5月2日至6日' */
function eastAsianDays(first: string, last: string, formatter: Intl.DateTimeFormat): string {
  const { locale, year } = formatter.resolvedOptions();
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const end = new Intl.DateTimeFormat(locale, {
    ...(year !== undefined && !isOneYear && { year: 'numeric' as const }),
    ...(!isOneMonth && { month: 'long' as const }),
    day: 'numeric',
    timeZone: 'UTC',
  });
  const between = locale.startsWith('ja') ? '～' : '至';
  return `${formatter.format(new Date(first))}${between}${end.format(new Date(last))}`;
}

/**
 * Writes a time of day in its own zone, or from when to when on that day.
 *
 * @returns undefined when no time is said
 * @example formatTime(date, 'en', undefined) // '15:00 GMT+1'
 */
export function formatTime(
  { instant, time, day }: EntryDate,
  language: string,
  end: EntryDate | undefined,
): string | undefined {
  if (time === undefined) return undefined;
  const timeZone = time.zone === undefined || time.zone === 'Z' ? 'UTC' : time.zone;
  const locale = language === 'en' ? 'en-GB' : language;
  const formatter = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const isSameDay = end?.time !== undefined && end.day === day && end.instant > instant;
  const clock = isSameDay ? formatter.formatRange(instant, end.instant) : formatter.format(instant);
  if (time.zone === undefined) return clock;
  const timeZoneName = timeZone === 'UTC' ? 'short' : 'shortOffset';
  const zoned = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone, timeZoneName });
  const parts = zoned.formatToParts(instant);
  return `${clock} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trim();
}

/** The same moment as HTML's `datetime` has it: a day, or a day with its time and zone. */
export function dateTimeOf({ day, time }: EntryDate): string {
  return time === undefined ? day : `${day}T${time.clock}${time.zone ?? ''}`;
}
