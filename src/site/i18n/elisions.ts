/** What French, Italian, Catalan and their like put before a word without a space: l’étude, d’une, dell’arte. */
const ELIDED = String.raw`(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|un|(?:d|n|s|qu)?[aeu]ll)(?:['’]|&#39;)`;
const BEFORE_WORD = new RegExp(String.raw`${ELIDED}(?=[\p{L}\p{N}])`, 'giu');
const PARTED = new RegExp(String.raw`(${ELIDED})\s(?=<mark>|[\p{L}\p{N}])`, 'giu');

/** A hair space: white to whoever parts words, and nothing that anybody types there. */
const GAP = '\u200A';

/**
 * Parts words from what is elided before them, for an index that knows words by the space between them.
 *
 * @example partElisions('l’étude') // 'l’\u200Aétude'
 */
export function partElisions(text: string): string {
  return text.replaceAll(BEFORE_WORD, `$&${GAP}`);
}

/** Undoes it in an excerpt, in which an index has written a space of its own, and marks. */
export function joinElisions(excerpt: string): string {
  return excerpt.replaceAll(PARTED, '$1');
}

/** What a reader looks for, without what is elided: in such an index that is another word. */
export function withoutElisions(term: string): string {
  return term.replaceAll(BEFORE_WORD, '');
}
