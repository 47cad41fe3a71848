import { describe, expect, it } from 'vitest';
import { postTime } from '../../../scripts/import/addresses/post-time.ts';

function day(written: string, timezone?: string): string | undefined {
  const time = postTime(written, timezone);
  return time === undefined ? undefined : [time.year, time.month, time.day, time.hour].join(' ');
}

describe('the time of a post', () => {
  it.each([
    ['2024-03-05', undefined, '2024 3 5 0'],
    ['2024-3-5', 'Asia/Tokyo', '2024 3 5 0'],
    ['2023-12-31 23:30:00', undefined, '2023 12 31 23'],
    ['2023-12-31 23:30:00', 'Asia/Tokyo', '2024 1 1 8'],
    ['2024-01-01 01:00:00 +0800', undefined, '2023 12 31 17'],
    ['2015-10-20 11:12:00-0400', undefined, '2015 10 20 15'],
    ['2024-01-01T01:00:00+08:00', 'Asia/Shanghai', '2024 1 1 1'],
    ['2024-01-01 01:00:00 Z', 'Nowhere/Land', '2024 1 1 1'],
  ])('%s in the zone %s is %s', (written, timezone, expected) => {
    expect(day(written, timezone)).toBe(expected);
  });

  it.each(['', 'soon', '2024-02-30', '2024-13-01', '24-01-01'])('%s is none', (written) => {
    expect(postTime(written)).toBeUndefined();
  });
});
