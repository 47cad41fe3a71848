import { compareNames, nameWords, type Likeness } from './people/compare-names.ts';
import { nameText } from './people/name-text.ts';
import type { PersonName } from './work.ts';

/** Someone whom the site knows, in every spelling that it knows. */
export interface KnownPerson<Known> {
  names: readonly PersonName[];
  orcid?: string | undefined;
  known: Known;
}

/** What is known of each of the names of a list. */
export type PersonFinder<Known> = (
  names: readonly (PersonName & { orcid?: string })[],
) => (Known | undefined)[];

/**
 * Makes what finds people in lists of authors. As with the owner, a family name alone is never enough.
 * Where only initials agree, it must be plain who is meant: one of those whom the site knows, and one
 * among the authors.
 */
export function personFinder<Known>(people: readonly KnownPerson<Known>[]): PersonFinder<Known> {
  if (people.length === 0) return (names) => names.map(() => undefined);
  // By every word of the name, so that each author is compared with few.
  const byWord = new Map<string, Set<KnownPerson<Known>>>();
  const byOrcid = new Map<string, KnownPerson<Known>>();
  for (const person of people) {
    for (const word of person.names.flatMap(indexWords)) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(person));
    }
    if (person.orcid !== undefined) byOrcid.set(bareOrcid(person.orcid), person);
  }
  return (names) => {
    const matches = names.map((name): Match<Known> | undefined => {
      const byId = name.orcid === undefined ? undefined : byOrcid.get(bareOrcid(name.orcid));
      if (byId !== undefined) return { person: byId, isSure: true };
      const match = bestMatch(name, byWord);
      const isOther = name.orcid !== undefined && match?.person.orcid !== undefined;
      return isOther ? undefined : match;
    });
    return matches.map((match) => {
      if (match === undefined) return undefined;
      if (match.isSure) return match.person.known;
      const rivals = matches.filter((other) => other?.person === match.person);
      return rivals.length === 1 ? match.person.known : undefined;
    });
  };
}

interface Match<Known> {
  person: KnownPerson<Known>;
  isSure: boolean;
}

function bareOrcid(orcid: string): string {
  return orcid.replace(/^https?:\/\/orcid\.org\//, '');
}

function indexWords(name: PersonName): string[] {
  const family = nameWords(name.literal ?? name.family ?? '').join('');
  return [family, nameWords(nameText(name)).join('')];
}

function bestMatch<Known>(
  name: PersonName,
  byWord: ReadonlyMap<string, ReadonlySet<KnownPerson<Known>>>,
): Match<Known> | undefined {
  // The given name too: “Liu Ziming” without a comma has the family there.
  const given = nameWords(name.given ?? '').join('');
  const words = [...indexWords(name), given, nameWords(name.family ?? '').join('') + given];
  const near = [...new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]))];
  const likenesses = near.map((person) => ({ person, likeness: likeness(name, person.names) }));
  for (const kind of ['full', 'listed', 'initials'] as const) {
    const found = likenesses.filter((other) => other.likeness === kind);
    const [only] = found;
    if (only !== undefined && (kind === 'full' || found.length === 1)) {
      return { person: only.person, isSure: kind === 'full' };
    }
    if (found.length > 0) return undefined;
  }
  return undefined;
}

/** `listed`: by initials that the site itself has, `[Jan, J.]`. */
function likeness(name: PersonName, names: readonly PersonName[]): Likeness | 'listed' {
  const full = names.filter((known) => !isInitials(known));
  const short = names.filter(isInitials);
  const alike = full.map((known) => compareNames(name, known));
  if (alike.includes('full')) return 'full';
  if (short.some((known) => compareNames(name, known) === 'full')) return 'listed';
  if (alike.includes('initials')) return 'initials';
  // Where the site has initials only, they stand for any name that fits.
  const fits = (known: PersonName): boolean => compareNames(name, known) === 'initials';
  return full.length === 0 && short.some(fits) ? 'initials' : 'different';
}

function isInitials({ given }: PersonName): boolean {
  return given !== undefined && nameWords(given).every((word) => /^[a-z]$/.test(word));
}
