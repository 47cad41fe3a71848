import { isDisplayEnvironment } from '../../../../src/markdown/tex-environments.ts';
import { DISPLAY_ONLY, holdsProse, type FoundFormula } from './formula.ts';
import {
  blockEnd,
  endsBlock,
  endsLine,
  indexWithin,
  isOneLineBlock,
  linePrefixAt,
  startsBlock,
} from './math-places.ts';

/** Reads Distill's `<d-math>`. */
export function inDistill(
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

/** Reads `\\(…\\)` and `\\[…\\]`, with one backslash or two. */
export function inBrackets(text: string, start: number, open: string): FoundFormula | undefined {
  const isLine = open.endsWith('(');
  const close = open.replace('(', ')').replace('[', ']');
  const from = start + open.length;
  const at = indexWithin(text, close, from);
  if (at === undefined) return undefined;
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
export function environmentAt(text: string, start: number, name: string): FoundFormula | undefined {
  if (!isDisplayEnvironment(name.replace('\\', '')) || name === 'math') return undefined;
  if (indexWithin(text, `\\end{${name}}`, start) === undefined) return undefined;
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
