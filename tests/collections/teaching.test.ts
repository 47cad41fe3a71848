import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/collections/teaching/columns.ts';
import { compareCourses, groupCourses } from '../../src/collections/teaching/order-courses.ts';
import { readTerm, termIn } from '../../src/collections/teaching/terms.ts';
import { words } from '../../src/collections/teaching/words.ts';
import type { OrderedItem } from '../../src/site/collection.ts';
import { wordsFor } from '../../src/site/i18n/words.ts';
import { parseEntryDate } from '../../src/site/schemas/date.ts';

describe('a term', () => {
  it.each([
    ['Winter 2026', 2026, 0],
    ['2026-winter', 2026, 0],
    ['Spring 2026', 2026, 1],
    ['Summer 2026', 2026, 2],
    ['Fall 2026', 2026, 3],
    ['autumn term, 2026', 2026, 3],
    ['WS 2025/26', 2025, 3],
    ['Winter semester 2025/26', 2025, 3],
    ['Wintersemester 2025/2026', 2025, 3],
    ['SS 2026', 2026, 2],
    ['Sommersemester 2026', 2026, 2],
    ['Michaelmas 2025', 2025, 3],
    ['été 2026', 2026, 2],
    ['Estate 2026', 2026, 2],
    ['autunno 2025', 2025, 3],
    ['Voorjaar 2026', 2026, 1],
    ['najaar 2025', 2025, 3],
    ['Jesień 2025', 2025, 3],
    ['2025-2026 Güz', 2025, 3],
    ['2026 Bahar', 2026, 1],
    ['2026年春季学期', 2026, 1],
    ['2026年度前期', 2026, 1],
    ['2026年度後期', 2026, 3],
    ['Semester 2, 2026', 2026, 1],
    ['2026 Q3', 2026, 2],
    ['I semestre 2025/26', 2025, 3],
    ['II semestre 2025/26', 2026, 1],
    ['II semestre 2026', 2026, 1],
    ['2025/2026, secondo semestre', 2026, 1],
    ['2º semestre 2025/26', 2026, 1],
    ['Semester 2, 2025/26', 2026, 1],
    ['Second term 2025-26', 2026, 1],
    ['2025/26', 2025, 3],
    ['2026', 2026, undefined],
    ['Passover 2026', 2026, undefined],
  ])('%s is of %d, at place %s', (term, year, place) => {
    expect(readTerm({ term })).toMatchObject({ year, place });
  });

  it('takes its year from the key, else from its words, else from the date', () => {
    expect(readTerm({ term: 'Fall 2020', year: 2021, date: '2022-01-01' }).year).toBe(2021);
    expect(readTerm({ term: 'Fall 2020', date: '2022-01-01' }).year).toBe(2020);
    expect(readTerm({ term: 'Fall', date: '2022-01-01' }).year).toBe(2022);
    expect(readTerm({ term: 'Fall' }).year).toBeUndefined();
  });

  it.each([
    ['2026-winter', undefined, 'en', 'Winter 2026', 'Winter'],
    ['Fall', 2026, 'en', 'Fall 2026', 'Fall'],
    ['Autumn', 2026, 'en', 'Autumn 2026', 'Autumn'],
    ['Fall 2026', undefined, 'zh', '2026年秋季', '秋季'],
    ['summer', 2026, 'es', 'Verano de 2026', 'Verano'],
    ['WS 2025/26', undefined, 'en', 'WS 2025/26', 'WS 2025/26'],
    ['Semester 2', 2026, 'en', 'Semester 2 2026', 'Semester 2'],
    ['春季', 2026, 'zh', '2026年春季', '春季'],
    ['前期', 2026, 'ja', '2026年前期', '前期'],
    ['2026', undefined, 'en', '2026', undefined],
    [undefined, 2026, 'en', '2026', undefined],
    [undefined, undefined, 'en', undefined, undefined],
  ])('%s of %s reads in %s: %s; under its year: %s', (term, year, language, whole, underYear) => {
    const say = wordsFor('teaching', words, language, { texts: {} });
    const read = readTerm({ term, year });
    expect(termIn(read, say, false)?.text).toBe(whole);
    expect(termIn(read, say, true)?.text).toBe(underYear);
  });
});

function course(title: string, fields: OrderedItem['fields'], date?: string): OrderedItem {
  return { title, fields, date: date === undefined ? undefined : parseEntryDate(date) };
}

describe('courses', () => {
  it('stand by year and term, the newest first; those of now before all, those without a year last', () => {
    const courses = [
      course('Undated', {}),
      course('B', { term: 'Spring 2026' }),
      course('A', { term: 'Spring 2026' }),
      course('By date', {}, '2026-10-01'),
      course('Older', { year: 2025, term: 'Fall' }),
      course('Fall', { year: 2026, term: 'Fall' }),
      course('Now', { term: '2024', current: true }),
    ].sort(compareCourses);
    const { current, years } = groupCourses(courses);
    expect(current.map(({ title }) => title)).toEqual(['Now']);
    expect([...years].map(([year, own]) => [year, own.map(({ title }) => title)])).toEqual([
      [2026, ['Fall', 'A', 'B', 'By date']],
      [2025, ['Older']],
      [undefined, ['Undated']],
    ]);
  });
});

describe('a schedule', () => {
  it('has the columns of which a row says something', () => {
    const rows = [{ week: '1' }, { week: '2', materials: [] }, { reading: 'x' }];
    expect(columnsOf(rows)).toEqual({ week: true, date: false, reading: true, materials: false });
    expect(columnsOf([{ date: 'x', materials: [{}] }])).toEqual({
      week: false,
      date: true,
      reading: false,
      materials: true,
    });
  });
});
