import { expect, test } from 'vitest';
import { fillText, formatDate, textsFor } from '../../src/site/i18n/texts.ts';
import { parseEntryDate } from '../../src/site/schemas/date.ts';

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
