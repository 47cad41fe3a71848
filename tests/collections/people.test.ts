import { describe, expect, it } from 'vitest';
import {
  groupPeople,
  groupsOf,
  hasLeft,
  unknownGroups,
  type Placed,
} from '../../src/collections/people/group-people.ts';
import { words } from '../../src/collections/people/words.ts';
import { yearsOf } from '../../src/collections/years.ts';
import { wordsFor } from '../../src/site/i18n/words.ts';

type Row = Placed & { name: string };

function person(name: string, more: Partial<Placed> = {}): Row {
  const placed = { groups: [], isAlumni: false, weight: undefined, language: 'en' };
  return { ...placed, name, sortName: name, ...more };
}

/** Each group as `title: names`. */
function shown(people: readonly Row[], rules: Parameters<typeof groupPeople>[1] = []): string[] {
  const { groups, alumni } = groupPeople(people, rules, 'en');
  const lines = groups.map(
    ({ title, people: members }) =>
      `${title ?? '-'}: ${members.map(({ name }) => name).join(', ')}`,
  );
  return alumni.length === 0
    ? lines
    : [...lines, `left: ${alumni.map((one) => one.name).join(', ')}`];
}

const students = ['Students'];
const head = ['Head'];

describe('groups of people', () => {
  it('follow the first of their people, by weight and then by name', () => {
    const people = [
      person('Zeta', { groups: students, weight: 2 }),
      person('Beta', { groups: students }),
      person('Ångström', { groups: students }),
      person('Mu', { groups: head, weight: 1 }),
    ];
    expect(shown(people)).toEqual(['Head: Mu', 'Students: Zeta, Ångström, Beta']);
  });

  it('stand as the page orders them, and those that it does not name behind', () => {
    const people = [person('A', { groups: head }), person('B', { groups: students }), person('C')];
    expect(shown(people, [{ name: 'Students' }])).toEqual(['-: C', 'Students: B', 'Head: A']);
  });

  it('are one, whether a person says its name or its title in another language', () => {
    const people = [person('A', { groups: students }), person('B', { groups: ['博士生'] })];
    expect(shown(people, [{ name: 'Students', title: '博士生' }])).toEqual(['博士生: A, B']);
  });

  it('say the language of a title that is not of the page', () => {
    const people = [person('A', { groups: students }), person('B', { groups: head })];
    const { groups } = groupPeople(people, [{ name: 'Students', title: '博士生' }], 'zh');
    expect(groups.map(({ title, language }) => [title, language])).toEqual([
      ['博士生', undefined],
      ['Head', 'en'],
    ]);
  });

  it('may share a person, but not with those who left', () => {
    const people = [
      person('A', { groups: ['Head', 'Students'] }),
      person('B', { groups: students, isAlumni: true }),
    ];
    expect(shown(people)).toEqual(['Head: A', 'Students: A', 'left: B']);
  });

  it.each([
    [{ alumni: true, group: students }, true],
    [{ group: ['Alumni'] }, true],
    [{ user_groups: ['校友'] }, true],
    [{ category: ['Anciens membres'] }, true],
    [{ group: students }, false],
    [{}, false],
  ])('%o: left %s', (fields, left) => {
    expect(hasLeft(fields)).toBe(left);
  });

  it('of those who left has the heading that the page gives it', () => {
    const people = [person('A', { groups: ['Alumni'], isAlumni: true })];
    const titleBy = (...rules: Parameters<typeof groupPeople>[1]): string | undefined =>
      groupPeople(people, rules, 'en').alumniTitle;
    expect(titleBy({ name: 'Alumni', title: 'Former members' })).toBe('Former members');
    expect(titleBy({ name: 'Head', title: 'Lead' }, { name: 'Alumni' })).toBeUndefined();
    expect(shown(people, [{ name: 'Alumni', title: 'Former members' }])).toEqual(['left: A']);
  });

  it('of those who left is there when somebody has, whatever says so', () => {
    const page = { groups: [{ name: 'Alumni', title: 'Former members' }] };
    expect(unknownGroups(page, [{ alumni: true }])).toEqual([]);
    expect(unknownGroups(page, [{ group: head }])).toHaveLength(1);
  });

  it('are said by any of three keys', () => {
    expect(groupsOf({ category: head })).toEqual(head);
    expect(groupsOf({ user_groups: students })).toEqual(students);
    expect(groupsOf({})).toEqual([]);
  });

  it('that nobody is in are told, with those that there are', () => {
    const page = { roles: [{ name: 'Head' }, { name: 'Stdents' }, { name: 'x', title: 'Head' }] };
    const found = unknownGroups(page, [{ group: head }, { group: students }]);
    expect(found).toHaveLength(1);
    expect(found[0]?.keys).toEqual(['roles', 1]);
    expect(found[0]?.fix).toContain('Head, Students');
  });
});

describe('years of a person', () => {
  const say = wordsFor('people', words, 'en', { texts: {} });
  it.each([
    [2019, 2023, '2019–2023'],
    [2019, undefined, 'since 2019'],
    [undefined, 2023, 'until 2023'],
    [2023, 2023, '2023'],
    [undefined, undefined, undefined],
  ])('from %s to %s: %s', (start, end, expected) => {
    expect(yearsOf({ start, end }, say)).toBe(expected);
  });
});
