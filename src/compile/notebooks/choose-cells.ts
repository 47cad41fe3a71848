import { didYouMean } from '../../site/did-you-mean.ts';
import { readCellOptions } from '../../markdown/notebooks/cell-options.ts';
import type { Notebook } from '../../markdown/notebooks/notebook.ts';

/** Numbers of cells, or why there are none. */
export type ChosenCells = ReadonlySet<number> | { message: string; fix: string };

/**
 * The cells that an author names.
 *
 * @param written numbers counted from 1, ranges and labels: `2, 4-6, fig-loss`
 */
export function chooseCells(written: string, { cells }: Notebook): ChosenCells {
  const labels = new Map(
    cells.flatMap((cell, index): [string, number][] => {
      const label = cell.cell_type === 'code' ? readCellOptions(cell).label : undefined;
      return label === undefined ? [] : [[label.replace(':', '-'), index + 1]];
    }),
  );
  const chosen = new Set<number>();
  for (const part of written.split(',').map((one) => one.trim())) {
    const [, first, last = first] = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(part) ?? [];
    const labelled = labels.get(part.replace(':', '-'));
    if (labelled !== undefined) chosen.add(labelled);
    else if (first === undefined) return unknownLabel(part, labels);
    else {
      const [from, to] = [Number(first), Number(last)];
      if (from < 1 || to > cells.length || from > to) return noSuchCells(part, cells.length);
      for (let number = from; number <= to; number += 1) chosen.add(number);
    }
  }
  return chosen;
}

function unknownLabel(
  part: string,
  labels: ReadonlyMap<string, number>,
): { message: string; fix: string } {
  return {
    message: `No cell of the notebook has the label "${part}".`,
    fix: didYouMean(
      part,
      labels.keys(),
      'Write numbers, counted from 1, as in cells="2-5", or begin the cell with a line #| label: and its name.',
    ),
  };
}

function noSuchCells(part: string, count: number): { message: string; fix: string } {
  return {
    message: `The notebook has ${count === 1 ? 'one cell' : `${count} cells`}, and no "${part}".`,
    fix: 'Cells are counted from 1, texts and code alike.',
  };
}
