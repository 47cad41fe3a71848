import { fold } from './people/fold.ts';
import { nameText } from './people/name-text.ts';
import { parseName } from './people/parse-names.ts';
import type { PersonName } from './work.ts';

/** Whose site it is, and how else bibliographies write that name. */
export interface OwnerNames {
  /** In parts, or whole as one writes it: “Ziming Liu”, “van der Berg, Jan”. */
  name: string | PersonName;
  /** Other spellings of the whole name, such as “Z. M. Liu”, “Liu, Z.” or “刘子鸣”. */
  aliases?: readonly string[];
  /** With or without `https://orcid.org/`. */
  orcid?: string;
}

/** How surely a name is the owner's. */
type Likeness = 'different' | 'initials' | 'full';

/** Whether each of the names is the owner's. */
export type OwnerFinder = (names: readonly (PersonName & { orcid?: string })[]) => boolean[];

/**
 * Makes what finds the owner in a list of authors. A family name alone is never enough: the given
 * name must agree in full, or an alias must. Where only initials agree (“Z. Liu”), it is the owner
 * if nobody in the list agrees better or as well.
 */
export function ownerFinder(owner: OwnerNames): OwnerFinder {
  const ownName = typeof owner.name === 'string' ? parseName(owner.name) : owner.name;
  const aliases = (owner.aliases ?? []).map((alias) => parseName(alias));
  const orcid = owner.orcid?.replace(/^https?:\/\/orcid\.org\//, '');
  return (names) => {
    const likenesses = names.map((name): Likeness => {
      if (name.orcid !== undefined && orcid !== undefined) {
        return name.orcid === orcid ? 'full' : 'different';
      }
      return aliases.some((alias) => sameWhole(name, alias)) ? 'full' : likeness(name, ownName);
    });
    if (likenesses.includes('full')) return likenesses.map((like) => like === 'full');
    const byInitials = likenesses.filter((like) => like === 'initials');
    return likenesses.map((like) => like === 'initials' && byInitials.length === 1);
  };
}

function likeness(name: PersonName, owner: PersonName): Likeness {
  if (sameWhole(name, owner)) return 'full';
  const given = words(owner.given ?? '');
  if (given.length === 0 || words(owner.family ?? '').length === 0) return 'different';
  const theirGiven = words(name.given ?? '');
  const straight = sameFamily(name, owner) ? compareGiven(theirGiven, given) : 'different';
  if (straight !== 'different') return straight;
  // “Liu Ziming” without a comma: the family stands where the given name belongs.
  const swapped = theirGiven.join('') === familyWords(owner).join('');
  return swapped ? compareGiven(familyWords(name), given) : 'different';
}

/** With or without particles, which some styles drop. */
function sameFamily(name: PersonName, owner: PersonName): boolean {
  const theirs = [familyWords(name).join(''), words(name.family ?? '').join('')];
  const ours = [familyWords(owner).join(''), words(owner.family ?? '').join('')];
  return theirs.some((family) => family !== '' && ours.includes(family));
}

/** “Eric J.”, “Eric” and “E. J.” may be one person; “Eric” and “Erin” may not. */
function compareGiven(theirs: string[], given: string[]): Likeness {
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
  // “Z. M. Liu” is not Ziming Liu: an initial too many is a name that the owner does not have.
  return theirs.length <= given.length ? 'initials' : 'different';
}

/** The whole name is the same, in one order or the other. */
function sameWhole(name: PersonName, other: PersonName): boolean {
  const whole = words(nameText(name)).join('');
  if (whole === '') return false;
  const given = words(other.given ?? '').join('');
  const family = familyWords(other).join('');
  if (other.literal === undefined && (given === '' || family === '')) return false;
  const literal = words(other.literal ?? '').join('');
  return [literal, given + family, family + given].includes(whole);
}

function familyWords(name: PersonName): string[] {
  return words(`${name.particles ?? ''} ${name.family ?? ''}`);
}

/** Words without accents, points and hyphens; “Z.-M.” and “ZM” are z and m. */
function words(text: string): string[] {
  return text
    .replace(/\b(\p{Lu})(\p{Lu})(\p{Lu})?(?=\s|$)/gu, (initials) => Array.from(initials).join(' '))
    .split(/[\s.\-‐‑–·・'’]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

function isInitial(word: string): boolean {
  return Array.from(word).length === 1;
}
