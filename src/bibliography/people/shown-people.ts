/** A long list of authors, as it is shown before a reader unfolds it. */
export interface ShownPeople<Person> {
  /** Each person in order; those that are folded away wait for the reader. */
  people: { person: Person; isFolded: boolean }[];
  folded: number;
}

/**
 * Folds a long list of authors: the first stay, and who is marked wherever they stand.
 *
 * @param limit how many are shown at least; one more than this is no reason to fold
 */
export function foldPeople<Person extends { isMarked: boolean }>(
  people: readonly Person[],
  limit: number,
): ShownPeople<Person> {
  if (people.length <= limit + 1) {
    return { people: people.map((person) => ({ person, isFolded: false })), folded: 0 };
  }
  const shown = people.map((person, index) => ({
    person,
    isFolded: index >= limit && !person.isMarked,
  }));
  return { people: shown, folded: shown.filter(({ isFolded }) => isFolded).length };
}
