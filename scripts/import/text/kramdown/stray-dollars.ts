import { importComment } from '../comment.ts';
import { brief } from './brief.ts';
import type { StrayDollar } from './find-formulas.ts';
import type { FoundFormula } from './formula.ts';
import type { FormulaWriter } from './formula-writer.ts';
import { blockEnd, lineStartAt } from './math-places.ts';
import type { PlacedBlock } from './write-formula.ts';

/**
 * The dollars of no formula that Octavo would take for the beginning of one, by its rule: no space
 * behind the first dollar and before the second, no digit behind the second.
 */
function escapesNeeded(
  text: string,
  strays: readonly StrayDollar[],
  formulas: readonly FoundFormula[],
): StrayDollar[] {
  const dollars = [
    ...strays.map(({ start }) => start),
    ...formulas.filter(({ place }) => place === 'inline').map(({ start }) => start),
  ].sort((left, right) => left - right);
  const ends = new Set(formulas.map(({ end }) => end));
  let index = 0;
  return strays.filter(({ start, sign }) => {
    if (sign !== '$' || ends.has(start)) return true;
    while ((dollars[index] ?? Infinity) <= start) index += 1;
    const next = dollars[index];
    if (next === undefined || next > blockEnd(text, start, 'single')) return false;
    const between = text.slice(start + 1, next);
    return !/^\s|\s$/.test(between) && !/^\$[\d$]/.test(text.slice(next));
  });
}

/** What stands in the place of dollars that belong to no formula. */
export function escapesOf(
  strays: readonly StrayDollar[],
  formulas: readonly FoundFormula[],
  { text, marked, context }: FormulaWriter,
): PlacedBlock[] {
  const needed = new Set(escapesNeeded(text, strays, formulas));
  return strays
    .filter((stray) => needed.has(stray))
    .map(({ start, sign }) => {
      const end = start + sign.length;
      if (sign !== '$$' || !isHalfFormula(text, start)) {
        return { start, end, text: sign === '$$' ? '\\$\\$' : '\\$' };
      }
      context.note({
        level: 'problem',
        line: marked.lineAt(start),
        message: 'A formula has "$$" at one end only; it is shown as words.',
        subject: brief(text.slice(start, start + 60).split('\n\n')[0] ?? ''),
        advice: 'Put $ before and behind it, or $$ on lines of their own.',
      });
      return { start, end, text: importComment('"$$"', 'the formula has no other end') };
    });
}

/** Whether two dollars seem to begin or end something, and are no sign of money. */
function isHalfFormula(text: string, start: number): boolean {
  const before = text.slice(lineStartAt(text, start), start);
  const [behind = ''] = text.slice(start + 2, start + 300).split('\n', 1);
  return (
    before.trim() === '' || behind.trim() === '' || /^\w|^\\/.test(behind) || /[\\^_=]/.test(behind)
  );
}
