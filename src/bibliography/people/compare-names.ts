import type { PersonName } from '../work.ts';
import { fold } from './fold.ts';
import { nameText } from './name-text.ts';

/** How surely two names are one person's. */
export type Likeness = 'different' | 'initials' | 'full';

/**
 * Compares a name as a paper has it with one that is known. A family name alone is never enough:
 * the given name must agree in full, or at least by its initials.
 */
export function compareNames(name: PersonName, known: PersonName): Likeness {
  if (sameWhole(name, known)) return 'full';
  const given = nameWords(known.given ?? '');
  if (given.length === 0 || nameWords(known.family ?? '').length === 0) return 'different';
  const theirGiven = nameWords(name.given ?? '');
  const straight = sameFamily(name, known) ? compareGiven(theirGiven, given) : 'different';
  if (straight !== 'different') return straight;
  // “Liu Ziming” without a comma: the family stands where the given name belongs.
  const swapped = theirGiven.join('') === familyWords(known).join('');
  return swapped ? compareGiven(familyWords(name), given) : 'different';
}

/** The whole name is the same, in one order or the other; or that in another script is. */
export function sameWhole(name: PersonName, other: PersonName): boolean {
  const { otherScript } = name;
  if (otherScript !== undefined && sameWhole({ literal: otherScript }, other)) return true;
  const whole = nameWords(nameText(name)).join('');
  if (whole === '') return false;
  const given = nameWords(other.given ?? '').join('');
  const family = familyWords(other).join('');
  if (other.literal === undefined && (given === '' || family === '')) return false;
  const literal = nameWords(other.literal ?? '').join('');
  const known = [literal, given + family, family + given];
  // “Nguyễn Thị Minh” is taken for given names and a family name, wherever it stands.
  const turned = familyWords(name).join('') + nameWords(name.given ?? '').join('');
  return known.includes(whole) || (turned !== '' && known.includes(turned));
}

/** The same few people are compared in every work. */
const wordsOf = new Map<string, readonly string[]>();

/**
 * Words without accents, points and hyphens; “Z.-M.” and “ZM” are z and m.
 *
 * @example nameWords('Jean-Luc') // ['jean', 'luc']
 */
export function nameWords(text: string): readonly string[] {
  const known = wordsOf.get(text);
  if (known !== undefined) return known;
  const words = text
    .replace(/\b(\p{Lu})(\p{Lu})(\p{Lu})?(?=\s|$)/gu, (initials) => Array.from(initials).join(' '))
    .split(/[\s.\-‐‑–·・'’]+/u)
    .map(fold)
    .filter((word) => word !== '');
  wordsOf.set(text, words);
  return words;
}

/** With or without particles, which some styles drop. */
function sameFamily(name: PersonName, known: PersonName): boolean {
  const theirs = [familyWords(name).join(''), nameWords(name.family ?? '').join('')];
  const ours = [familyWords(known).join(''), nameWords(known.family ?? '').join('')];
  return theirs.some((family) => family !== '' && ours.includes(family));
}

/** “Eric J.”, “Eric” and “E. J.” may be one person; “Eric” and “Erin” may not. */
function compareGiven(theirs: readonly string[], given: readonly string[]): Likeness {
  if (theirs.length === 0) return 'different';
  if (theirs.join('') === given.join('')) return 'full';
  const shared = Math.min(theirs.length, given.length);
  for (let index = 0; index < shared; index += 1) {
    const [one = '', other = ''] = [theirs[index], given[index]];
    const agree =
      one === other ||
      (isInitial(one) && other.startsWith(one)) ||
      (isInitial(other) && one.startsWith(other));
    if (!agree) return 'different';
  }
  const [theirFirst = '', first = ''] = [theirs[0], given[0]];
  if (theirFirst === first && !isInitial(first)) return 'full';
  // “Z. M. Liu” is not Ziming Liu: an initial too many is a name that the other does not have.
  return theirs.length <= given.length ? 'initials' : 'different';
}

function familyWords(name: PersonName): readonly string[] {
  return nameWords(`${name.particles ?? ''} ${name.family ?? ''}`);
}

function isInitial(word: string): boolean {
  return Array.from(word).length === 1;
}
