import { describe, expect, it } from 'vitest';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import type { Work } from '../../src/bibliography/work.ts';
import { entry, read, readOne } from './read-one.ts';

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
    ['year = {2020年}, month = {2月}', { year: 2020, month: 2 }],
    ['date = {2020年2月15日}', { year: 2020, month: 2, day: 15 }],
    ['date = {２０２０年２月}', { year: 2020, month: 2 }],
    ['date = {2020년 2월}', { year: 2020, month: 2 }],
    ['year = {令和6年}', { year: 2024 }],
    ['date = {昭和元年}', { year: 1926 }],
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

it.each(['n.d.', 'o. J.', 's.d.', 'undated'])('%s is no date, and no mistake', (text) => {
  const { works, errors } = read(entry(`date = {${text}}`));
  expect(errors).toEqual([]);
  expect([works[0]?.year, works[0]?.dateText]).toEqual([undefined, undefined]);
});

it('a date that cannot be read is told once', () => {
  expect(read(entry('date = {long ago}')).errors).toMatchObject([{ kind: 'invalid-date' }]);
});

describe('what took from one day to another', () => {
  it.each([
    ['date = {1791/1799}', [[1791], [1799]]],
    [
      'date = {2014-05/2014-11}',
      [
        [2014, 5],
        [2014, 11],
      ],
    ],
    [
      'date = {2020-02-15/2020-02-17}',
      [
        [2020, 2, 15],
        [2020, 2, 17],
      ],
    ],
    ['date = {2012/13}', [[2012], [2013]]],
    ['date = {187X}', [[1870], [1879]]],
    ['date = {07XX}', [[700], [799]]],
    ['date = {1790/18XX}', [[1790], [1899]]],
    ['date = {1998/..}', [[1998]]],
    ['date = {1998/}', [[1998]]],
    ['date = {2004-XX}', [[2004]]],
    ['year = {1791--1799}', [[1791], [1799]]],
    ['year = {1998--99}', [[1998], [1999]]],
    ['year = {1998/1999}', [[1998], [1999]]],
  ])('%s', (fields, parts) => {
    expect(readOne(entry(fields)).csl.issued).toEqual({ 'date-parts': parts });
  });

  it('is cited so', () => {
    const { csl } = readOne(entry('author = {Laplace, Pierre}, date = {1799/1825}', 'book'));
    const style = findStyle('chicago');
    if (style === undefined) throw new Error('There is no style.');
    const { citations } = citeDocument([{ items: [{ key: 'k' }], isInText: false }], () => csl, {
      style,
      language: 'en',
    });
    expect(citations[0]?.map(({ html }) => html).join('')).toBe('(Laplace 1799–1825)');
  });

  it('is told how to write it with a slash', () => {
    const { works, errors } = read(entry('date = {1998--2002}'));
    expect(errors.map(({ fix }) => fix)).toEqual(['Write from when to when as 1998/2002.']);
    expect(works[0]?.end).toEqual({ year: 2002 });
  });
});

it.each(['date = {1088?}', 'date = {1088~}', 'date = {1088%}'])('%s is about then', (fields) => {
  const { csl } = readOne(entry(`author = {Shen, Kuo}, ${fields}`, 'book'));
  expect(csl.issued).toEqual({ 'date-parts': [[1088]], circa: true });
  const style = findStyle('apa');
  if (style === undefined) throw new Error('There is no style.');
  expect(formatReference(csl, { style, language: 'en', format: 'text' })).toContain('(ca. 1088)');
});
