import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/markdown/reading-time.ts';

test.each([
  ['nothing takes a minute', '', 1],
  ['714 English words', 'word '.repeat(714), 3],
  ['765 Chinese characters', '研究人工智能的物理学方'.repeat(70).slice(0, 765), 3],
  ['765 Japanese characters', 'これは文章です'.repeat(110).slice(0, 765), 3],
  ['both together', '研究'.repeat(255) + ' word'.repeat(238), 3],
])('%s', (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
