/** A number that was measured, and what it was to be at most or at least, if that was said. */
export interface Figure {
  name: string;
  value: number;
  /** `ms`, `MB`; empty for a ratio or a score. */
  unit: string;
  most?: number;
  least?: number;
}

/** A figure in words, with what was wanted and whether that was kept. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, most, least } = figure;
  const shown = (number: number): string => `${rounded(number)}${unit === '' ? '' : ` ${unit}`}`;
  const told = `${name}: ${shown(value)}`;
  const wanted =
    most === undefined
      ? least === undefined
        ? undefined
        : `at least ${shown(least)}`
      : `at most ${shown(most)}`;
  if (wanted === undefined) return told;
  return `${told}, wanted ${wanted}: ${isMissed(figure) ? 'MISSED' : 'kept'}`;
}

/** What is no number, because it could not be measured, is missed, too. */
export function isMissed({ value, most = Infinity, least = -Infinity }: Figure): boolean {
  return !(value <= most && value >= least);
}

function rounded(value: number): string {
  return Math.abs(value) < 1000 ? String(Number(value.toPrecision(3))) : value.toFixed(0);
}

/** Prints figures below a heading. */
export function printFigures(heading: string, figures: readonly Figure[]): void {
  console.log(`\n${heading}\n\n${figures.map(figureLine).join('\n')}`);
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
