import type { PersonFinder } from '../known-people.ts';
import type { OwnerFinder } from '../owner.ts';
import { readContributions } from '../people/contributions.ts';
import { parseNames, type ParsedName } from '../people/parse-names.ts';
import type { Person } from '../work.ts';
import { readAnnotations } from './annotations.ts';
import type { FieldReader } from './field-reader.ts';

/** The people that one field names, such as `author`. */
export interface People {
  people: Person[];
  othersOmitted: boolean;
  /** The names as they were written. */
  names: ParsedName[];
}

/** What finds people that the site knows. */
export interface PeopleFinders {
  findOwner: OwnerFinder;
  /** Gives home pages. */
  findCoauthors: PersonFinder<string>;
  /** Gives the entries of people whom the site presents. */
  findMembers: PersonFinder<string>;
}

/** Reads `author` or `editor`, with biblatex' annotations of the same field. */
export function readPeople(
  fields: FieldReader,
  field: string,
  { findOwner, findCoauthors, findMembers }: PeopleFinders,
): People {
  const source = fields.source(field);
  if (source === undefined) return { people: [], othersOmitted: false, names: [] };
  const { names, othersOmitted, problems } = parseNames(source);
  for (const { index, problem } of problems) fields.report(field, problem, index);
  const { orcids, words } = readAnnotations(fields, field);
  const withOrcids = names.map(({ name }, index) => {
    const orcid = orcids.get(index + 1);
    return orcid === undefined ? name : { ...name, orcid };
  });
  const contributions = readContributions(
    names.map(({ marks }, index) => ({ marks, words: words.get(index + 1) ?? [] })),
    fields.source('annotation'),
  );
  const isOwner = findOwner(withOrcids);
  const urls = findCoauthors(withOrcids);
  const members = findMembers(withOrcids);
  const people = withOrcids.map((name, index): Person => {
    const url = isOwner[index] === true ? undefined : urls[index];
    const member = members[index];
    const explained = contributions[index]?.explained ?? [];
    return {
      ...name,
      marks: names[index]?.marks ?? [],
      isOwner: isOwner[index] ?? false,
      contributedEqually: contributions[index]?.contributedEqually ?? false,
      isCorresponding: contributions[index]?.isCorresponding ?? false,
      ...(explained.length > 0 && { explainedRoles: explained }),
      ...(url === undefined ? {} : { url }),
      ...(member === undefined ? {} : { member }),
    };
  });
  return { people, othersOmitted, names };
}
