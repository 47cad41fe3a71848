import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../src/collections/repeats.ts';
import { endOf } from '../../src/collections/talks/end.ts';
import { orderTalks } from '../../src/collections/talks/order-talks.ts';
import { parseEntryDate } from '../../src/site/schemas/date.ts';

const day = (written: string) => parseEntryDate(written);

describe('talks', () => {
  const talks = ['2026-12-01', '2026-11-23', '2026-11-22', '2026-11-21', '2025-03-01'].map(
    (written) => ({ name: written, date: day(written), fields: {} }),
  );

  it('are to come on their day, too; the next one stands first', () => {
    const { upcoming, past } = orderTalks(talks, Date.parse('2026-11-22T23:00:00Z'));
    expect(upcoming.map(({ name }) => name)).toEqual(['2026-11-22', '2026-11-23', '2026-12-01']);
    expect([...past].map(([year, own]) => [year, own.map(({ name }) => name)])).toEqual([
      ['2026', ['2026-11-21']],
      ['2025', ['2025-03-01']],
    ]);
  });

  it.each([
    ['2026-11-25', 1],
    ['2026-11-22', 1],
    ['2026-11-21', 0],
  ])('that last until %s are to come until then', (end, count) => {
    const course = { date: day('2026-11-20'), fields: { end: day(end) } };
    const { upcoming } = orderTalks([course], Date.parse('2026-11-22T12:00:00Z'));
    expect(upcoming).toHaveLength(count);
  });

  it.each([
    ['2026-11-22 18:00 +0100', '2026-11-22 19:30', '2026-11-22T18:30:00Z'],
    ['2026-11-22 18:00 +0100', '2026-11-22 19:30 Z', '2026-11-22T19:30:00Z'],
    ['2026-11-22 23:00 -0500', '2026-11-23 00:30', '2026-11-23T05:30:00Z'],
    ['2026-11-22 18:00', '2026-11-22 19:30', '2026-11-22T19:30:00Z'],
    ['2026-11-22', '2026-11-23', '2026-11-23T00:00:00Z'],
  ])('from %s until %s end at %s', (begin, end, moment) => {
    const date = day(begin);
    expect(date && endOf(date, day(end))?.instant).toBe(Date.parse(moment));
  });
});

describe('a place', () => {
  it.each([
    [['University of Oxford', 'Oxford'], ['University of Oxford']],
    [['MIT', 'MIT, Cambridge'], ['MIT, Cambridge']],
    [
      ['Institute for Ice', 'Tromsø, Norway'],
      ['Institute for Ice', 'Tromsø, Norway'],
    ],
    [['Pier, North Shore', 'north shore'], ['Pier, North Shore']],
    [
      ['Oxfordshire Hall', 'Oxford'],
      ['Oxfordshire Hall', 'Oxford'],
    ],
    [['Bergen', 'Bergen'], ['Bergen']],
    [['北京大学', '北京'], ['北京大学']],
    [
      ['北京大学', '上海'],
      ['北京大学', '上海'],
    ],
  ])('%j is shown as %j', (parts, expected) => {
    expect(withoutRepeats(parts, (part) => part)).toEqual(expected);
  });
});
