import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** A row of a table. */
export interface Row {
  /** Its own element, or the first cell of a row that has none. */
  element: ElementNode;
  cells: ElementNode[];
  isHead: boolean;
}

/** What a table holds, but for its caption. */
export interface TableParts {
  rows: Row[];
  /** What stands in it and in no cell. */
  loose: HtmlNode[];
}

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
const SHOWS_NOTHING: ReadonlySet<string> = new Set(['caption', 'colgroup', 'col']);

/** Reads a table as browsers do, for which cells without a row make one. */
export function tableParts(
  { children }: ElementNode,
  writer: HtmlWriter,
  isHead = false,
): TableParts {
  const rows: Row[] = [];
  const loose: HtmlNode[] = [];
  let open: Row | undefined;
  for (const child of children) {
    if (child.kind === 'text') {
      if (writer.filled(child.text).trim() !== '') loose.push(child);
    } else if (isCell(child)) {
      if (open === undefined) {
        open = { element: child, cells: [], isHead };
        rows.push(open);
      }
      open.cells.push(child);
    } else if (child.name === 'tr' || SECTIONS.has(child.name)) {
      open = undefined;
      const inside = tableParts(child, writer, isHead || child.name === 'thead');
      rows.push(
        ...inside.rows.map((row) => (child.name === 'tr' ? { ...row, element: child } : row)),
      );
      loose.push(...inside.loose);
    } else if (!SHOWS_NOTHING.has(child.name)) loose.push(child);
  }
  return { rows, loose };
}

function isCell({ name }: ElementNode): boolean {
  return name === 'td' || name === 'th';
}
