import type { Paragraph, Root, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset, type TextContext } from './context.ts';
import { visit } from './visit.ts';

/**
 * Finds what goes wrong with tables without a sound: cells that have no column, which are dropped, and
 * tables that are none for lack of the line under their header.
 *
 * ```md
 * | a     | b |
 * | ----- | - |
 * | $|x|$ | 2 |     →   a warning: the lines in the formula end cells, and 2 is lost
 * ```
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function remarkTableSlips() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'table', (table) => {
      checkRows(table, context);
    });
    visit(tree, 'paragraph', (paragraph) => {
      checkLines(paragraph, context);
    });
  };
}

const IN_MATH = 'In a formula write \\vert or \\mid for the line (\\lvert x \\rvert for |x|).';

function checkRows({ children: [header, ...rows] }: Table, context: TextContext): void {
  const columns = header?.children.length ?? 0;
  for (const row of rows) {
    const formula = splitFormula(row, context.source);
    const extra = row.children[columns];
    if (formula !== undefined) {
      warn(context, formula, 'The "|" in this formula ends the cell.', IN_MATH);
    } else if (extra !== undefined) {
      warn(
        context,
        extra.position?.start.offset,
        `This row has ${row.children.length} cells and the header ${columns}: what stands from here on is dropped.`,
        'Give the header a cell more, or write \\| for a line that ends no cell.',
      );
    }
  }
}

/** A dollar that opens a formula and one that closes it, in two cells; prices are none. */
const OPENING = /(?:^|[^\\$\w])(\$)(?![\s\d$])[^$]*$/;
const CLOSING = /^[^$]*(?<![\s\\$])\$(?![\d$])/;

/** @returns offset of the dollar that opens a formula which does not end in its cell */
function splitFormula(row: TableRow, source: string): number | undefined {
  const cells = row.children.map(({ position }) => {
    const start = position?.start.offset ?? 0;
    const [bar = ''] = /^\|?[ \t]*/.exec(source.slice(start)) ?? [];
    const written = source.slice(start + bar.length, position?.end.offset ?? start);
    return { start: start + bar.length, written: written.replace(/[ \t]*\|?[ \t]*$/, '') };
  });
  for (const [index, { start, written }] of cells.entries()) {
    const match = OPENING.exec(written);
    if (match === null || !hasOddDollars(written)) continue;
    const isClosed = cells
      .slice(index + 1)
      .some((cell) => hasOddDollars(cell.written) && CLOSING.test(cell.written || ' '));
    if (isClosed) return start + match.index + match[0].indexOf('$');
  }
  return undefined;
}

function hasOddDollars(written: string): boolean {
  return (written.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1;
}

const DASHES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const ROW = /^\|.*\S.*\|$/;

/** A paragraph that was meant to be a table. */
function checkLines({ position }: Paragraph, context: TextContext): void {
  const start = position?.start.offset;
  if (start === undefined) return;
  const lines = context.source.slice(start, position?.end.offset).split('\n');
  if (lines.length < 2 || !lines.some((line) => line.includes('|'))) return;
  let offset = start;
  for (const [index, line] of lines.entries()) {
    const [row, next] = [line, lines[index + 1] ?? ''].map(withoutMarks);
    const slip = slipOf(row ?? '', next ?? '');
    if (slip !== undefined) {
      warn(context, offset, slip.message, slip.fix);
      return;
    }
    offset += line.length + 1;
  }
}

/** A line without what marks quotations. */
function withoutMarks(line: string): string {
  return line.replace(/^(?:[ \t]*>)*[ \t]*/, '').trim();
}

function slipOf(row: string, next: string): { message: string; fix: string } | undefined {
  if (row.includes('|') && next.includes('|') && DASHES.test(next)) {
    const [cells, dashes] = [cellsOf(row), cellsOf(next)];
    const isFormula = /\$[^$|]*\|[^$]*\$/.test(row);
    return {
      message: `The header of this table has ${cells} cells and the line under it ${dashes}, so that it is no table.`,
      fix: isFormula ? IN_MATH : 'Give both the same number of cells.',
    };
  }
  if (!ROW.test(row) || !ROW.test(next)) return undefined;
  return {
    message: 'These lines look like a table, and no line of dashes stands under the header.',
    fix: 'Put a line like | --- | --- | behind the first, with as many cells.',
  };
}

function cellsOf(row: string): number {
  return row.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
}

function warn(
  context: TextContext,
  offset: number | undefined,
  message: string,
  fix: string,
): void {
  const position = positionAtOffset(context, offset ?? 0);
  const { file } = context;
  context.errors.push({ severity: 'warning', kind: 'table', file, position, message, fix });
}
