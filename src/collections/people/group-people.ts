import type { FieldMistake, Fields, GroupedItem, GroupHeading } from '../../site/collection.ts';
import type { GroupRule } from '../group-rules.ts';
import { words } from './words.ts';

/** What a person says about place in the list. */
export interface Placed {
  groups: readonly string[];
  isAlumni: boolean;
  weight: number | undefined;
  /** In which the groups are said. */
  language: string;
  /** By which people with the same weight are sorted: the family name. */
  sortName: string;
}

/** People under one heading. */
export interface Group<Person> {
  /** Undefined for those who are in no group. */
  title: string | undefined;
  /** Of the title; undefined for the page's own. */
  language: string | undefined;
  people: readonly Person[];
}

/** A group of such a name is that of those who left. */
const alumniNames: ReadonlySet<string> = new Set(
  [...Object.values(words.alumni), 'Alumnae', 'Former members', '校友'].map((name) =>
    name.toLowerCase(),
  ),
);

/** The groups that a person says, whatever the key. */
export function groupsOf({ group, category, user_groups: ofHugo }: Fields): readonly string[] {
  const said = [group, category, ofHugo].find((value) => Array.isArray(value));
  return (said as readonly string[] | undefined) ?? [];
}

/** Whether someone has left: it is said, or the group says so. */
export function hasLeft(fields: Fields): boolean {
  return fields.alumni === true || groupsOf(fields).some(isOfAlumni);
}

function isOfAlumni(name: string): boolean {
  return alumniNames.has(name.toLowerCase());
}

/**
 * Puts people into their groups: first those who are in none, then the groups in the order of the
 * page, then the others in the order in which their first person comes.
 *
 * @param language by whose alphabet names are sorted
 * @returns `alumniTitle` when the page has a heading of its own for those who left
 */
export function groupPeople<Person extends Placed>(
  people: readonly Person[],
  rules: readonly GroupRule[],
  language: string,
): { groups: Group<Person>[]; alumni: Person[]; alumniTitle: string | undefined } {
  const { compare } = new Intl.Collator(language);
  const sorted = people.toSorted(
    (left, right) =>
      (left.weight ?? Infinity) - (right.weight ?? Infinity) ||
      compare(left.sortName, right.sortName),
  );
  const present = sorted.filter(({ isAlumni }) => !isAlumni);
  const titleOf = (name: string): string => rules.find((rule) => rule.name === name)?.title ?? name;
  const ofPage = rules.map(({ name }) => titleOf(name));
  const appearing = present.flatMap(({ groups }) => groups.map(titleOf));
  const titles = [...new Set([...ofPage, ...appearing])];
  const groups: Group<Person>[] = [
    {
      title: undefined,
      language: undefined,
      people: present.filter((person) => person.groups.length === 0),
    },
    ...titles.map((title) => {
      const ofGroup = present.filter((person) => person.groups.map(titleOf).includes(title));
      const isOfPage = rules.some((rule) => rule.title === title);
      return { title, language: isOfPage ? undefined : ofGroup[0]?.language, people: ofGroup };
    }),
  ];
  return {
    groups: groups.filter((group) => group.people.length > 0),
    alumni: sorted.filter(({ isAlumni }) => isAlumni),
    alumniTitle: rules.find(({ name, title }) => isOfAlumni(name) && title !== undefined)?.title,
  };
}

/** What a page says of its groups, whatever the key. */
export function rulesOf({ groups, roles }: Fields): readonly GroupRule[] {
  return (groups ?? roles ?? []) as readonly GroupRule[];
}

/** Those who left stand under this name in every language. */
export const ALUMNI = 'alumni';

/** The headings of a page that lists people. */
export function peopleHeadings(
  page: Fields,
  items: readonly GroupedItem[],
  language: string,
): GroupHeading[] {
  const rules = rulesOf(page);
  const people = items.map(({ fields, language: own }) => ({
    groups: groupsOf(fields),
    isAlumni: hasLeft(fields),
    weight: undefined,
    language: own,
    sortName: '',
  }));
  const { groups, alumni } = groupPeople(people, rules, language);
  const titles = groups.flatMap(({ title }) => title ?? []);
  const named = titles.map((title) => ({
    title,
    name: rules.find((rule) => rule.title === title)?.name ?? title,
  }));
  return alumni.length === 0 ? named : [...named, { title: ALUMNI, name: ALUMNI }];
}

/** The groups of a page that nobody is in. */
export function unknownGroups(page: Fields, people: readonly Fields[]): FieldMistake[] {
  const key = page.groups === undefined ? 'roles' : 'groups';
  const known = new Set(people.flatMap(groupsOf));
  const someLeft = people.some(hasLeft);
  return rulesOf(page).flatMap(({ name, title }, index) =>
    known.has(name) || (title !== undefined && known.has(title)) || (someLeft && isOfAlumni(name))
      ? []
      : [
          {
            keys: [key, index],
            message: `Nobody is in the group "${name}".`,
            fix: `The groups are: ${[...known].join(', ')}.`,
          },
        ],
  );
}
