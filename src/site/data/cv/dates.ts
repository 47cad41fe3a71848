import type { CvDates } from './model.ts';

const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const ONE = new RegExp(`^${DATE}$`);
const OPEN = /^(?:present|now|today|ongoing|current)$/i;
const RANGE = new RegExp(String.raw`^(${DATE})\s*(?:[-–—]+|to)\s*(${DATE}|[a-z]+)$`, 'i');

/** Whether a text is a date that can be reckoned with: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isCvDate(text: string): boolean {
  return ONE.test(text.trim());
}

/** Whether a text says that something goes on. */
export function isPresent(text: string): boolean {
  return OPEN.test(text.trim());
}

/**
 * Reads what people write for a date. A hyphen between figures that is no date is a dash.
 *
 * @example parseDates('2017-2019') // from 2017 to 2019
 * @example parseDates('2023 - now') // from 2023 on
 * @example parseDates('Fall 2023') // in these words
 */
export function parseDates(written: string): CvDates {
  const text = written.trim();
  if (ONE.test(text)) return { start: text, end: undefined, text: undefined };
  const [, start, end] = RANGE.exec(text) ?? [];
  if (start !== undefined && end !== undefined) {
    if (ONE.test(end)) return { start, end, text: undefined };
    if (isPresent(end)) return { start, end: 'present', text: undefined };
  }
  return { start: undefined, end: undefined, text: text.replaceAll(/(\d)\s*-\s*(?=\d)/g, '$1–') };
}

/**
 * The dates of an entry that has a beginning, an end, or both. What has begun and has no end goes on.
 *
 * @param start,end `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the end may be a word such as `present`
 */
export function datesBetween(start: string | undefined, end: string | undefined): CvDates {
  const last = end !== undefined && isPresent(end) ? 'present' : end;
  if (start === undefined) return { start: end, end: undefined, text: undefined };
  // What began and ended at the same time is one date.
  if (last === start) return { start, end: undefined, text: undefined };
  return { start, end: last ?? 'present', text: undefined };
}

/** Whether an end lies before its beginning, as far as both say. */
export function isBackward({ start, end }: CvDates): boolean {
  if (start === undefined || end === undefined || end === 'present') return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
