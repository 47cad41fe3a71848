import { describe, expect, it } from 'vitest';
import { authorNotes } from '../../src/bibliography/people/author-notes.ts';
import { entry, readOne } from './read-one.ts';

/** The marks behind each name, and what the site says of them. */
function notes(fields: string): string {
  const { marks, legend } = authorNotes(readOne(entry(fields)).authors);
  return `${marks.map((mark) => mark || '-').join(' ')} | ${legend
    .map(({ mark, role }) => `${mark} ${role}`)
    .join(', ')}`;
}

describe('marks behind names', () => {
  it.each([
    [
      'author = {Haddad, Noor and Ruiz, Eva}, author+an = {1=equal; 2=equal,corresponding}',
      '* *✉ | * equal, ✉ corresponding',
    ],
    ['author = {Haddad*, Noor and Ruiz*, Eva}', '* * | * equal'],
    // What the entry explains has its own mark, and needs no other.
    [
      'author = {Haddad*, Noor and Ruiz*†, Eva}, annotation = {* These authors contributed equally. † Corresponding author.}',
      '* *† | ',
    ],
    ['author = {Haddad†, Noor and Ruiz†, Eva}, annotation = {† Equal contribution}', '† † | '],
    [
      'author = {Haddad†, Noor and Ruiz, Eva}, author+an = {2=corresponding}, annotation = {† Now at sea}',
      '† ✉ | ✉ corresponding',
    ],
  ])('%s', (fields, expected) => {
    expect(notes(fields)).toBe(expected);
  });
});
