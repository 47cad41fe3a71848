import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { type HtmlElement, type HtmlNode, textIn, valueOf } from './html-tree.ts';
import type { Inside } from './markdown-blocks.ts';

const emptyCell = (): TableCell => ({ type: 'tableCell', children: [] });

/**
 * A table in Markdown, which has no cells over several columns or rows: the others of them are empty.
 * It has one row as its head; where there is none, that is empty.
 */
export function table(element: HtmlElement, inside: Inside): Table {
  const rows = elementsIn(element, 'tr').map((row) => elementsIn(row, 'td', 'th'));
  const made = rows.map((cells) =>
    cells.map(({ children }): TableCell => ({
      type: 'tableCell',
      children: inside(children.map(withoutTables)) as PhrasingContent[],
    })),
  );
  const isHead = ({ name }: HtmlElement): boolean => name === 'th';
  const hasHead = elementsIn(element, 'thead').length > 0 || rows[0]?.some(isHead) === true;
  spread(rows, made);
  if (!hasHead) made.unshift([]);
  const columns = Math.max(1, ...made.map(({ length }) => length));
  const children = made.map((cells): TableRow => {
    const missing = Array.from({ length: columns - cells.length }, emptyCell);
    return { type: 'tableRow', children: [...cells, ...missing] };
  });
  const align = Array.from({ length: columns }, (_, column) => alignOf(rows, column));
  return { type: 'table', align, children };
}

/** Puts empty cells where a cell of HTML goes on. */
function spread(rows: readonly HtmlElement[][], made: readonly TableCell[][]): void {
  const spans = new Map<TableCell | undefined, readonly [rows: number, columns: number]>(
    rows.flatMap((cells, row) =>
      cells.map((cell, column) => [
        made[row]?.[column],
        [numberIn(cell, 'rowspan'), numberIn(cell, 'colspan')],
      ]),
    ),
  );
  for (const [index, cells] of made.entries()) {
    // Cells that come in on the way are looked at, too.
    for (let column = 0; column < cells.length; column += 1) {
      const [down, across] = spans.get(cells[column]) ?? [1, 1];
      cells.splice(column + 1, 0, ...Array.from({ length: across - 1 }, emptyCell));
      for (const below of made.slice(index + 1, index + down)) {
        below.splice(column, 0, ...Array.from({ length: across }, emptyCell));
      }
    }
  }
}

function numberIn(cell: HtmlElement, name: string): number {
  const number = Number.parseInt(valueOf(cell, name) ?? '', 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}

/** How the first cell of a column that says so is aligned. */
function alignOf(rows: readonly HtmlElement[][], column: number): AlignType {
  const said = rows.flatMap((cells) => cells[column] ?? []).map((cell) => valueOf(cell, 'align'));
  const align = said.find((value) => value === 'left' || value === 'right' || value === 'center');
  return align ?? null;
}

/** Elements of some names in another, but for those in tables in it. */
function elementsIn({ children }: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'table') return [];
    return names.includes(child.name) ? [child] : elementsIn(child, ...names);
  });
}

/** A table in a table is its text. */
function withoutTables(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node;
  if (node.name === 'table') return textIn([node]);
  return { ...node, children: node.children.map(withoutTables) };
}
