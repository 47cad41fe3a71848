import { inDouble, inSingle } from './dollar-formulas.ts';
import type { FoundFormula } from './formula.ts';
import { environmentAt, inBrackets, inDistill } from './other-formulas.ts';

/** A dollar that belongs to no formula. */
export interface StrayDollar {
  start: number;
  /** Two of them open or close a formula that has no other end; behind backslashes it is a price. */
  sign: '$' | '$$' | '\\\\$';
}

/** The formulas of a text, and the dollars that are of none. */
export interface FoundMath {
  formulas: FoundFormula[];
  strays: StrayDollar[];
}

const TOKEN =
  /<(?<literal>script|style|pre|code|textarea|d-code)\b[\s\S]{0,20000}?<\/\k<literal>\s*>|<!--[\s\S]*?-->|<\/?[a-zA-Z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<(?:https?|mailto):[^\s<>]*>|\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,9}(?=[\s)])|\{:[^}\n]{0,300}\}|\\\\\$|\\\\[([]|\\[([]|\\begin\{([A-Za-z]+\\?\*?)\}|\\\$\$(?=[^\n$]*\$\$)|\\[\s\S]|\$\$?/gm;

/** `<d-math block>…</d-math>`; the groups are its attributes and its content. */
const DISTILL = /<dt?-math\b([^>]*)>([\s\S]*?)<\/dt?-math\s*>/;

/**
 * Finds the formulas of a text by the rules of kramdown and MathJax.
 *
 * @param text without blocks of code, in which blank lines stand for those
 * @param hasSingleDollars whether `$…$` is a formula
 * @see https://kramdown.gettalong.org/syntax.html#math-blocks
 */
export function findFormulas(text: string, hasSingleDollars: boolean): FoundMath {
  const found: FoundMath = { formulas: [], strays: [] };
  const token = new RegExp(`${DISTILL.source}|${TOKEN.source}`, TOKEN.flags);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [sign, block, distill, , environment] = match;
    const { index } = match;
    let formula: FoundFormula | undefined;
    if (distill !== undefined) {
      if (distill.trim() !== '') formula = inDistill(text, index, sign.length, distill, block);
    } else if (sign === '$$' || sign === '\\$$') {
      formula = inDouble(text, index, sign.length);
      if (formula === undefined && sign === '$$') found.strays.push({ start: index, sign });
    } else if (sign === '\\\\$') found.strays.push({ start: index, sign });
    else if (sign === '$') {
      formula = inSingle(text, index, hasSingleDollars);
      if (formula === undefined) found.strays.push({ start: index, sign });
    } else if (/^\\{1,2}[([]$/.test(sign)) formula = inBrackets(text, index, sign);
    else if (environment !== undefined) formula = environmentAt(text, index, environment);
    if (formula === undefined) continue;
    found.formulas.push(formula);
    token.lastIndex = formula.end;
  }
  return found;
}
