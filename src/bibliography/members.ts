import { personFinder, type PersonFinder } from './known-people.ts';
import { withoutAcademicTitles } from './people/academic-titles.ts';
import { parseName } from './people/parse-names.ts';

/** One of the people whom the site presents. */
export interface Member {
  /** Its entry: `people/noor-haddad`. */
  id: string;
  /** As a person writes them, given name first; titles such as “Dr.” may stand around them. */
  names: readonly string[];
  orcid?: string | undefined;
}

/** Makes what finds the people of the site in lists of authors, and gives their entries. */
export function memberFinder(members: readonly Member[]): PersonFinder<string> {
  return personFinder(
    members.map(({ id, names, orcid }) => ({
      names: names.map((name) => parseName(withoutAcademicTitles(name))),
      orcid,
      known: id,
    })),
  );
}
