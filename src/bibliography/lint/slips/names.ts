import { separatorsIn, takeOthers } from '../../people/east-asian-names.ts';
import { splitAtAnd, splitWords } from '../../people/split-names.ts';
import { outsideBraces, type Correction, type Slip } from './slip.ts';

const isNames = (field: string): boolean => field === 'author' || field === 'editor';
/** biblatex' `family=Berg, given=Jan` has signs of its own. */
const NAMED_PARTS = /\b(?:family|given)\s*=/i;

const ET_AL =
  /(?:(?:\s+and)?,?\s+(?:\{|\\(?:textit|emph)\{)?et\.?\s+al\.?\}?|(?:\s+and)?[\s,，、]+(?:等人?|ほか))\s*$/i;

/** `Smith, J. et al.`: BibTeX says `and others`, and would take “et al.” for someone's name. */
export const etAl: Slip = {
  name: '“et al.” among names',
  concerns: isNames,
  find: (value) => {
    const found = ET_AL.exec(value);
    if (found === null || found.index === 0) return [];
    return [{ index: found.index, length: found[0].length, text: ' and others' }];
  },
  problem: () => ({
    severity: 'warning',
    kind: 'et-al',
    message: '“et al.” is not a name; BibTeX has `others` for those who are left out.',
    fix: 'End the list with “and others”, or name them all; `npm run bib fix` does the former.',
  }),
};

const SEMICOLON = /\s*;(\s*)(?:and\s+)?/gi;

/** `Smith, J.; Doe, A.`: an error that the reader tells. */
export const semicolons: Slip = {
  name: 'semicolons between names',
  concerns: isNames,
  find: (value) => {
    if (NAMED_PARTS.test(value) || /&#?\w+;/.test(value)) return [];
    return [...outsideBraces(value).matchAll(SEMICOLON)].map((found): Correction => {
      const { 0: whole, 1: gap = '', index } = found;
      const isEdge = index === 0 || index + whole.length === value.length;
      const space = gap === '' ? ' ' : gap;
      return { index, length: whole.length, text: isEdge ? '' : ` and${space}` };
    });
  },
};

/** `张伟；李明、赵一`: an error that the reader tells. */
export const eastAsianSeparators: Slip = {
  name: 'marks of punctuation between names',
  concerns: isNames,
  find: (value) => {
    if (NAMED_PARTS.test(value) || value.includes('{')) return [];
    const { source } = takeOthers(value);
    return splitAtAnd(source).flatMap((name) =>
      separatorsIn(name.source).map(({ index }): Correction => {
        const from = name.index + index;
        const gap = /^\s*/.exec(value.slice(from + 1))?.[0].length ?? 0;
        return { index: from, length: 1 + gap, text: ' and ' };
      }),
    );
  },
};

const COMMA_BEFORE_AND = /,(?=\s+and\s)/g;

/** `Smith, John, and Doe, Jane`: BibTeX takes what is between two commas for “Jr.”. */
export const commaBeforeAnd: Slip = {
  name: 'a comma before “and”',
  concerns: isNames,
  find: (value) => {
    if (NAMED_PARTS.test(value)) return [];
    const text = outsideBraces(value);
    return [...text.matchAll(COMMA_BEFORE_AND)]
      .filter(({ index }) => isOneName(lastName(text.slice(0, index))))
      .map(({ index }) => ({ index, length: 1, text: '' }));
  },
  problem: () => ({
    severity: 'warning',
    kind: 'comma-before-and',
    message: 'No comma stands before the `and` between names; BibTeX takes it for part of a name.',
    fix: 'Take it away; `npm run bib fix` does that.',
  }),
};

function lastName(names: string): string {
  return (
    names
      .split(/\sand\s/i)
      .at(-1)
      ?.trim() ?? ''
  );
}

/** False for “Jan Berg, Ada Byron”, which may be two. */
function isOneName(source: string): boolean {
  const sections = source.split(',');
  if (sections.length > 2) return false;
  if (sections.length === 1) return true;
  return sections.some((section) => splitWords(section.trim()).filter(isSpeltOut).length < 2);
}

function isSpeltOut(word: string): boolean {
  return word.replace(/[^\p{L}]/gu, '').length > 1 && !word.endsWith('.');
}
