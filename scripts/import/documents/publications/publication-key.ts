import { fold } from '../../../../src/bibliography/people/fold.ts';

/** Words that say little about a title. */
const SMALL_WORDS = new Set(
  'a an and are as at by can do does for from how in into is it its of on or the to towards via what when why with der die das ein eine el la le les un une'.split(
    ' ',
  ),
);

/**
 * Makes a BibTeX key as Google Scholar does: family of the first author, year, first word of the title.
 *
 * @param author as BibTeX has it: `Noether, Emmy`, `Emmy Noether`
 * @param taken keys that are in use
 */
export function publicationKey(
  author: string | undefined,
  year: string | undefined,
  title: string,
  taken: ReadonlySet<string>,
): string {
  const family = author?.includes(',') === true ? author.split(',')[0] : author?.split(' ').at(-1);
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const word = words.find((one) => !SMALL_WORDS.has(one)) ?? words[0] ?? '';
  const stem = [fold(family ?? '').replaceAll(/[^\p{L}\p{N}]/gu, ''), year ?? '', word].join('');
  const key = stem === '' ? 'work' : stem;
  for (let number = 0; ; number += 1) {
    const candidate = number === 0 ? key : `${key}${letters(number)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** b, c, … for the second and third of a name. */
function letters(number: number): string {
  return number < 26 ? String.fromCodePoint(97 + number) : `-${number + 1}`;
}
