import { endOfMath } from '../../latex/math-text.ts';
import { PRINTED_FIELDS } from '../printed-fields.ts';
import type { Correction, Slip } from './slip.ts';

const SPECIAL = /&amp;|[&%#]/iy;
const VERBATIM = /\\(?:url|href|path|nolinkurl)\s*\{/y;

/** `Science & Technology`: LaTeX stops at a bare `&` or `#`, and drops the line behind a bare `%`. */
export const specialCharacters: Slip = {
  name: 'a bare &, % or #',
  concerns: (field) => PRINTED_FIELDS.has(field),
  find: (value) => {
    const found: Correction[] = [];
    let index = 0;
    while (index < value.length) {
      const skipped = verbatimOrMath(value, index);
      // Where math is never closed, nobody knows what is inside of it.
      if (skipped === -1) return [];
      if (skipped > index) {
        index = skipped;
        continue;
      }
      SPECIAL.lastIndex = index;
      const written = SPECIAL.exec(value)?.[0];
      if (written !== undefined && !/^&#?\w+;/.test(rest(value, index, written))) {
        found.push({ index, length: written.length, text: `\\${written.charAt(0)}` });
      }
      index += value[index] === '\\' ? 2 : (written?.length ?? 1);
    }
    return found;
  },
  problem: (written) => ({
    severity: 'warning',
    kind: 'bare-special-character',
    message: `A bare \`${written}\` stops LaTeX, for all who take your BibTeX.`,
    fix: `Write \`\\${written.charAt(0)}\`; \`npm run bib fix\` does that.`,
  }),
};

/** What follows, unless it is the entity that is mended. */
function rest(value: string, index: number, written: string): string {
  return written.length > 1 ? '' : value.slice(index, index + 12);
}

/** Where the math or address that begins here ends; `index` for none, -1 when it never ends. */
function verbatimOrMath(value: string, index: number): number {
  const closer = ['$$', '$'].find((sign) => value.startsWith(sign, index));
  if (closer !== undefined) {
    const end = endOfMath(value, index + closer.length, closer);
    return end === -1 ? -1 : end + closer.length;
  }
  const bracket = value.startsWith('\\(', index) ? '\\)' : undefined;
  if (bracket !== undefined) {
    const end = value.indexOf(bracket, index);
    return end === -1 ? -1 : end + 2;
  }
  VERBATIM.lastIndex = index;
  const command = VERBATIM.exec(value)?.[0];
  if (command === undefined) return index;
  const end = endOfMath(value, index + command.length, '}');
  return end === -1 ? -1 : end + 1;
}
