import { expect, test } from 'vitest';
import { dateTimeOf, formatDays, formatTime } from '../../src/site/i18n/periods.ts';
import { parseEntryDate, type EntryDate } from '../../src/site/schemas/date.ts';

function date(written: string): EntryDate {
  const read = parseEntryDate(written);
  if (read === undefined) throw new Error(`${written} is no date.`);
  return read;
}

/** Spaces of all widths as one: which one stands in a range, CLDR decides anew now and then. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/gu, ' ').replaceAll(/ ?[–-] ?/g, '–');
}

test.each([
  ['2031-05-02', undefined, 'en', 'long', '2 May 2031'],
  ['2031-05-02', '2031-05-02', 'en', 'long', '2 May 2031'],
  ['2031-05-02', '2031-05-06', 'en', 'long', '2–6 May 2031'],
  ['2031-05-30', '2031-06-02', 'en', 'short', '30 May–2 Jun 2031'],
  ['2031-05-02', '2031-05-06', 'en', 'dayOfYear', '2–6 May'],
  ['2031-12-30', '2032-01-02', 'en', 'dayOfYear', '30 Dec 2031–2 Jan 2032'],
  ['2031-05-02', '2031-05-06', 'de', 'long', '2.–6. Mai 2031'],
  ['2031-05-02', '2031-05-06', 'fr', 'long', '2–6 mai 2031'],
  ['2031-05-02', '2031-05-06', 'it', 'long', '2–6 maggio 2031'],
  ['2031-05-30', '2031-06-02', 'it', 'short', '30 mag–2 giu 2031'],
  ['2031-05-02', '2031-05-06', 'zh', 'short', '2031年5月2日至6日'],
  ['2031-05-30', '2031-06-02', 'zh', 'dayOfYear', '5月30日至6月2日'],
  ['2031-12-30', '2032-01-02', 'ja', 'long', '2031年12月30日～2032年1月2日'],
  ['2031-05-02', '2031-05-06', 'ko', 'long', '2031년 5월 2일~6일'],
] as const)('%s to %s in %s, %s: %s', (first, last, language, style, expected) => {
  expect(plain(formatDays(first, last, language, style))).toBe(expected);
});

test.each([
  ['2031-05-02', undefined, 'en', undefined],
  ['2031-05-02 18:15', undefined, 'en', '18:15'],
  ['2031-05-02 18:15 +0100', undefined, 'en', '18:15 GMT+1'],
  ['2031-05-02T08:05:00+05:30', undefined, 'de', '08:05 GMT+5:30'],
  ['2031-05-02T18:15Z', undefined, 'en', '18:15 UTC'],
  ['2031-05-02 18:15 +0100', '2031-05-02 19:45 +0100', 'en', '18:15–19:45 GMT+1'],
  ['2031-05-02 18:15 +0100', '2031-05-06', 'en', '18:15 GMT+1'],
  ['2031-05-02 18:15 +0100', '2031-05-06 12:00 +0100', 'en', '18:15 GMT+1'],
] as const)('the time of %s until %s in %s: %s', (first, last, language, expected) => {
  const end = last === undefined ? undefined : date(last);
  expect(plain(formatTime(date(first), language, end))).toBe(expected);
});

test.each([
  ['2031-05-02', '2031-05-02'],
  ['2031-05-02 8:15', '2031-05-02T08:15'],
  ['2031-05-02 18:15 +0100', '2031-05-02T18:15+01:00'],
  ['2031-05-02T18:15:30Z', '2031-05-02T18:15Z'],
])('%s is %s to machines', (written, expected) => {
  expect(dateTimeOf(date(written))).toBe(expected);
});

test.each(['2031-05-02 18:15 +1500', '2031-05-02 18:15 -99:00'])(
  'there is no such zone: %s',
  (written) => {
    expect(parseEntryDate(written)).toBeUndefined();
  },
);
