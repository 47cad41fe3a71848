import type { FoundFormula, StrayDollar } from './find-formulas.ts';
import { blockEnd } from './math-places.ts';

/**
 * The dollars of no formula that Octavo would take for the beginning of one, by its rule: no space
 * behind the first dollar and before the second, no digit behind the second.
 */
export function escapesNeeded(
  text: string,
  strays: readonly StrayDollar[],
  formulas: readonly FoundFormula[],
): StrayDollar[] {
  const dollars = [
    ...strays.map(({ start }) => start),
    ...formulas.filter(({ place }) => place === 'inline').map(({ start }) => start),
  ].sort((left, right) => left - right);
  return strays.filter(({ start, sign }) => {
    if (sign !== '$' || formulas.some(({ end }) => end === start)) return true;
    const next = dollars.find((one) => one > start);
    if (next === undefined || next > blockEnd(text, start, 'single')) return false;
    const between = text.slice(start + 1, next);
    return !/^\s|\s$/.test(between) && !/^\$[\d$]/.test(text.slice(next));
  });
}
