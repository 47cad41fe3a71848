/** A day, or as much of it as is known. */
export interface Day {
  year: number;
  /** 1–12. */
  month?: number;
  /** 1–31. */
  day?: number;
}

/** What biblatex reads in a `date`: EDTF, level 1 of ISO 8601-2. */
export interface EdtfDate {
  first: Day;
  /** The last day of a range, or of a decade or century. */
  last?: Day;
  /** A tilde, a question mark or a per cent sign stands behind it. */
  isUncertain: boolean;
  /** A month that is none, as it is written. */
  wrongMonth?: string;
}

/** 2020, 2020-05, 2020-05-03, 187X, 18XX, -0022, each also with ?, ~ or %, or with a time. */
const DAY =
  /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{1,2}|XX)(?:-(\d{1,2}|XX))?)?([?~%]?)(?:T[\d:.Z+-]*)?$/i;

/** “1998–2002”, as BibTeX has it in `year`; the dashes are one by now. */
const YEARS = /^(\d{4})\s*[-–—/]+\s*(\d{4}|\d{2})$/;

/**
 * Reads a date as biblatex writes it.
 *
 * @example '1791/1799' → { first: { year: 1791 }, last: { year: 1799 }, … }
 * @returns undefined for what is no date
 */
export function readEdtf(text: string): EdtfDate | undefined {
  const [start = '', end] = text.split('/', 2);
  const first = readDay(start.trim());
  if (first === undefined) return undefined;
  const last = end === undefined ? first.last : (readDay(end.trim())?.end ?? shortYear(text));
  const isLater = last !== undefined && compareDays(first.start, last) < 0;
  return {
    first: first.start,
    ...(isLater && { last }),
    isUncertain: first.isUncertain,
    ...(first.wrongMonth !== undefined && { wrongMonth: first.wrongMonth }),
  };
}

/** The years of a range, where the second is later: “1998–2002”, “1998–99”. */
export function readYears(text: string): { first: number; last: number } | undefined {
  const [, start = '', end = ''] = YEARS.exec(text.trim()) ?? [];
  if (start === '') return undefined;
  const first = Number(start);
  const last = Number(end.length === 2 ? `${start.slice(0, 2)}${end}` : end);
  return last > first ? { first, last } : undefined;
}

function shortYear(text: string): Day | undefined {
  const years = readYears(text);
  return years === undefined ? undefined : { year: years.last };
}

interface ReadDay {
  start: Day;
  /** The last day of what is meant: of a decade, its last year. */
  end: Day;
  last?: Day;
  isUncertain: boolean;
  wrongMonth?: string;
}

function readDay(text: string): ReadDay | undefined {
  const [match, year = '', month = '', day = '', doubt = ''] = DAY.exec(text) ?? [];
  if (match === undefined) return undefined;
  const isUncertain = doubt !== '';
  if (/X/i.test(year)) {
    const start = { year: Number(year.replaceAll(/X/gi, '0')) };
    const last = { year: Number(year.replaceAll(/X/gi, '9')) };
    return { start, end: last, last, isUncertain };
  }
  const start: Day = { year: Number(year) };
  const number = Number(month);
  // 21–24 are the seasons of EDTF.
  if (month === '' || Number.isNaN(number) || (number >= 21 && number <= 24)) {
    return { start, end: start, isUncertain };
  }
  if (number < 1 || number > 12) return { start, end: start, isUncertain, wrongMonth: month };
  start.month = number;
  if (day !== '' && !Number.isNaN(Number(day))) start.day = Number(day);
  return { start, end: start, isUncertain };
}

function compareDays(left: Day, right: Day): number {
  const difference = left.year - right.year;
  if (difference !== 0) return difference;
  return (left.month ?? 0) - (right.month ?? 0) || (left.day ?? 0) - (right.day ?? 0);
}
