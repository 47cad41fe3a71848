import { expect, it } from 'vitest';
import { isoDate, workDate } from '../../src/compile/work-date.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';

const texts = textsFor('en', { texts: {} });

it.each([
  [{ year: 1791, end: { year: 1799 } }, '1791–1799', '1791–1799'],
  [{ year: 2014, month: 5, end: { year: 2014, month: 11 } }, 'May 2014', 'May'],
  [{ year: 2014 }, '2014', ''],
])('%j is shown as %s, and under its year as %s', (work, shown, underYear) => {
  expect(workDate(work, 'en', true, texts)).toBe(shown);
  expect(workDate(work, 'en', false, texts)).toBe(underYear);
  expect(isoDate(work)?.slice(0, 4)).toBe(String(work.year));
});
