import { describe, expect, it } from 'vitest';
import { parseNames } from '../../src/bibliography/people/parse-names.ts';
import type { OwnerNames } from '../../src/bibliography/owner.ts';
import type { Person } from '../../src/bibliography/work.ts';
import { initialsOf, personOf } from '../../src/compile/people.ts';
import { worksFinder } from '../../src/compile/works-by-person.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

function work(key: string, authors: string, orcid?: string): { key: string; authors: Person[] } {
  const none = { marks: [], isOwner: false, contributedEqually: false, isCorresponding: false };
  const names = parseNames(authors).names.map(({ name }) => name);
  return {
    key,
    authors: names.map((name) => ({ ...none, ...name, ...(orcid !== undefined && { orcid }) })),
  };
}

const works = [
  work('full', 'Lindqvist, Jonas and Okafor, Mira'),
  work('initial', 'Okafor, M. and Lindqvist, J.'),
  work('namesake', 'Lindqvist, Karin'),
  work('han', '陈, 静 and 刘, 子鸣'),
  work('particles', 'van der Berg, Jan'),
  work('swapped', 'Liu Ziming'),
  work('identified', 'Lindqvist, Jo', '0000-0009-1234-5678'),
  work('group', '{The Ice Group}'),
  work('vietnamese', 'Trần, Thu Hà'),
];

describe('the works of a person', () => {
  const find = worksFinder(works);
  it.each<[string, OwnerNames, string[]]>([
    ['in full and by initials', { name: 'Jonas Lindqvist' }, ['full', 'initial']],
    [
      'by ORCID iD',
      { name: 'Jonas Lindqvist', orcid: 'https://orcid.org/0000-0009-1234-5678' },
      ['full', 'initial', 'identified'],
    ],
    ['by another script', { name: 'Chen Jing', aliases: ['陈静'] }, ['han']],
    ['in Han characters', { name: '刘子鸣' }, ['han']],
    ['with particles', { name: 'Jan van der Berg' }, ['particles']],
    ['with the family first', { name: 'Ziming Liu' }, ['swapped']],
    ['as Vietnamese write it', { name: 'Trần Thu Hà' }, ['vietnamese']],
    ['of a group', { name: '{The Ice Group}' }, ['group']],
    ['not by the family name alone', { name: 'Eva Lindqvist' }, []],
  ])('are found %s', (_, person, keys) => {
    expect(find(person).map(({ key }) => key)).toEqual(keys);
  });
});

it.each([
  ['Jan van der Berg', 'JB'],
  ['Mira Okafor', 'MO'],
  ['刘子鸣', '刘'],
  ['Plato', 'P'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

const list = '---\nlayout: people\ntitle: People\n---\n';

describe('mistakes in the file of a person', () => {
  it.each<[string, string, string]>([
    ['role: Student', '1:1 missing-key', 'title'],
    ['title: A\nstarted: soon', '3:10 invalid-value', '2024'],
    ['title: A\nstarted: 2024\nleft: 2020', '4:7 invalid-value', 'Correct one'],
    ['title: A\nemail: nobody', '3:8 invalid-value', 'noether@example.org'],
    ['title: A\norcid: 0000-0000-0000-0000', '3:8 invalid-value', 'orcid.org'],
    ['title: A\nimage: a.png', '3:8 missing-image', 'a.png'],
    ['title: A\nrss: true', '3:6 invalid-value', 'https'],
    ['title: A\nrole_: B', '3:1 unknown-key', '"role"'],
    ["title: A\nsocial:\n  - link: '#contact'", '4:5 invalid-value', 'mailto:'],
    ['title: A\nsocial:\n  githubb: a', '4:3 unknown-key', '"github"'],
    [
      'title: A\ncustom:\n  - { label: B, url: https://b.org, icon: b.png }',
      '4:43 missing-image',
      '',
    ],
    ['title: A\ncv: /cv.pdf', '3:5 missing-file', 'public/'],
  ])('%s', async (matter, place, hint) => {
    const folder = await writeSite({
      'content/pages/people.md': list,
      'content/people/a.md': `---\n${matter}\n---\n`,
    });
    const { errors } = await compileFolder(folder);
    const own = errors.filter(({ file }) => file.endsWith('a.md'));
    expect(places(own, folder)).toEqual([`content/people/a.md:${place}`]);
    expect(`${own[0]?.message ?? ''} ${own[0]?.fix ?? ''}`).toContain(hint);
  });

  it('of a page with al-folio’s profiles, with what to do instead', async () => {
    const folder = await writeSite({
      'content/pages/people.md':
        '---\nlayout: profiles\ntitle: P\nprofiles:\n  - align: left\n    content: a.md\n---\n',
      'content/people/a.md': '---\ntitle: A\n---\n',
    });
    const { errors } = await compileFolder(folder);
    expect(places(errors, folder)).toContain('content/pages/people.md:5:3 invalid-value');
    expect(errors.find(({ kind }) => kind === 'invalid-value')?.fix).toContain('content/people/');
  });

  it('of a page that orders a group which nobody is in', async () => {
    const folder = await writeSite({
      'content/pages/people.md': '---\nlayout: team\ntitle: P\ngroups: [Heads]\n---\n',
      'content/people/a.md': '---\ntitle: A\ngroup: Head\n---\n',
    });
    const { errors } = await compileFolder(folder);
    expect(places(errors, folder)).toContain('content/pages/people.md:4:10 nothing-to-show');
  });
});

/** A person as HugoBlox writes one. */
const hugo = `---
title: Grace Hopper
role: Rear admiral
superuser: false
organizations:
  - name: Navy
    url: https://navy.example/
interests:
  - Compilers
education:
  courses:
    - course: PhD in mathematics
      institution: Yale
      year: 1934
social:
  - icon: envelope
    icon_pack: fas
    link: 'mailto:grace@navy.example'
  - icon: twitter
    icon_pack: fab
    link: https://twitter.com/grace
  - icon: link
    link: https://grace.example/
email: grace@navy.example
user_groups:
  - Researchers
---

She found the moth.
`;

describe('a person', () => {
  const people = async (files: Record<string, string>) => {
    const folder = await writeSite({ 'content/pages/people.md': list, ...files });
    const { compiled, errors } = await compileFolder(folder);
    if (compiled === undefined) throw new Error('The site did not compile.');
    const { settings, profile } = compiled;
    const found = compiled.entries.filter((entry) => entry.collection === 'people');
    return {
      errors: errors.filter(({ severity }) => severity === 'error'),
      people: found.flatMap((entry) =>
        entry.kind === 'item' ? [personOf(entry, settings, profile, 'en')] : [],
      ),
    };
  };

  it('may come from HugoBlox', async () => {
    const found = await people({ 'content/people/grace.md': hugo });
    expect(found.errors).toEqual([]);
    const [grace] = found.people;
    expect(grace).toMatchObject({
      name: 'Grace Hopper',
      role: 'Rear admiral',
      affiliations: [{ name: 'Navy', url: 'https://navy.example/' }],
      interests: ['Compilers'],
      groups: ['Researchers'],
      isOwner: false,
    });
    expect(grace?.education.map(({ summary }) => summary)).toEqual([
      'PhD in mathematics, Yale, 1934',
    ]);
    expect(grace?.links.map(({ href }) => href)).toEqual([
      'mailto:grace@navy.example',
      'https://x.com/grace',
      'https://grace.example/',
    ]);
    expect(grace?.links.every(({ isIdentity }) => !isIdentity)).toBe(true);
  });

  it('has a title by the key "name", too', async () => {
    const found = await people({ 'content/people/a.md': '---\nname: Alan Turing\n---\n' });
    expect(found.people.map(({ name }) => name)).toEqual(['Alan Turing']);
    expect(found.people[0]?.item.sitePath).toBeUndefined();
  });

  it('may have the keys of other themes', async () => {
    const found = await people({
      'content/people/a.md': '---\ntitle: Prof. Alan Turing\nposition: Reader\nphoto: a.svg\n---\n',
      'content/people/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    });
    expect(found.errors).toEqual([]);
    expect(found.people[0]).toMatchObject({ role: 'Reader', sortName: 'Turing Alan' });
    expect(found.people[0]?.portrait?.width).toBe(4);
  });

  it('who is the owner has what site.yaml says', async () => {
    const found = await people({
      'content/site.yaml': `${smallConfig}  role: Analyst\n  github: ada\n`,
      'content/people/ada.md': '---\ntitle: Ada Lovelace\n---\n',
    });
    expect(found.people[0]).toMatchObject({ isOwner: true, role: 'Analyst' });
    expect(found.people[0]?.links.map(({ href }) => href)).toEqual(['https://github.com/ada']);
  });
});
