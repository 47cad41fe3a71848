import {
  createSource,
  positionIn,
  type BibtexSource,
} from '../../src/bibliography/bibtex/source.ts';
import { applyEdits, type Edit } from '../../src/bibliography/lint/fix/edit.ts';

/** Lines that are replaced by others; the lines keep their line breaks. */
interface Change {
  /** Index of the first line in the file as it was. */
  first: number;
  before: string[];
  after: string[];
}

const CONTEXT = 3;

/**
 * Writes edits as a unified diff, which `patch` and `git apply` understand.
 *
 * @param name of the file, as it is shown
 * @param edits in ascending order, none over another
 * @returns the lines of the diff
 */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string[] {
  const lines = linesOf(text);
  const changes = changesOf(createSource(name, text), lines, edits);
  const output = [`--- a/${name}`, `+++ b/${name}`];
  let shift = 0;
  for (const hunk of hunksOf(changes)) {
    const from = Math.max(0, (hunk[0]?.first ?? 0) - CONTEXT);
    const end = hunk.at(-1);
    const to = Math.min(lines.length, (end?.first ?? 0) + (end?.before.length ?? 0) + CONTEXT);
    const body: string[] = [];
    let at = from;
    let growth = 0;
    for (const { first, before, after } of hunk) {
      body.push(...marked(' ', lines.slice(at, first)));
      body.push(...marked('-', before), ...marked('+', after));
      at = first + before.length;
      growth += after.length - before.length;
    }
    body.push(...marked(' ', lines.slice(at, to)));
    const [old, now] = [range(from, to - from), range(from + shift, to - from + growth)];
    output.push(`@@ -${old} +${now} @@`, ...body);
    shift += growth;
  }
  return output;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n')
      ? [sign + line.slice(0, -1)]
      : [sign + line, '\\ No newline at end of file'],
  );
}

/** An empty range stands behind the line before it. */
function range(from: number, length: number): string {
  return `${length === 0 ? from : from + 1},${length}`;
}

function changesOf(source: BibtexSource, lines: string[], edits: readonly Edit[]): Change[] {
  const blocks: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const { first, last } = linesOfEdit(source, edit);
    const block = blocks.at(-1);
    if (block !== undefined && first <= block.last) {
      block.last = Math.max(block.last, last);
      block.edits.push(edit);
    } else blocks.push({ first, last, edits: [edit] });
  }
  return blocks.flatMap((block) => {
    const before = lines.slice(block.first, block.last + 1);
    const start = source.lineStarts[block.first] ?? 0;
    const inBlock = block.edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return differing(block.first, before, linesOf(applyEdits(before.join(''), inBlock)));
  });
}

function linesOfEdit(
  source: BibtexSource,
  { start, end, text }: Edit,
): { first: number; last: number } {
  const from = positionIn(source, start);
  const to = positionIn(source, end);
  // Whole lines that vanish leave the line behind them as it is.
  const isWhole = from.column === 1 && to.column === 1 && end > start && text === '';
  return { first: from.line - 1, last: to.line - (isWhole ? 2 : 1) };
}

/** Leaves out the lines of a block that stay the same. */
function differing(first: number, before: string[], after: string[]): Change[] {
  if (before.length !== after.length) return [{ first, before, after }];
  return before.flatMap((line, index): Change[] => {
    const other = after[index] ?? '';
    return line === other ? [] : [{ first: first + index, before: [line], after: [other] }];
  });
}

/** Changes whose surroundings touch are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    const isNear =
      last !== undefined && change.first - (last.first + last.before.length) <= 2 * CONTEXT;
    if (isNear) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}
