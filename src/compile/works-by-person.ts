import { ownerFinder, type OwnerNames } from '../bibliography/owner.ts';
import { nameWords } from '../bibliography/people/compare-names.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import { withoutAcademicTitles } from '../bibliography/people/academic-titles.ts';
import { parseName } from '../bibliography/people/parse-names.ts';
import type { Person, PersonName } from '../bibliography/work.ts';

import type { CompiledWork } from './compiled-work.ts';
import type { CompiledPerson } from './people.ts';

/** What is looked through for someone's name. */
interface Authored {
  authors: readonly Person[];
}

/** Finds the works of someone, in the order in which all works are. */
export type WorksFinder<Work> = (person: OwnerNames) => Work[];

/**
 * Makes what finds the works that someone is an author of. Names are compared as the owner's is: a
 * family name alone is never enough. Each author is looked at once, however many people ask.
 */
export function worksFinder<Work extends Authored>(works: readonly Work[]): WorksFinder<Work> {
  const places = new Map<string, Set<number>>();
  for (const [index, { authors }] of works.entries()) {
    for (const key of authors.flatMap(keysOfAuthor)) {
      places.set(key, (places.get(key) ?? new Set()).add(index));
    }
  }
  return (person) => {
    const find = ownerFinder(person);
    const names = [person.name, ...(person.aliases ?? [])];
    const keys = names.flatMap((name) =>
      keysOfPerson(typeof name === 'string' ? parseName(name) : name),
    );
    if (person.orcid !== undefined) keys.push(orcidKey(person.orcid));
    const near = new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]));
    return works.filter(
      (work, index) => near.has(index) && find(work.authors).some((isAuthor) => isAuthor),
    );
  };
}

const finders = new WeakMap<readonly CompiledWork[], WorksFinder<CompiledWork>>();

/** The works of someone on the people's page; the owner is found as everywhere else. */
export function worksOf(
  { name, aliases, orcid, isOwner }: CompiledPerson,
  works: readonly CompiledWork[],
): CompiledWork[] {
  const find = finders.get(works) ?? worksFinder(works);
  finders.set(works, find);
  const own = find({
    name: withoutAcademicTitles(name),
    aliases,
    ...(orcid !== undefined && { orcid }),
  });
  if (!isOwner) return own;
  const found = new Set(own);
  return works.filter((work) => found.has(work) || work.authors.some((one) => one.isOwner));
}

/** All that the comparison of names looks at of an author's. */
function keysOfAuthor(author: Person): string[] {
  const orcid = author.orcid === undefined ? [] : [orcidKey(author.orcid)];
  const given = joined(author.given ?? '');
  const turned = joined(author.family ?? '') + given;
  return [...families(author), joined(nameText(author)), given, turned, ...orcid];
}

/** All that an author's name can have in common with someone's. */
function keysOfPerson(name: PersonName): string[] {
  const [family = '', ...others] = families(name);
  const given = joined(name.given ?? '');
  const both = given === '' || family === '' ? [] : [given + family, family + given];
  return [family, ...others, ...both, joined(name.literal ?? '')].filter((key) => key !== '');
}

/** The family name with its particles and without them. */
function families({ particles = '', family = '' }: PersonName): string[] {
  return [joined(`${particles} ${family}`), joined(family)];
}

function joined(text: string): string {
  return nameWords(text).join('');
}

function orcidKey(orcid: string): string {
  return `orcid ${orcid.replace(/^https?:\/\/orcid\.org\//, '')}`;
}
