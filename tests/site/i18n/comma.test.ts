import { expect, test } from 'vitest';
import { commaAfter } from '../../../src/site/i18n/comma.ts';

test.each([
  ['Mira Okafor', ', '],
  ['هدى المصري', '، '],
  ['مجلة البحار 12', '، '],
  ['هدى المصري (Huda)', ', '],
  ['陈静', ', '],
])('behind %s', (text, comma) => {
  expect(commaAfter(text)).toBe(comma);
});
