import type { Coauthors } from '../site/data/coauthors.ts';
import { compareNames, nameWords, type Likeness } from './people/compare-names.ts';
import { nameText } from './people/name-text.ts';
import { parseName } from './people/parse-names.ts';
import type { PersonName } from './work.ts';

/** The home page of each of the names, where the site's list of coauthors has it. */
export type CoauthorFinder = (names: readonly PersonName[]) => (string | undefined)[];

interface Candidate {
  /** In every spelling that the list has. */
  names: PersonName[];
  url: string;
}

/**
 * Makes what finds coauthors' home pages. As with the owner, a family name alone is never enough.
 * Where only initials agree, it must be plain who is meant: one in the site's list, and one among
 * the authors.
 *
 * @param coauthors by family name, in lower case, as al-folio has them
 */
export function coauthorFinder(coauthors: Coauthors): CoauthorFinder {
  const candidates = Object.entries(coauthors).flatMap(([family, people]) =>
    people.map(({ firstname, url }): Candidate => ({ names: spellings(family, firstname), url })),
  );
  // By every word of the name, so that each author is compared with few.
  const byWord = new Map<string, Set<Candidate>>();
  for (const candidate of candidates) {
    for (const word of candidate.names.flatMap(indexWords)) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(candidate));
    }
  }
  if (candidates.length === 0) return (names) => names.map(() => undefined);
  return (names) => {
    const matches = names.map((name) => bestMatch(name, byWord));
    return matches.map((match) => {
      if (match === undefined) return undefined;
      if (match.isSure) return match.candidate.url;
      const rivals = matches.filter((other) => other?.candidate === match.candidate);
      return rivals.length === 1 ? match.candidate.url : undefined;
    });
  };
}

/** A group has no first name. */
function spellings(family: string, given: readonly string[]): PersonName[] {
  if (given.length === 0) return [{ literal: family }];
  // “van der berg” among al-folio's keys is particles and a family name.
  const { particles, family: last = family } = parseName(`${family}, x`);
  return given.map((first) => ({
    given: first,
    family: last,
    ...(particles === undefined ? {} : { particles }),
  }));
}

function indexWords(name: PersonName): string[] {
  const family = nameWords(name.literal ?? name.family ?? '').join('');
  return [family, nameWords(nameText(name)).join('')];
}

function bestMatch(
  name: PersonName,
  byWord: ReadonlyMap<string, ReadonlySet<Candidate>>,
): { candidate: Candidate; isSure: boolean } | undefined {
  // The given name too: “Liu Ziming” without a comma has the family there.
  const words = [...indexWords(name), nameWords(name.given ?? '').join('')];
  const near = [...new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]))];
  const likenesses = near.map((candidate) => ({ candidate, likeness: likeness(name, candidate) }));
  for (const kind of ['full', 'listed', 'initials'] as const) {
    const found = likenesses.filter((other) => other.likeness === kind);
    const [only] = found;
    if (only !== undefined && (kind === 'full' || found.length === 1)) {
      return { candidate: only.candidate, isSure: kind === 'full' };
    }
    if (found.length > 0) return undefined;
  }
  return undefined;
}

/** `listed`: by initials that the list itself has, `[Jan, J.]`. */
function likeness(name: PersonName, { names }: Candidate): Likeness | 'listed' {
  const full = names.filter((known) => !isInitials(known));
  const short = names.filter(isInitials);
  const alike = full.map((known) => compareNames(name, known));
  if (alike.includes('full')) return 'full';
  if (short.some((known) => compareNames(name, known) === 'full')) return 'listed';
  if (alike.includes('initials')) return 'initials';
  // Where the list has initials only, they stand for any name that fits.
  const fits = (known: PersonName): boolean => compareNames(name, known) === 'initials';
  return full.length === 0 && short.some(fits) ? 'initials' : 'different';
}

function isInitials({ given }: PersonName): boolean {
  return given !== undefined && nameWords(given).every((word) => /^[a-z]$/.test(word));
}
