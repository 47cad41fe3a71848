import { expect, test } from 'vitest';
import { compileFolder, writeSite } from './site-folder.ts';

const bib = `
@article{a, title = {A}, author = {Lovelace, Ada and van den Berg, Jan-Erik and Dvořák, Š.},
  year = 1843, journal = {J}, abbr = {ICLR}}
@misc{b, title = {A draft}, author = {Lovelace, Ada}, year = 1842, abbr = {Draft}, version_of = {a}}
`;

async function told(name: string, text: string): Promise<string[]> {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n',
    'content/papers.bib': bib,
    [`content/data/${name}.yaml`]: text,
  });
  const { errors } = await compileFolder(folder);
  return errors.map(
    ({ severity, kind, position, fix }) =>
      `${severity} ${kind} ${position.line}:${position.column} ${fix}`,
  );
}

test.each([
  ['iclr: navy\nDraft: red\n', []],
  ['ICLR: navy\nICRL: red\n', ['warning unused-venue 2:1 Did you mean "ICLR"?']],
  [
    'Nature: red\n',
    [
      'warning unused-venue 1:1 Add abbr = {Nature} to the entries that appeared there, or remove the venue.',
    ],
  ],
])('the venues %j', async (text, expected) => {
  expect(await told('venues', text)).toEqual(expected);
});

test.each([
  ['van den berg:\n  firstname: [Jan-Erik]\n  url: https://b.example\n', []],
  ['dvořák:\n  - firstname: [Šárka, Š.]\n    url: https://d.example\n', []],
  ['lovelace:\n  firstname: [Ada]\n  url: https://ada.example\n', []],
  [
    'van den berg:\n  - firstname: [Erik]\n    url: https://b.example\n',
    [
      'warning unused-coauthor 2:5 The works have Jan-Erik van den Berg: list the first name as they spell it.',
    ],
  ],
  [
    'dvorrak:\n  - firstname: [Šárka]\n    url: https://d.example\n',
    ['warning unused-coauthor 2:5 Did you mean the family name "Dvořák"?'],
  ],
  [
    'babbage:\n  - firstname: [Charles]\n    url: https://d.example\n',
    ['warning unused-coauthor 2:5 Correct the name, or remove it.'],
  ],
])('the coauthors %j', async (text, expected) => {
  expect(await told('coauthors', text)).toEqual(expected);
});
