import { expect, test } from 'vitest';
import { fillText, formatDate, textsFor } from '../../src/site/i18n/texts.ts';
import { dateSchema, parseEntryDate } from '../../src/site/schemas/date.ts';

test.each([
  ['2026-02-15', '2026-02-15', '2026-02-15T00:00:00Z'],
  ['2026-2-5', '2026-02-05', '2026-02-05T00:00:00Z'],
  ['2026-02-15 09:30', '2026-02-15', '2026-02-15T09:30:00Z'],
  ['2026-02-15 23:30:00 +0800', '2026-02-15', '2026-02-15T15:30:00Z'],
  ['2026-02-15T23:30:00-05:00', '2026-02-15', '2026-02-16T04:30:00Z'],
  ['2024-02-29', '2024-02-29', '2024-02-29T00:00:00Z'],
])('%s is the day %s', (written, day, moment) => {
  expect(parseEntryDate(written)).toMatchObject({ day, instant: Date.parse(moment) });
});

test.each(['2026-02-30', '2026-13-01', '2025-02-29', 'soon', '2026', '2026-02-15 25:00', ''])(
  '"%s" is no date',
  (written) => {
    expect(parseEntryDate(written)).toBeUndefined();
  },
);

const withTime = 'Write it as YYYY-MM-DD HH:MM, and a zone by its distance from UTC';

test.each([
  ['20.01.2027', 'is not a date.', 'YYYY-MM-DD, 2027-01-20.'],
  ['3.4.2024', 'is not a date.', 'YYYY-MM-DD, 2024-04-03.'],
  ['3. 4. 2024', 'is not a date.', 'YYYY-MM-DD, 2024-04-03.'],
  ['2024/4/3', 'is not a date.', 'YYYY-MM-DD, 2024-04-03.'],
  ['3/4/2024', 'is not a date.', 'YYYY-MM-DD, for'],
  ['31.4.2024', 'is not a date.', 'YYYY-MM-DD, for'],
  ['20.01.2027 18:15', 'is not a date with a time.', withTime],
  ['2027-01-20 18:15 CET', 'is not a date with a time.', '2027-01-20 18:15 +0100.'],
  ['2027-01-20 25:00', 'is not a date with a time.', withTime],
  ['2027-02-30 18:15 +0300', 'is not a date: February 2027 has 28 days.', 'Correct the day.'],
  ['2028-02-30', 'is not a date: February 2028 has 29 days.', 'Correct the day.'],
  ['2027-04-00', 'is not a date: April 2027 has 30 days.', 'Correct the day.'],
  ['2027-13-01', 'is not a date.', 'YYYY-MM-DD, for'],
])('"%s" is told to be none, and how one is written', (written, message, fix) => {
  const [issue] = dateSchema.safeParse(written).error?.issues ?? [];
  const [told, advice] = issue?.message.split(' | ') ?? [];
  expect(told).toBe(`"${written}" ${message}`);
  expect(advice).toContain(fix);
});

test('a day begins where it begins first, a moment everywhere at once', () => {
  expect(parseEntryDate('2026-02-15')?.begins).toBe(Date.parse('2026-02-14T10:00:00Z'));
  expect(parseEntryDate('2026-02-15 09:30')?.begins).toBe(Date.parse('2026-02-15T09:30:00Z'));
});

test('dates are written as their language writes them', () => {
  expect(formatDate('2026-02-15', 'en', 'long')).toBe('15 February 2026');
  expect(formatDate('2026-02-15', 'en', 'short')).toBe('15 Feb 2026');
  expect(formatDate('2026-02-15', 'zh', 'long')).toBe('2026年2月15日');
});

const plain = { texts: {} };

test('a language falls back to its plain form and then to English', () => {
  expect(textsFor('zh-Hans', plain)).toEqual(textsFor('zh', plain));
  expect(textsFor('tlh', plain)).toEqual(textsFor('en', plain));
});

test('texts are filled by name', () => {
  expect(fillText('{count} of {total}', { count: 1 })).toBe('1 of {total}');
});
