import { expect, it } from 'vitest';
import { entry, readOne } from './read-one.ts';

it.each([
  ['{doors, {locks, latches}, hinges}', ['doors', 'locks, latches', 'hinges']],
  ['{doors; {a; b}}', ['doors', 'a; b']],
  ['{{doors; gates, locks}}', ['doors', 'gates', 'locks']],
  ['{{Old} doors, {New}}', ['Old doors', 'New']],
  ['{R&amp;D; $SU(2,1)$; na{\\"i}ve}', ['R&D', '$SU(2,1)$', 'naïve']],
  ['{doors,, gates ,}', ['doors', 'gates']],
  ['{doors}, keywords = {gates}', ['doors', 'gates']],
])('keywords = %s are parted outside of braces', (keywords, words) => {
  expect(readOne(entry(`keywords = ${keywords}`)).keywords).toEqual(words);
});
