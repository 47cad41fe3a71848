import { expect, it } from 'vitest';
import { entry, readOne } from './read-one.ts';

it.each([
  ['12-34', '12–34'],
  ['12 -- 34', '12–34'],
  ['12---34', '12–34'],
  ['12—34', '12–34'],
  ['S12-S15, 40-41', 'S12–S15, 40–41'],
  ['iv-xii', 'iv–xii'],
  ['iv-25', 'iv–25'],
  ['12－20', '12–20'],
  ['12〜20, 31～40', '12–20, 31–40'],
  // Hyphens of the pages themselves.
  ['A-3--A-9', 'A-3–A-9'],
  ['A-3-A-9', 'A-3–A-9'],
  ['2-14--2-20; 3-1--3-8', '2-14–2-20; 3-1–3-8'],
  ['A-3', 'A-3'],
])('the pages %s are shown as %s', (written, shown) => {
  expect(readOne(entry(`pages = {${written}}`)).venue.pages).toBe(shown);
});
