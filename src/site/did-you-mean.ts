import { nearest } from './nearest.ts';

/**
 * Advice on a word that is not known: the known one that its author most likely meant, or something
 * else where none is near.
 *
 * @param otherwise what to do then
 * @param show how the word is written where it stands
 * @example didYouMean('tittle', ['title', 'date'], 'Remove it.') // 'Did you mean "title"?'
 */
export function didYouMean(
  word: string,
  known: Iterable<string>,
  otherwise: string,
  show: (meant: string) => string = quoted,
): string {
  const meant = nearest(word, known);
  return meant === undefined ? otherwise : `Did you mean ${show(meant)}?`;
}

function quoted(word: string): string {
  return `"${word}"`;
}
