import type { Coauthors } from '../site/data/coauthors.ts';
import { personFinder, type PersonFinder } from './known-people.ts';
import { parseName } from './people/parse-names.ts';
import type { PersonName } from './work.ts';

/**
 * Makes what finds coauthors' home pages.
 *
 * @param coauthors by family name, in lower case, as al-folio has them
 */
export function coauthorFinder(coauthors: Coauthors): PersonFinder<string> {
  return personFinder(
    Object.entries(coauthors).flatMap(([family, people]) =>
      people.map(({ firstname, url }) => ({ names: spellings(family, firstname), known: url })),
    ),
  );
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
