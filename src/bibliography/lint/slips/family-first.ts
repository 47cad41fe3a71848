import { splitAtAnd } from '../../people/split-names.ts';
import { correct, type Correction, type Slip } from './slip.ts';

/** A family name and initials without points, as PubMed and the style of Vancouver have them. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’ -]*?)(\s+)(\p{Lu}{1,3})$/u;
const OTHERS_OR_GROUP = /^(?:others|\{.*\})$/;

/** `Sato T and Brandt LM`: BibTeX takes the initials for the family name. */
export const familyFirst: Slip = {
  name: 'initials behind a family name',
  concerns: (field) => field === 'author' || field === 'editor',
  find: (value) => {
    const names = splitAtAnd(value).filter(({ source }) => !OTHERS_OR_GROUP.test(source));
    const corrections = names.flatMap(({ source, index }): Correction[] => {
      const [, family = '', gap = '', initials] = FAMILY_FIRST.exec(source) ?? [];
      if (initials === undefined) return [];
      const given = Array.from(initials, (letter) => `${letter}.`).join(' ');
      const length = gap.length + initials.length;
      return [{ index: index + family.length, length, text: `, ${given}` }];
    });
    // One alone may be Malcolm X, and one among others Weinan E.
    if (corrections.length < 2 || corrections.length < names.length) return [];
    return [{ index: 0, length: value.length, text: correct(value, corrections) }];
  },
  problem: () => ({
    severity: 'warning',
    kind: 'family-first',
    message: 'Initials stand behind the family names, which BibTeX takes for given names.',
    fix: 'Write “Family, A. B. and Family, C.”; `npm run bib fix` does that.',
  }),
};
