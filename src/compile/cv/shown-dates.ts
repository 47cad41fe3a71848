import type { CvDates } from '../../site/data/cv/model.ts';
import { formatDate } from '../../site/i18n/texts.ts';

/** A date as readers see it, and as machines read it. */
export interface ShownDate {
  text: string;
  iso: string | undefined;
}

/**
 * Writes the dates of an entry.
 *
 * @param style `year` leaves out the months
 * @param present the word for what goes on
 * @returns one date, or a beginning and an end; nothing when nothing is known
 */
export function shownDates(
  dates: CvDates | undefined,
  language: string,
  style: 'month' | 'year',
  present: string,
): ShownDate[] {
  if (dates === undefined) return [];
  if (dates.text !== undefined) return [{ text: dates.text, iso: undefined }];
  const shown = (iso: string): ShownDate => {
    if (iso === 'present') return { text: present, iso: undefined };
    const [year = '', month] = iso.split('-');
    if (style === 'year' || month === undefined) return { text: year, iso: year };
    return { text: formatDate(`${year}-${month}-01`, language, 'month'), iso };
  };
  const { start, end } = dates;
  const all = [start, end].flatMap((date) => (date === undefined ? [] : [shown(date)]));
  // Two dates of one year, or of one month, are one.
  return all[0]?.text === all[1]?.text ? all.slice(0, 1) : all;
}

/** What stands between a beginning and an end: spaces where one of them has some. */
export function dashBetween(dates: readonly ShownDate[]): string {
  return dates.some(({ text }) => /\D/.test(text)) ? ' – ' : '–';
}
