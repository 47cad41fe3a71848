import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { SourcePosition } from '../../../src/site/content-error.ts';

/** A stretch of lines, counted from 1, both ends in it. */
interface Lines {
  first: number;
  last: number;
}

/**
 * Makes comments of entries at the top of a mapping in YAML, or of items of a list in one.
 *
 * @param places where what is to go begins, or something in it
 * @returns the text as it was, but for a `# ` before those lines
 */
export function commentedOut(text: string, places: readonly SourcePosition[]): string {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  if (!isMap(contents)) return text;
  const lineOf = (offset: number): number => counter.linePos(offset).line;
  const wanted = new Set(places.map(({ line }) => line));
  const stretches = contents.items.flatMap((pair) => {
    const whole = linesOf(pair.key, pair.value, lineOf);
    if (whole === undefined) return [];
    const items = itemLines(pair, lineOf);
    const gone = items.filter((lines) => holdsOne(lines, wanted));
    if (items.length > 1 && gone.length < items.length && whole.first < (items[0]?.first ?? 0)) {
      return gone;
    }
    return holdsOne(whole, wanted) ? [whole] : [];
  });
  return text
    .split('\n')
    .map((line, index) => {
      const isGone = stretches.some(({ first, last }) => first <= index + 1 && index + 1 <= last);
      return isGone && line.trim() !== '' ? `# ${line}` : line;
    })
    .join('\n');
}

function itemLines({ value }: Pair, lineOf: (offset: number) => number): Lines[] {
  if (!isSeq(value) || value.flow === true) return [];
  return value.items.flatMap((item) => linesOf(item, item, lineOf) ?? []);
}

function linesOf(
  from: unknown,
  to: unknown,
  lineOf: (offset: number) => number,
): Lines | undefined {
  const start = rangeOf(from)?.[0];
  const end = (rangeOf(to) ?? rangeOf(from))?.[1];
  if (start === undefined || end === undefined) return undefined;
  // A block ends at the start of the next line.
  const isBlock = !isScalar(to);
  return { first: lineOf(start), last: Math.max(lineOf(start), lineOf(isBlock ? end - 1 : end)) };
}

function holdsOne({ first, last }: Lines, wanted: ReadonlySet<number>): boolean {
  for (let line = first; line <= last; line += 1) if (wanted.has(line)) return true;
  return false;
}

function rangeOf(node: unknown): Node['range'] {
  return (node as Partial<Node> | null | undefined)?.range;
}
