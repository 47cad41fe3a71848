import { parse } from 'yaml';
import type { CodeCell } from './notebook.ts';

/** How much is shown of a cell's code. */
export type CodeShown = 'show' | 'fold' | 'none';

/** What a cell of code says of itself. */
export interface CellOptions {
  /** The code without the lines that say it. */
  source: string;
  /** How many of such lines stand before the code. */
  optionLines: number;
  /** Undefined when the cell leaves that to the notebook. */
  code: CodeShown | undefined;
  showsOutput: boolean;
  /** Without its prefix's hyphen: `fig:loss`. */
  label: string | undefined;
  caption: string | undefined;
  /** Of its table. */
  tableCaption: string | undefined;
  /** Of each picture. */
  captions: readonly string[];
  alts: readonly string[];
}

/** A line such as `#| echo: false`, as Quarto has it, behind the sign of a comment of any language. */
const OPTION_LINE = /^\s*(?:#|\/\/|--|%)\|\s?(.*)$/;

/**
 * Reads what a cell says of itself: by Quarto's lines, by the tags of Jupyter Book, or by what Jupyter
 * itself has folded.
 *
 * See https://quarto.org/docs/reference/cells/cells-jupyter.html and
 * https://jupyterbook.org/en/stable/interactive/hiding.html.
 */
export function readCellOptions({ source, metadata }: CodeCell): CellOptions {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => !OPTION_LINE.test(line));
  const optionLines = first === -1 ? lines.length : first;
  const said = readLines(lines.slice(0, optionLines));
  const tagged = (...names: readonly string[]): boolean =>
    metadata.tags.some((tag) => names.includes(tag.replaceAll('_', '-')));
  const isLeftOut = said.include === false || tagged('remove-cell', 'hide-cell');
  return {
    source: lines.slice(optionLines).join('\n'),
    optionLines,
    code:
      isLeftOut || said.echo === false || tagged('remove-input')
        ? 'none'
        : said['code-fold'] === false || said['code-fold'] === 'show'
          ? 'show'
          : said['code-fold'] === true || tagged('hide-input') || metadata.jupyter.source_hidden
            ? 'fold'
            : undefined,
    showsOutput: !(
      isLeftOut ||
      said.output === false ||
      tagged('remove-output', 'hide-output') ||
      metadata.jupyter.outputs_hidden
    ),
    label: textsIn(said.label)[0]?.replace(/^(fig|tbl)[-:]/, '$1:'),
    caption: Array.isArray(said['fig-cap']) ? undefined : textsIn(said['fig-cap'])[0],
    tableCaption: textsIn(said['tbl-cap'])[0],
    captions: textsIn(said['fig-subcap'] ?? (Array.isArray(said['fig-cap']) && said['fig-cap'])),
    alts: textsIn(said['fig-alt']),
  };
}

/** YAML that cannot be read says nothing: another program may mean something by it. */
function readLines(lines: readonly string[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(lines.map((line) => OPTION_LINE.exec(line)?.[1] ?? '').join('\n'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textsIn(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string').map((one) => one.trim());
}
