import { slugify } from '../../src/routes/permalink.ts';

/** Letters of four bytes at most: with a date and an ending, they stay below the 255 of a file name. */
const LONGEST = 56;

/**
 * Makes a file name from a title, cut at a word when the title is long.
 *
 * @returns `''` for a title without letters and digits
 * @example fileSlug('Physics of AI') // 'physics-of-ai'
 */
export function fileSlug(title: string): string {
  // Composed, "é" is one letter; in two parts, its accent would be taken for a sign.
  const slug = slugify(title.normalize('NFC'));
  const letters = Array.from(slug);
  if (letters.length <= LONGEST) return slug;
  const cut = letters.slice(0, LONGEST + 1).join('');
  const lastWord = cut.lastIndexOf('-');
  return lastWord > 0 ? cut.slice(0, lastWord) : letters.slice(0, LONGEST).join('');
}
