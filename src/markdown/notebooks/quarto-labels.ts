import { readCellOptions } from './cell-options.ts';
import type { Cell } from './notebook.ts';

/** What Quarto's labels begin with; ours have a colon behind it. */
const WRITTEN = /\{#((?:fig|tbl|eq|sec)-[\w-]+)/g;

/** Labels that a notebook gives, as Quarto writes them: `fig-loss`. */
export function quartoLabels(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) => {
      if (cell.cell_type === 'markdown') {
        return [...cell.source.matchAll(WRITTEN)].map(([, label = '']) => label);
      }
      const label = cell.cell_type === 'code' ? readCellOptions(cell).label : undefined;
      return label === undefined ? [] : [label.replace(':', '-')];
    }),
  );
}

/** A line in which such labels, and what refers to them, are written as ours. */
export function withOurLabels(line: string, labels: ReadonlySet<string>): string {
  return line.replaceAll(
    /(\{#|@)([A-Za-z]+)-([\w-]*\w)/g,
    (written, mark: string, kind: string, name: string) =>
      labels.has(`${kind.toLowerCase()}-${name}`) ? `${mark}${kind}:${name}` : written,
  );
}
