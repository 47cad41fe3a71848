import { describe, expect, it } from 'vitest';
import { parseAuthorList } from '../../../scripts/import/documents/publications/author-list.ts';

const lists: readonly (readonly [written: string, names: readonly string[]])[] = [
  ['Noether, E.', ['Noether, E.']],
  ['Noether, Emmy', ['Noether, Emmy']],
  ['Your Name, You', ['Your Name, You']],
  ['Emmy Noether', ['Emmy Noether']],
  ['Emmy Noether and Max Deuring', ['Emmy Noether', 'Max Deuring']],
  [
    'Emmy Noether, Max Deuring, and Grete Hermann',
    ['Emmy Noether', 'Max Deuring', 'Grete Hermann'],
  ],
  [
    'Noether, Emmy Amalie and Keren-Artin, Emil and Deuring, Max Friedrich',
    ['Noether, Emmy Amalie', 'Keren-Artin, Emil', 'Deuring, Max Friedrich'],
  ],
  [
    'Noether, Emmy Amalie and Artin, Emil; Deuring, Max',
    ['Noether, Emmy Amalie', 'Artin, Emil', 'Deuring, Max'],
  ],
  ['Emmy Noether & Max Deuring', ['Emmy Noether', 'Max Deuring']],
  ['Noether, E., Brauer, R., & Hasse, H.', ['Noether, E.', 'Brauer, R.', 'Hasse, H.']],
  [
    'Noether, E. A., Brauer, R.,& Hasse, H. K. W',
    ['Noether, E. A.', 'Brauer, R.', 'Hasse, H. K. W.'],
  ],
  ['Noether, Emmy, and Max Deuring', ['Noether, Emmy', 'Max Deuring']],
  [
    'Noether, Emmy, Richard Brauer, and Helmut Hasse',
    ['Noether, Emmy', 'Richard Brauer', 'Helmut Hasse'],
  ],
  ['E. Noether, R. Brauer and H. Hasse', ['E. Noether', 'R. Brauer', 'H. Hasse']],
  ['Noether E, Brauer R, Hasse HK', ['Noether, E.', 'Brauer, R.', 'Hasse, H. K.']],
  ['Noether E., R. Brauer, H. Hasse', ['Noether, E.', 'R. Brauer', 'H. Hasse']],
  ['Noether, E.; Brauer, R.; and Hasse, H.', ['Noether, E.', 'Brauer, R.', 'Hasse, H.']],
  ['van der Waerden, B. L., & Artin, E.', ['van der Waerden, B. L.', 'Artin, E.']],
  ['Bartel L. van der Waerden, Emil Artin', ['Bartel L. van der Waerden', 'Emil Artin']],
  ['Jean-Pierre Serre*, Élie Cartan†', ['Jean-Pierre Serre', 'Élie Cartan']],
  ['Jean-Pierre Serre1,2, Élie Cartan3', ['Jean-Pierre Serre', 'Élie Cartan']],
  ['Serre, J.-P., Cartan, É.', ['Serre, J.-P.', 'Cartan, É.']],
  ["Seán O'Brien, Grace D'Angelo", ["Seán O'Brien", "Grace D'Angelo"]],
  ['Harold Dow Jr., Emmy Noether', ['Harold Dow Jr.', 'Emmy Noether']],
  ['J.R. Dow and E. Noether', ['J. R. Dow', 'E. Noether']],
  ['Emmy Noether und Max Deuring', ['Emmy Noether', 'Max Deuring']],
];

/** What is no list of authors, or could be read in two ways. */
const unclear: readonly string[] = [
  '',
  'In preparation',
  'Noether and Deuring',
  'Noether, Deuring and Hasse',
  'A study of ideals in rings of whole numbers, with examples',
  'Proceedings of the 4th congress, 1924',
  'https://noether.example/papers',
  'noether, deuring',
];

describe('authors of a citation', () => {
  it.each(lists)('reads %s', (written, names) => {
    expect(parseAuthorList(written)).toEqual({ names, othersOmitted: false });
  });

  it.each([
    'Noether, E., Brauer, R., et al.',
    'Noether, E., Brauer, R. et al',
    'Noether, E., Brauer, R., and others',
  ])('knows that %s goes on', (written) => {
    expect(parseAuthorList(written)).toEqual({
      names: ['Noether, E.', 'Brauer, R.'],
      othersOmitted: true,
    });
  });

  it.each(unclear)('reads no authors from "%s"', (written) => {
    expect(parseAuthorList(written)).toBeUndefined();
  });
});
