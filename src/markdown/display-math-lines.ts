import { isDisplayEnvironment } from './tex-environments.ts';

/** Whether a formula goes on, ends with the line, or is none that stands on lines of its own. */
export type LineVerdict = 'open' | 'closed' | 'none';

/** Reads the lines of a formula one by one. */
export type LineReader = (line: string) => LineVerdict;

/** What may stand behind a formula: its label. */
const BEHIND = /^[ \t]*(?:\{#([^{}\s]*)\})?[ \t]*$/;

/**
 * Whether a formula ends in a line. Behind one of several lines words are a mistake, of which their
 * author is told later; one line with words behind the formula is text like any other.
 */
function verdictOn(behind: string, isFirst: boolean): LineVerdict {
  return isFirst && !BEHIND.test(behind) ? 'none' : 'closed';
}

/** Reads `$$ … $$`. `\$` inside is a dollar of the formula, and so is one alone, as in `\text{$x$}`. */
export function dollarLines(): LineReader {
  let fence: string | undefined;
  return (line) => {
    const isFirst = fence === undefined;
    fence ??= /^\${2,}/.exec(line)?.[0];
    if (fence === undefined) return 'none';
    const end = dollarEnd(line, isFirst ? fence.length : 0, fence);
    return end === undefined ? 'open' : verdictOn(line.slice(end), isFirst);
  };
}

/** Reads `\begin{align} … \end{align}`. */
export function environmentLines(): LineReader {
  let name: string | undefined;
  let depth = 0;
  return (line) => {
    const isFirst = name === undefined;
    name ??= environmentIn(line);
    if (!isDisplayEnvironment(name)) return 'none';
    const edges = edgesIn(line, name);
    for (const { step, end } of edges) {
      depth += step;
      if (depth === 0) return verdictOn(line.slice(end), isFirst);
    }
    return 'open';
  };
}

/** Index behind the dollars that end a formula. */
function dollarEnd(text: string, start: number, fence: string): number | undefined {
  for (const { 0: run, index } of text.slice(start).matchAll(/\\[\s\S]|\$+/g)) {
    if (run === fence) return start + index + run.length;
  }
  return undefined;
}

function environmentIn(text: string): string {
  return /^\\begin\{([A-Za-z]+\*?)\}/.exec(text)?.[1] ?? '';
}

/** Where environments of a name begin (1) and end (-1). */
function edgesIn(text: string, name: string): { step: number; end: number }[] {
  const marks = text.matchAll(/\\\\|%.*|\\(begin|end)\{([A-Za-z]+\*?)\}/g);
  return [...marks].flatMap(({ 0: whole, 1: edge, 2: edged, index }) =>
    edged === name ? [{ step: edge === 'begin' ? 1 : -1, end: index + whole.length }] : [],
  );
}

/** A formula on lines of its own, taken apart. */
export interface DisplayMath {
  /** The TeX, without dollars and label. */
  tex: string;
  /** What stands in `{#…}` behind it. */
  label?: string;
  /** Words behind it, which should not be there. */
  behind?: string;
  isClosed: boolean;
}

/** @param raw the formula as it is written, with all that encloses it */
export function displayMathOf(raw: string): DisplayMath {
  const [fence] = /^\${2,}/.exec(raw) ?? [];
  const end = fence === undefined ? environmentEnd(raw) : dollarEnd(raw, fence.length, fence);
  const inside = raw.slice(fence?.length ?? 0, end);
  if (end === undefined) return { tex: inside.trim(), isClosed: false };
  const tex = inside.slice(0, inside.length - (fence?.length ?? 0)).trim();
  const behind = raw.slice(end);
  const marked = BEHIND.exec(behind);
  if (marked === null) return { tex, isClosed: true, behind: behind.trim() };
  const [, label] = marked;
  return { tex, isClosed: true, ...(label !== undefined && { label }) };
}

function environmentEnd(raw: string): number | undefined {
  let depth = 0;
  return edgesIn(raw, environmentIn(raw)).find(({ step }) => (depth += step) === 0)?.end;
}
