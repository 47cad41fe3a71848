import { fencedLines } from '../../markdown/notebooks/fenced-lines.ts';
import type { WritingRules } from '../../markdown/notebooks/written.ts';

/** A line of a text that shows a notebook: `::notebook{src=analysis.ipynb cells="2-5" code=fold}`. */
export interface NotebookLine {
  /** Which line of the text it is, counted from 0. */
  index: number;
  attributes: ReadonlyMap<string, string>;
}

const NOTEBOOK = /^::notebook(?:\[[^\]]*\])?(?:\{(.*)\})?\s*$/;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([^\s{}]+)/g;

/** Finds the lines of a text that show a notebook; none in a block of code. */
export function findNotebooks(body: string): NotebookLine[] {
  if (!body.includes('::notebook')) return [];
  const lines = body.split('\n');
  const areFenced = fencedLines(lines);
  return lines.flatMap((line, index): NotebookLine[] => {
    const match = areFenced[index] === true ? null : NOTEBOOK.exec(line);
    return match === null ? [] : [{ index, attributes: attributesIn(match[1] ?? '') }];
  });
}

function attributesIn(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key, double, single, bare, flag]) => [
      key ?? flag ?? '',
      double ?? single ?? bare ?? '',
    ]),
  );
}

/** Whether it is a way to show code. */
export function isCodeShown(value: string): value is WritingRules['code'] {
  return value === 'show' || value === 'fold' || value === 'none';
}
