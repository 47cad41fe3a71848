import { splitMath } from '../../latex/math-text.ts';
import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** Fewer words than this may well be names: “BERT”, “LIGO, KAGRA and VIRGO”. */
const FEWEST_WORDS = 4;

/** Titles that are written in capitals from end to end, as some databases export them. */
export const capitalTitle: Rule = ({ works }) =>
  works
    .filter(({ title }) => isAllCapitals(title))
    .map((work) =>
      atField(work, 'title', {
        severity: 'warning',
        kind: 'capital-title',
        message: `The title of \`${work.key}\` is all in capitals.`,
        fix: 'Write it as a sentence or a heading would be; put names that need capitals in braces.',
      }),
    );

function isAllCapitals(title: string): boolean {
  const text = splitMath(title)
    .map(({ kind, value }) => (kind === 'text' ? value : ' '))
    .join('');
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return words.length >= FEWEST_WORDS && words.every((word) => /^[\p{Lu}\p{M}]+$/u.test(word));
}
