import { expect, it } from 'vitest';
import { didYouMean } from '../../src/site/did-you-mean.ts';
import { nearestFew } from '../../src/site/nearest.ts';

it.each([
  ['tittle', 'Did you mean "title"?'],
  ['zebra', 'Remove it.'],
])('%s is answered with: %s', (word, advice) => {
  expect(didYouMean(word, ['title', 'date'], 'Remove it.')).toBe(advice);
});

it('shows the word as it is written where it stands', () => {
  expect(didYouMean('tittle', ['title'], 'Remove it.', (word) => `--${word}`)).toBe(
    'Did you mean --title?',
  );
});

it('finds the nearest of words of which none is near, the nearest first', () => {
  expect(nearestFew('zebra', ['title', 'era', 'date', 'libra'], 2)).toEqual(['era', 'libra']);
  expect(nearestFew('zebra', ['a'], 3)).toEqual(['a']);
});
