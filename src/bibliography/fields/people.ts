import type { OwnerFinder } from '../owner.ts';
import { parseNames, type ParsedName } from '../people/parse-names.ts';
import type { Person } from '../work.ts';
import type { FieldReader } from './field-reader.ts';

export interface People {
  people: Person[];
  othersOmitted: boolean;
  /** The names as they were written. */
  names: ParsedName[];
}

/** Reads `author` or `editor`, with ORCIDs from biblatex' annotation of the same field. */
export function readPeople(fields: FieldReader, field: string, findOwner: OwnerFinder): People {
  const source = fields.source(field);
  if (source === undefined) return { people: [], othersOmitted: false, names: [] };
  const { names, othersOmitted, problems } = parseNames(source);
  for (const { index, problem } of problems) fields.report(field, problem, index);
  const orcids = readOrcids(fields, field);
  const withOrcids = names.map(({ name }, index) => {
    const orcid = orcids.get(index + 1);
    return orcid === undefined ? name : { ...name, orcid };
  });
  const isOwner = findOwner(withOrcids);
  const people = withOrcids.map((name, index) => ({
    ...name,
    marks: names[index]?.marks ?? [],
    isOwner: isOwner[index] ?? false,
  }));
  return { people, othersOmitted, names };
}

/** `author+an:orcid = {1="0000-0002-1825-0097"; 3="…"}`: place in the list to ORCID. */
function readOrcids(fields: FieldReader, field: string): Map<number, string> {
  const annotation = fields.source(`${field}+an:orcid`) ?? '';
  const pairs = annotation.matchAll(/(\d+)\s*=\s*"?(?:https?:\/\/orcid\.org\/)?([\dXx-]{19})"?/g);
  return new Map([...pairs].map(([, place, orcid = '']) => [Number(place), orcid.toUpperCase()]));
}
