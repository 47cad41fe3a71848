import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** Years and days that the reader takes as they are, but that no calendar has. */
export const oddDate: Rule = ({ works }) =>
  works.flatMap((work) => {
    const { year = '', day = '', month = '', date = '' } = work.fields;
    if (isOddYear(year.trim())) {
      return [
        atField(work, 'year', {
          severity: 'warning',
          kind: 'odd-year',
          message: `\`${year.trim()}\` is not likely to be a year.`,
          fix: 'Write the year with four digits, or in words, such as {in press}.',
        }),
      ];
    }
    if (date !== '' || day.trim() === '') return [];
    if (month.trim() === '') {
      return [
        atField(work, 'day', {
          severity: 'warning',
          kind: 'day-without-month',
          message: '`day` says nothing without `month`.',
          fix: 'Add month = {…}, or delete the day.',
        }),
      ];
    }
    return /\d/.test(day)
      ? []
      : [
          atField(work, 'day', {
            severity: 'warning',
            kind: 'invalid-day',
            message: `\`${day.trim()}\` is not a day of a month.`,
            fix: 'Write a number from 1 to 31, or delete the field.',
          }),
        ];
  });

/** Two digits, five or more, or a year that will not come in an author's life. */
function isOddYear(year: string): boolean {
  if (!/^\d+$/.test(year)) return false;
  return year.length < 3 || Number(year) > 2100;
}
