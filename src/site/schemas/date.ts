import { z } from 'astro/zod';

/** A date as its author wrote it, and the moment that it stands for. */
export interface EntryDate {
  /** Calendar date as written, `YYYY-MM-DD`: what readers see, the same in every time zone. */
  day: string;
  /** Milliseconds since 1970 UTC, for sorting; a date without time means its midnight in UTC. */
  instant: number;
  /**
   * From when on it is not in the future, in the same unit. A date without time begins when its day
   * begins anywhere: an author in Auckland need not wait for Greenwich.
   */
  begins: number;
  /** The time of day, when one is written. */
  time?: WrittenTime;
}

/** A time of day as its author wrote it. */
export interface WrittenTime {
  /** `HH:MM` */
  clock: string;
  /** `+08:00`, or `Z` for UTC; undefined when nothing is said of it. */
  zone: string | undefined;
}

const WRITTEN_DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** The first day of anyone's begins 14 hours before Greenwich's (UTC+14, Line Islands). */
const EARLIEST_ZONE = 14 * 3_600_000;

/**
 * Reads the date forms that Jekyll accepts: `2026-02-15`, `2026-02-15 09:30:00 +0800`, ISO 8601.
 *
 * @returns undefined when the text is no date, or a date that does not exist (30 February)
 */
export function parseEntryDate(text: string): EntryDate | undefined {
  const match = WRITTEN_DATE.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, date, hours, minutes, seconds] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1);
  const day = new Date(midnight).toISOString().slice(0, 10);
  const exists = day === `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  if (!exists || (hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) return undefined;
  if (Math.abs(zoneOffset(match[7])) > EARLIEST_ZONE) return undefined;
  const time = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  const instant = midnight + time - zoneOffset(match[7]);
  if (match[4] === undefined) return { day, instant, begins: instant - EARLIEST_ZONE };
  const clock = `${match[4].padStart(2, '0')}:${match[5] ?? '00'}`;
  const zone = match[7]?.replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  return { day, instant, begins: instant, time: { clock, zone } };
}

/** @returns milliseconds east of Greenwich */
function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}

/** A date in front matter. YAML 1.2 leaves dates as text, so text is what arrives here. */
export const dateSchema = z.string().transform((text, context): EntryDate => {
  const date = parseEntryDate(text);
  if (date !== undefined) return date;
  context.addIssue({
    code: 'custom',
    message: whyNoDate(text),
  });
  return z.NEVER;
});

/** What is wrong with a text that is no date, and how one is written, with a time if it has one. */
export function whyNoDate(text: string): string {
  const [, year, month, day] = (WRITTEN_DATE.exec(text.trim()) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month >= 1 && month <= 12 && (day < 1 || day > days)) {
      const name = MONTH.format(Date.UTC(year, month - 1));
      return `"${text}" is not a date: ${name} has ${days} days. | Correct the day.`;
    }
  }
  return /\d:\d/.test(text)
    ? `"${text}" is not a date with a time. | Write it as YYYY-MM-DD HH:MM, and a zone by its distance from UTC: 2027-01-20 18:15 +0100.`
    : `"${text}" is not a date. | Write it as YYYY-MM-DD, ${meantDay(text) ?? 'for example 2026-02-15'}.`;
}

/** Day, month and year with points between, as many languages have them; or the year first. */
const POINTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;

/** The day that is likely meant, as it is written here. */
function meantDay(text: string): string | undefined {
  const [, day, month, year] = POINTED.exec(text.trim()) ?? [];
  const parts = year === undefined ? YEAR_FIRST.exec(text.trim())?.slice(1) : [year, month, day];
  return parts && parseEntryDate(parts.map((part) => part?.padStart(2, '0')).join('-'))?.day;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
