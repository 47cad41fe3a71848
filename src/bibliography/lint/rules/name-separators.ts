import type { ContentError } from '../../../site/content-error.ts';
import { errorInField } from '../../bibtex/entry.ts';
import { splitAtAnd, splitAtComma, splitWords } from '../../people/split-names.ts';
import type { Rule } from '../material.ts';

const AMPERSAND = /\S(\s+\\?&\s+)\S/;
const SUFFIX =
  /^(?:Jr|Sr|Junior|Senior|I{1,3}|IV|VI{0,3}|\d(?:st|nd|rd|th)|fils|p[eè]re|Filho|Neto|Ph\.? ?D|M\.? ?D|Esq)\.?$/i;

/** Lists of names that are parted by something else than `and`, as far as the reader lets them pass. */
export const nameSeparators: Rule = ({ entries }) =>
  entries.flatMap(({ fields }) =>
    ['author', 'editor'].flatMap((name): ContentError[] => {
      const field = fields.get(name);
      if (field === undefined || /\bfamily\s*=/i.test(field.value)) return [];
      return splitAtAnd(field.value).flatMap(({ source, index }) => {
        const sign = AMPERSAND.exec(withoutBraces(source));
        if (sign !== null) {
          return errorInField(field, problem('an ampersand'), index + sign.index + 1);
        }
        return holdsSeveral(source) ? errorInField(field, problem('commas'), index) : [];
      });
    }),
  );

function problem(separator: string) {
  return {
    severity: 'warning',
    kind: 'name-separator',
    message: `Names are separated by \`and\`, not by ${separator}; this is read as one person.`,
    fix: 'Write “Family, Given and Family, Given”; put the name of a group in braces.',
  } as const;
}

/**
 * “Jan Berg, Ada Byron, Emmy Noether”, of which BibTeX makes one name; and “Berg, Jan, Emmy Noether”, where
 * Jan would be what is said to a “Jr.”
 */
function holdsSeveral(source: string): boolean {
  const sections = splitAtComma(source).filter((section) => section !== '');
  if (sections.some((section) => SUFFIX.test(section))) return false;
  if (sections.length === 3) return true;
  return sections.length === 2 && source.endsWith(',') && sections.every(isWholeName);
}

/** Two words or more, of which two are more than initials. */
function isWholeName(section: string): boolean {
  return splitWords(section).filter((word) => /\p{L}[\p{L}'’{}\\"^~-]+/u.test(word)).length >= 2;
}

/** The same length, with blanks for what braces protect. */
function withoutBraces(source: string): string {
  return source.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, (group) => 'x'.repeat(group.length));
}
