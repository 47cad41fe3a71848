/** One for each language: to make one takes longer than to ask it. */
const known = new Map<string, (left: string, right: string) => number>();

/**
 * Compares words as a dictionary of a language has them: ä beside a in German and behind z in Swedish,
 * Han characters by pinyin in Chinese. Words that are the same to it come by their characters.
 *
 * @param language BCP 47
 */
export function collationOf(language: string): (left: string, right: string) => number {
  const made = known.get(language);
  if (made !== undefined) return made;
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  const compareWords = (left: string, right: string): number =>
    compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
  known.set(language, compareWords);
  return compareWords;
}
