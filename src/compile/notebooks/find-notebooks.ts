import type { WritingRules } from '../../markdown/notebooks/written.ts';

/** A line of a text that shows a notebook: `::notebook{src=analysis.ipynb cells="2-5" code=fold}`. */
export interface NotebookLine {
  /** Which line of the text it is, counted from 0. */
  index: number;
  attributes: ReadonlyMap<string, string>;
}

const NOTEBOOK = /^::notebook(?:\[[^\]]*\])?(?:\{(.*)\})?\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([^\s{}]+)/g;

/** Finds the lines of a text that show a notebook; none in a block of code. */
export function findNotebooks(body: string): NotebookLine[] {
  if (!body.includes('::notebook')) return [];
  const found: NotebookLine[] = [];
  let fence: string | undefined;
  for (const [index, line] of body.split('\n').entries()) {
    const [, marks, behind = ''] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) === true && behind.trim() === '') fence = undefined;
    } else if (marks !== undefined) fence = marks;
    else {
      const match = NOTEBOOK.exec(line.replace(/\r$/, ''));
      if (match !== null) found.push({ index, attributes: attributesIn(match[1] ?? '') });
    }
  }
  return found;
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
