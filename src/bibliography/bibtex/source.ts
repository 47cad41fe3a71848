import type { SourcePosition } from '../../site/content-error.ts';

/** A `.bib` file, with what is needed to find the line and column of any of its characters fast. */
export interface BibtexSource {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line, ascending. */
  readonly lineStarts: readonly number[];
}

/** Indexes the lines of a file once, so that thousands of positions cost no second reading of it. */
export function createSource(file: string, text: string): BibtexSource {
  const lineStarts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    lineStarts.push(index + 1);
  }
  return { file, text, lineStarts };
}

/** Line and column, both from 1, of the character at `offset`. */
export function positionIn(source: BibtexSource, offset: number): SourcePosition {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}
