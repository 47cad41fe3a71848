import { DISPLAY_ONLY, holdsProse, wordsIn, withoutWords, type FoundFormula } from './formula.ts';
import {
  blockEnd,
  endsBlock,
  endsLine,
  indexWithin,
  isCell,
  linePrefixAt,
  startsBlock,
} from './math-places.ts';

/**
 * Reads `$$…$$`.
 *
 * @param length of what opens it: three, with a backslash that says it is no block
 */
export function inDouble(text: string, start: number, length: number): FoundFormula | undefined {
  const open = start + length;
  const close = indexWithin(text, '$$', open);
  if (close === undefined || close === open) return undefined;
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

/**
 * Reads `$…$`.
 *
 * @param isSetUp whether the site has it
 */
export function inSingle(text: string, start: number, isSetUp: boolean): FoundFormula | undefined {
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
  const isSpaced = /^\s/.test(tex) && /\s$/.test(tex) && !tex.includes('\n');
  // Where dollars are not set up for it, their author may have meant it all the same.
  const isSign =
    words === 0 && (isTight || isSpaced) && /^\s*(?:[A-Za-z]'?|\d+)\s*$|[=+<>()]/.test(tex);
  if (!isSetUp) return (isSign || (isTex && words < (isTight ? 6 : 3))) && !isPrice;
  if (isTight) return !(words >= 2 && !isTex && !/[=<>+]/.test(plain));
  if (isPrice && !isTex) return false;
  return isTex || (isSpaced && words === 0);
}
