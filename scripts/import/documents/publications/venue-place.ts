/**
 * Where a citation begins to speak of a venue, in full (`Annals of Algebra`) or abbreviated
 * (`Ann. Algebra`).
 *
 * @param text the citation as plain text
 * @returns undefined where no part of it does
 */
export function placeOfVenue(text: string, venue: string): number | undefined {
  const words = wordsOf(venue);
  if (words.length === 0) return undefined;
  const parts = [...text.matchAll(/[^,]+/g)].slice(1);
  return parts.find(([part]) => abbreviates(wordsOf(part.replace(/[\d(].*$/su, '')), words))?.index;
}

/** Whether each of the words begins one of a venue, in the same order; an initial alone may be of a name. */
function abbreviates(short: readonly string[], full: readonly string[]): boolean {
  if (!short.some((word) => word.length > 2) || !full[0]?.startsWith(short[0] ?? ' ')) return false;
  let next = 0;
  return short.every((word) => {
    const at = full.findIndex((one, index) => index >= next && one.startsWith(word));
    next = at + 1;
    return at !== -1;
  });
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => !['the', 'of', 'and', 'in', 'on', 'for'].includes(word),
  );
}
