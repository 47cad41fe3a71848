import type { Person } from '../work.ts';
import type { AuthorRole } from './contributions.ts';

/** The marks behind the names of a list of authors, and what they mean. */
export interface AuthorNotes {
  /** For each person in order, such as `*†`. */
  marks: string[];
  /** What a mark means, once each; marks that only the entry's annotation explains are not here. */
  legend: { mark: string; role: AuthorRole }[];
}

const EQUAL = '*';
const ENVELOPE = '✉';

/** The marks that the entry wrote, and marks for what it says without one. */
export function authorNotes(
  people: readonly Pick<
    Person,
    'marks' | 'contributedEqually' | 'isCorresponding' | 'explainedRoles'
  >[],
): AuthorNotes {
  const legend: AuthorNotes['legend'] = [];
  const explain = (mark: string, role: AuthorRole): void => {
    if (!legend.some((entry) => entry.mark === mark)) legend.push({ mark, role });
  };
  const marks = people.map((person) => {
    const own = [...person.marks];
    // A second mark would say it twice.
    const isOpen = (role: AuthorRole): boolean => person.explainedRoles?.includes(role) !== true;
    if (person.contributedEqually && isOpen('equal')) {
      if (!own.includes(EQUAL)) own.unshift(EQUAL);
      explain(EQUAL, 'equal');
    }
    if (person.isCorresponding && isOpen('corresponding')) {
      if (!own.includes(ENVELOPE)) own.push(ENVELOPE);
      explain(ENVELOPE, 'corresponding');
    }
    return own.join('');
  });
  return { marks, legend };
}
