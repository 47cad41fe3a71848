import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/bibliography/work.ts';
import { entry, readOne } from './read-one.ts';

describe('dates', () => {
  const cases: [
    fields: string,
    date: Partial<Pick<Work, 'year' | 'month' | 'day' | 'dateText'>>,
  ][] = [
    ['year = 2020', { year: 2020 }],
    ['year = {2020a}', { year: 2020 }],
    ['year = {c. 1907}', { year: 1907 }],
    ['year = {in press}', { dateText: 'in press' }],
    ['year = 2020, month = feb', { year: 2020, month: 2 }],
    ['year = 2020, month = {feb}', { year: 2020, month: 2 }],
    ['year = 2020, month = {February}', { year: 2020, month: 2 }],
    ['year = 2020, month = {Sept.}', { year: 2020, month: 9 }],
    ['year = 2020, month = 2', { year: 2020, month: 2 }],
    ['year = 2020, month = {02}', { year: 2020, month: 2 }],
    ['year = 2020, month = {May--June}', { year: 2020, month: 5 }],
    ['year = 2020, month = jun # "/" # jul', { year: 2020, month: 6 }],
    ['year = 2020, month = feb # "~15"', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = "15~" # feb', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = {February 29th}', { year: 2020, month: 2, day: 29 }],
    ['year = 2020, month = april', { year: 2020, month: 4 }],
    ['year = 2020, month = feb, day = 3', { year: 2020, month: 2, day: 3 }],
    ['year = 2020, month = {Spring}', { year: 2020 }],
    ['year = 2020, month = {2020-02-15T00:00:00}', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = "10~" # jan', { year: 2020, month: 1, day: 10 }],
    ['date = {2020}', { year: 2020 }],
    ['date = {2020-02}', { year: 2020, month: 2 }],
    ['date = {2020-02-15}', { year: 2020, month: 2, day: 15 }],
    ['date = {2020-02-15/2020-02-17}', { year: 2020, month: 2, day: 15 }],
    ['date = {2020?}', { year: 2020 }],
    ['date = {2020-21}', { year: 2020 }],
    ['date = {2020-02-15}, year = 2019, month = mar', { year: 2020, month: 2, day: 15 }],
    ['date = {2020}, year = 2020, month = mar', { year: 2020, month: 3 }],
  ];
  it.each(cases)('%s', (fields, date) => {
    const { year, month, day, dateText } = readOne(entry(fields));
    expect({ year, month, day, dateText }).toEqual({
      year: undefined,
      month: undefined,
      day: undefined,
      dateText: undefined,
      ...date,
    });
  });
});
