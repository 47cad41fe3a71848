import { MONTH_MACROS } from '../bibtex/macros.ts';
import { readEdtf, readYears, type Day, type EdtfDate } from './edtf.ts';
import { isoDate } from './east-asian-date.ts';
import type { FieldReader } from './field-reader.ts';
import { NO_DATE } from '../order.ts';
import { meantMonth, monthNamed } from './month-names.ts';

/** When a work appeared, as exactly as its entry says it. */
export interface WorkDate {
  year?: number;
  /** 1–12. */
  month?: number;
  /** 1–31. */
  day?: number;
  /** The last day, of what took from one to another. */
  end?: Day;
  /** About then, or likely then. */
  isUncertain?: boolean;
  /** What stands in `year` when it is no number, or in `pubstate` when there is none: “in press”. */
  dateText?: string;
}

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);

/** Reads `date`, or `year`, `month` and `day`; the more exact wins where both say the same year. */
export function readDate(fields: FieldReader): WorkDate {
  const { first: fromDate, last, isUncertain } = readIsoDate(fields) ?? {};
  const year = fromDate?.year ?? readYear(fields);
  if (fromDate?.year === undefined && typeof year !== 'number') {
    const text = year ?? fields.line('pubstate')?.replace(/^in(?=press$|preparation$)/i, 'in ');
    if (text !== undefined) return { dateText: text };
    // What its entry says in words needs no other words.
    return fields.source('date') === undefined ? missingYear(fields) : {};
  }
  const date: WorkDate = {
    ...(typeof year === 'number' && { year }),
    ...(isUncertain === true && { isUncertain }),
  };
  const end = last ?? (fromDate === undefined ? readLastYear(fields) : undefined);
  if (end !== undefined) date.end = end;
  const spelled = fromDate?.month === undefined ? readMonth(fields) : {};
  const month = fromDate?.month ?? spelled.month;
  if (month === undefined) return date;
  date.month = month;
  const day = fromDate?.day ?? readDay(fields) ?? spelled.day;
  if (day !== undefined && isDay(date.year, month, day, fields)) date.day = day;
  return date;
}

function readIsoDate(fields: FieldReader): Partial<EdtfDate> | undefined {
  // A tilde is no space here.
  const text = fields.verbatim('date') ?? wholeDateOf(fields.verbatim('year'));
  if (text === undefined || NO_DATE.test(text)) return undefined;
  const date = readEdtf(isoDate(text).replaceAll('–', '-'));
  if (date === undefined) {
    const years = readYears(text);
    fields.report('date', {
      severity: 'warning',
      kind: 'invalid-date',
      message: `\`${text}\` is not a date that can be read.`,
      fix:
        years === undefined
          ? 'Write the year, month and day as 2026-02-15, 2026-02 or 2026.'
          : `Write from when to when as ${years.first}/${years.last}.`,
    });
    if (years !== undefined) return { first: { year: years.first }, last: { year: years.last } };
    const year = /\b(1[5-9]|20)\d\d\b/.exec(text);
    return year === null ? undefined : { first: { year: Number(year[0]) } };
  }
  if (date.wrongMonth !== undefined) reportMonth(fields, 'date', date.wrongMonth);
  return date;
}

/** A whole date that stands in the place of a year. */
function wholeDateOf(year: string | undefined): string | undefined {
  return year !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d$/.test(year) ? year : undefined;
}

/** The last year of “1998--2002”. */
function readLastYear(fields: FieldReader): Day | undefined {
  const years = readYears(fields.line('year') ?? '');
  return years === undefined ? undefined : { year: years.last };
}

/** The year, or the words that stand in its place. */
function readYear(fields: FieldReader): number | string | undefined {
  const text = fields.line('year');
  if (text === undefined) return undefined;
  const match = /(?<!\d)\d{4}(?!\d)/.exec(isoDate(text));
  return match === null ? text : Number(match[0]);
}

function missingYear(fields: FieldReader): WorkDate {
  const { entry } = fields;
  fields.reportEntry({
    severity: 'warning',
    kind: 'missing-year',
    message: `\`${entry.key}\` has no year, so it is shown as undated.`,
    fix: 'Add year = {…}; for a work not yet published, year = {in press} or the like.',
  });
  return {};
}

/** “feb”, “February”, “Feb.”, “2”, “15 feb”, “feb~15”, “May/June”, “June--July”. */
function readMonth(fields: FieldReader): Pick<WorkDate, 'month' | 'day'> {
  const text = fields.line('month');
  if (text === undefined) return {};
  const iso = /^\d{4}-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(text);
  if (iso !== null && Number(iso[1]) >= 1 && Number(iso[1]) <= 12) {
    return { month: Number(iso[1]), ...(iso[2] === undefined ? {} : { day: Number(iso[2]) }) };
  }
  const words = text
    .toLowerCase()
    .split(/[\s./,–—\-\u00A0]+/u)
    .filter((word) => word !== '');
  for (const word of words) {
    if (SEASONS.has(word)) return {};
    const named = monthNamed(word);
    const month = named ?? MONTH_MACROS.findIndex((macro) => word.startsWith(macro)) + 1;
    if (month === 0) continue;
    // “Febuary” is plain, but BibTeX and its styles do not read it.
    if (named === undefined && word.length > 5) reportMonth(fields, 'month', text);
    const day = words.find((other) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(other));
    return day === undefined ? { month } : { month, day: parseInt(day, 10) };
  }
  const number = words.length > 0 && /^\d{1,2}$/.test(words[0] ?? '') ? Number(words[0]) : 0;
  if (number >= 1 && number <= 12) return { month: number };
  reportMonth(fields, 'month', text);
  return {};
}

function readDay(fields: FieldReader): number | undefined {
  const text = fields.line('day');
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function reportMonth(fields: FieldReader, field: string, text: string): void {
  const meant = meantMonth(text);
  fields.report(field, {
    severity: 'warning',
    kind: 'invalid-month',
    message: `\`${text}\` is not a month.`,
    fix:
      meant === undefined
        ? 'Write jan, feb, … dec without braces, or a number from 1 to 12.'
        : `Did you mean \`${meant}\`?`,
  });
}

function isDay(year: number | undefined, month: number, day: number, fields: FieldReader): boolean {
  // Day zero of the next month is the last of this one; 2000 is a leap year.
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (day >= 1 && day <= last) return true;
  const field = ['date', 'day', 'month'].find((name) => fields.source(name) !== undefined);
  fields.report(field ?? 'year', {
    severity: 'warning',
    kind: 'invalid-day',
    message: `The month has no day ${day}.`,
    fix: `Write a day from 1 to ${last}.`,
  });
  return false;
}
