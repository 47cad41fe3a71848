import { expect, test } from 'vitest';
import { wordsSchema } from '../../src/site/schemas/words.ts';

test.each([
  ['symmetry algebra', ['symmetry', 'algebra']],
  ['Lie groups, algebra', ['Lie groups', 'algebra']],
  ['图算法，半正定规划', ['图算法', '半正定规划']],
  ['可換環、イデアル', ['可換環', 'イデアル']],
  [
    ['图算法，半正定规划', 'Lie groups, compact', '教育、研究'],
    ['图算法', '半正定规划', 'Lie groups, compact', '教育、研究'],
  ],
  [
    ['a', 'a', ' b ', ''],
    ['a', 'b'],
  ],
  [2026, ['2026']],
])('%j is the list %j', (written, words) => {
  expect(wordsSchema.parse(written)).toEqual(words);
});
