import { isDisplayEnvironment } from '../../../../src/markdown/tex-environments.ts';
import {
  blockEnd,
  isCell,
  isOneLineBlock,
  linePrefixAt,
  startsBlock,
  endsBlock,
} from './math-places.ts';

/** How a formula was written. */
export type FormulaKind = 'double' | 'single' | 'brackets' | 'environment';

/** A formula of a source text. */
export interface FoundFormula {
  kind: FormulaKind;
  start: number;
  end: number;
  /** What stands between the delimiters; of an environment, all of it. */
  tex: string;
  /** `amid`: it must stand on lines of its own, and stands in a paragraph. */
  place: 'inline' | 'display' | 'amid';
}

/** A dollar that belongs to no formula. */
export interface StrayDollar {
  start: number;
  /** Two of them open or close a formula that has no other end; behind backslashes it is a price. */
  sign: '$' | '$$' | '\\\\$';
}

export interface FoundMath {
  formulas: FoundFormula[];
  strays: StrayDollar[];
}

const TOKEN =
  /<(?<literal>script|style|pre|code|textarea|d-code)\b[\s\S]*?<\/\k<literal>\s*>|<!--[\s\S]*?-->|<\/?[a-zA-Z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<(?:https?|mailto):[^\s<>]*>|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?=[\s)])|\{:[^}\n]*\}|\\\\\$|\\\\[([]|\\[([]|\\begin\{([A-Za-z]+\\?\*?)\}|\\\$\$(?=[^\n$]*\$\$)|\\[\s\S]|\$\$?/gm;

/** `<d-math block>…</d-math>`; the groups are its attributes and its content. */
const DISTILL = /<dt?-math\b([^>]*)>([\s\S]*?)<\/dt?-math\s*>/;

/** TeX that KaTeX sets on lines of its own only. */
const DISPLAY_ONLY =
  /\\(?:tag|label)\b|\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|flalign|CD)\\?\*?\}/;

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

function inDistill(
  text: string,
  start: number,
  length: number,
  tex: string,
  attributes: string | undefined,
): FoundFormula {
  const end = start + length;
  const formula = { kind: 'double' as const, start, end, tex };
  const isBlock = /\bblock\b/.test(attributes ?? '') || DISPLAY_ONLY.test(tex);
  const isAlone = startsBlock(text, start) && endsBlock(text, end);
  return { ...formula, place: !isBlock ? 'inline' : isAlone ? 'display' : 'amid' };
}

function inDouble(text: string, start: number, length: number): FoundFormula | undefined {
  const open = start + length;
  const close = text.indexOf('$$', open);
  if (close === -1 || close === open) return undefined;
  const end = close + 2;
  // `\$$x\$$` is as `$$x$$`.
  const tex = text.slice(open, close).replace(/(?<!\\)\\$/, length === 3 ? '' : '$&');
  if (tex.trim() === '' || holdsProse(tex)) return undefined;
  const formula = { kind: 'double' as const, start, end, tex };
  const isAtStart = linePrefixAt(text, start) !== undefined;
  const isAtEnd = endsLine(text, end);
  // A backslash before it says that it is no block.
  const canStandAlone = length === 2 && isAtStart && isAtEnd && !isCell(text, start);
  if (canStandAlone && startsBlock(text, start) && endsBlock(text, end)) {
    return { ...formula, place: 'display' };
  }
  if (end > blockEnd(text, start, 'double')) {
    // Its lines are those of a formula, with words right before or behind.
    return canStandAlone && isFenced(tex) ? { ...formula, place: 'amid' } : undefined;
  }
  // Two that touch stand one below the other.
  const touches = text.startsWith('$$', end) || (start >= 2 && text.startsWith('$$', start - 2));
  const mustStandAlone = DISPLAY_ONLY.test(tex) || touches || (canStandAlone && isFenced(tex));
  return { ...formula, place: mustStandAlone ? 'amid' : 'inline' };
}

/** Dollars alone in their lines, as around a block. */
function isFenced(tex: string): boolean {
  return /^[ \t]*\n/.test(tex) && /\n[ \t>]*$/.test(tex);
}

function endsLine(text: string, end: number): boolean {
  return /^[ \t]*(?:\{[:#][^}\n]*\}[ \t]*)?(?:\n|$|<\/?(?:p|div|center|li|blockquote|br|figure|section|dd)\b)/.test(
    text.slice(end, end + 300),
  );
}

/** Whether a line of it is a sentence: then the dollars that enclose it are of two formulas. */
function holdsProse(tex: string): boolean {
  return tex.split('\n').some((line) => {
    const plain = withoutWords(line);
    return !/[\\^_=&{}]/.test(plain) && wordsIn(plain) >= 4;
  });
}

function withoutWords(tex: string): string {
  return tex.replace(
    /\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox|hbox|mathrm|mathbf|mathit|mathsf|mathtt|operatorname)\*?\s*\{(?:[^{}]|\{[^{}]*\})*\}/g,
    '',
  );
}

/** Words of three letters or more, commands not counted. */
function wordsIn(text: string): number {
  return [...text.matchAll(/(?<![\\A-Za-z])[A-Za-z]{3,}/g)].length;
}

function inSingle(text: string, start: number, isSetUp: boolean): FoundFormula | undefined {
  if (text[start - 1] === '$') return undefined;
  const limit = blockEnd(text, start, 'single');
  const close = closingDollar(text, start + 1, limit);
  if (close === undefined) return undefined;
  const tex = text.slice(start + 1, close);
  if (!isMeant(tex, text[close + 1] ?? '', isSetUp)) return undefined;
  const end = close + 1;
  const place = DISPLAY_ONLY.test(tex) ? 'amid' : 'inline';
  return { kind: 'single', start, end, tex, place };
}

/** The dollar that is not within braces; when their number is wrong, the first one. */
function closingDollar(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (let index = start; index < limit; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '$') {
      first ??= index;
      if (depth <= 0) return index;
      if (!/^[^$]*\}/.test(text.slice(index + 1, limit))) return first;
    }
  }
  return first;
}

/**
 * Whether what stands between dollars is a formula. MathJax would take all of it; prices were
 * spoilt by that, and are meant as prices.
 */
function isMeant(tex: string, behind: string, isSetUp: boolean): boolean {
  if (tex.trim() === '') return false;
  const plain = withoutWords(tex);
  const isTex = /\\[A-Za-z{},;!|]|[\^_]/.test(tex);
  const words = wordsIn(plain);
  if (words >= 4 && !/[\\^_]/.test(plain)) return false;
  const isTight = !/^\s|\s$/.test(tex) && !/\d/.test(behind);
  const isPrice =
    /^\s*\d[\d,.]*\s*(?:[kKMB]|million|billion|USD|dollars?)?\s+(?:[A-Za-z]{2,}|–|[Aa]\s+[A-Za-z]{2,})/.test(
      tex,
    );
  // Where dollars are not set up for it, their author may have meant it all the same.
  const isSign = words === 0 && isTight && /^(?:[A-Za-z]'?|\d+)$|[=+<>()]/.test(tex);
  if (!isSetUp) return (isSign || (isTex && words < (isTight ? 6 : 3))) && !isPrice;
  if (isTight) return !(words >= 2 && !isTex && !/[=<>+]/.test(plain));
  if (isPrice && !isTex) return false;
  return isTex || (/^\s/.test(tex) && /\s$/.test(tex) && words === 0 && !tex.includes('\n'));
}

function inBrackets(text: string, start: number, open: string): FoundFormula | undefined {
  const isLine = open.endsWith('(');
  const close = open.replace('(', ')').replace('[', ']');
  const from = start + open.length;
  const at = text.indexOf(close, from);
  if (at === -1) return undefined;
  const end = at + close.length;
  const tex = text.slice(from, at);
  const isAlone = !isLine && linePrefixAt(text, start) !== undefined && endsLine(text, end);
  if (end > blockEnd(text, start, 'double') && !(isAlone && !holdsProse(tex))) return undefined;
  // Kramdown shows brackets with one backslash as brackets.
  if (!open.startsWith('\\\\') && !looksLikeMath(tex, isLine)) return undefined;
  const isBlock = isAlone && startsBlock(text, start) && endsBlock(text, end);
  const place = isBlock ? 'display' : isLine && !DISPLAY_ONLY.test(tex) ? 'inline' : 'amid';
  return { kind: 'brackets', start, end, tex, place };
}

function looksLikeMath(tex: string, isLine: boolean): boolean {
  if (/\\[A-Za-z]{2,}|\^|(?<![A-Za-z])[A-Za-z]_[A-Za-z0-9{]/.test(tex)) return true;
  return isLine && /[A-Za-z]/.test(tex) && !/[A-Za-z]{2}|[^\x20-\x7E\n]/.test(tex);
}

/** MathJax takes environments outside of dollars. */
function environmentAt(text: string, start: number, name: string): FoundFormula | undefined {
  if (!isDisplayEnvironment(name.replace('\\', '')) || name === 'math') return undefined;
  let depth = 0;
  const edges = /\\(begin|end)\{([A-Za-z]+\\?\*?)\}/g;
  edges.lastIndex = start;
  for (let edge = edges.exec(text); edge !== null; edge = edges.exec(text)) {
    if (edge[2] !== name) continue;
    depth += edge[1] === 'begin' ? 1 : -1;
    if (depth > 0) continue;
    const end = edge.index + edge[0].length;
    const tex = text.slice(start, end);
    if (holdsProse(tex)) return undefined;
    const isAlone =
      linePrefixAt(text, start) !== undefined &&
      endsLine(text, end) &&
      startsBlock(text, start) &&
      endsBlock(text, end) &&
      !isOneLineBlock(text, start);
    return { kind: 'environment', start, end, tex, place: isAlone ? 'display' : 'amid' };
  }
  return undefined;
}
