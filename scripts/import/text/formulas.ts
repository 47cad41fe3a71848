import type { SourceSite } from '../types.ts';
import { readMathSetup } from './kramdown/math-setup.ts';

/** Where a formula stands, with its delimiters. */
export interface FormulaPlace {
  start: number;
  end: number;
}

const WITHIN = String.raw`(?:(?!\n[ \t]*\n)[\s\S])+?`;
/** `$$` alone in a line may have empty lines before the next. */
const ALONE = String.raw`(?<=^[ \t>]*)\$\$[ \t]*\n[\s\S]+?\n[ \t>]*\$\$(?=[ \t]*$)`;
const DOUBLE = String.raw`(?<!\\)\$\$${WITHIN}\$\$`;
const BRACKETS = String.raw`\\\\\(${WITHIN}\\\\\)|\\\\\[${WITHIN}\\\\\]`;
const SINGLE = String.raw`(?<![\\$\w])\$(?![\s$])(?:[^$\n]|\n(?![ \t]*\n))*?(?<![\s\\])\$(?![\d$])`;

/**
 * The formulas of a text as kramdown and MathJax find them: `$$…$$`, `\\(…\\)`, `\\[…\\]`, and `$…$` on
 * sites that are set up for it.
 */
export function formulasIn(text: string, hasSingleDollars: boolean): FormulaPlace[] {
  const parts = [ALONE, DOUBLE, BRACKETS, ...(hasSingleDollars ? [SINGLE] : [])];
  const pattern = new RegExp(parts.join('|'), 'gm');
  return [...text.matchAll(pattern)].map(({ 0: formula, index }) => ({
    start: index,
    end: index + formula.length,
  }));
}

/** Whether `$…$` is a formula on a site. */
export async function usesSingleDollars(site: SourceSite): Promise<boolean> {
  return (await readMathSetup(site)).hasSingleDollars;
}
