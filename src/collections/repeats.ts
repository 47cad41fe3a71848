/** Scripts that have no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Drops what another of the parts says already: the town of a university that is named after it.
 *
 * @param textOf what a reader sees of a part
 * @example withoutRepeats(['University of Oxford', 'Oxford'], (part) => part) // ['University of Oxford']
 */
export function withoutRepeats<Part>(
  parts: readonly Part[],
  textOf: (part: Part) => string,
): Part[] {
  const words = parts.map((part) => wordsIn(textOf(part)));
  return parts.filter((_, index) => {
    const own = words[index] ?? '';
    return !words.some(
      (others, place) =>
        place !== index && contains(others, own) && (others !== own || place < index),
    );
  });
}

function wordsIn(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}

function contains(text: string, words: string): boolean {
  return text.includes(UNSPACED.test(words) ? words.trim() : words);
}
