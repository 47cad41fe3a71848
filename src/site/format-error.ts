import path from 'node:path';
import type { ContentError } from './content-error.ts';

const LINES_AROUND = 1;

/**
 * Writes mistakes for a person at a terminal: what and where, the lines around the place, the fix.
 *
 * @param errors in any order; they come out sorted by file, line and column
 * @param readText gives the text of a file for the code frame, undefined when it cannot be read
 * @param root paths are shown relative to this folder
 */
export function formatContentErrors(
  errors: readonly ContentError[],
  readText: (file: string) => string | undefined,
  root: string = process.cwd(),
): string {
  // Split once: thousands of mistakes may be in one long file.
  const lines = new Map<string, string[] | undefined>();
  const linesOf = (file: string): string[] | undefined => {
    if (!lines.has(file)) lines.set(file, readText(file)?.split(/\r?\n/));
    return lines.get(file);
  };
  return sortErrors(errors)
    .map((error) => formatOne(error, linesOf(error.file), root))
    .join('\n');
}

/** Sorts by file, then by position; the order in which a person would mend them. */
export function sortErrors(errors: readonly ContentError[]): ContentError[] {
  return [...errors].sort(
    (left, right) =>
      (left.file < right.file ? -1 : left.file > right.file ? 1 : 0) ||
      left.position.line - right.position.line ||
      left.position.column - right.position.column,
  );
}

function formatOne(error: ContentError, lines: string[] | undefined, root: string): string {
  const { line, column } = error.position;
  const relative = path.relative(root, error.file);
  const shown = relative.startsWith('..') ? error.file : relative;
  const heading = `${shown}:${line}:${column}  ${error.severity} (${error.kind})\n  ${error.message}\n`;
  const frame = lines === undefined ? '' : codeFrame(lines, line, column);
  return `${heading}${frame}  Fix: ${error.fix}\n`;
}

/** The line in question with its neighbours, line numbers, and a caret under the column. */
function codeFrame(lines: readonly string[], line: number, column: number): string {
  const from = Math.max(1, line - LINES_AROUND);
  const to = Math.min(lines.length, line + LINES_AROUND);
  const gutter = String(to).length;
  let frame = '\n';
  for (let number = from; number <= to; number += 1) {
    const { shown, caret } = excerpt(lines[number - 1] ?? '', number === line ? column : 1);
    const mark = number === line ? '>' : ' ';
    frame += `  ${mark} ${String(number).padStart(gutter)} | ${shown}\n`;
    if (number === line) frame += `    ${' '.repeat(gutter)} | ${' '.repeat(caret)}^\n`;
  }
  return `${frame}\n`;
}

const LONGEST_LINE = 120;

/** Cuts a long line to a window around the column; a caret still stands under the right character. */
function excerpt(line: string, column: number): { shown: string; caret: number } {
  const flat = line.replaceAll('\t', ' ');
  if (flat.length <= LONGEST_LINE) return { shown: flat, caret: column - 1 };
  const start = Math.max(0, Math.min(column - 1 - LONGEST_LINE / 2, flat.length - LONGEST_LINE));
  const cut = flat.slice(start, start + LONGEST_LINE);
  const before = start > 0 ? '…' : '';
  const after = start + LONGEST_LINE < flat.length ? '…' : '';
  return { shown: `${before}${cut}${after}`, caret: column - 1 - start + before.length };
}
