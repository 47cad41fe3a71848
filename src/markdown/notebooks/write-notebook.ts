import { readCellOptions } from './cell-options.ts';
import type { Cell, CodeCell, Notebook } from './notebook.ts';
import { writeOutputs } from './write-outputs.ts';
import { headingsIn, writeText, type Headings } from './write-text.ts';
import { fenced, type WrittenNotebook, type WritingRules } from './written.ts';

/**
 * Writes a notebook as Markdown: its texts as they are, its code in blocks, and below each what came
 * of it. Raw cells are for other programs.
 *
 * @param cells numbers of the cells that are wanted, counted from 1; undefined for all
 */
export function writeNotebook(
  { cells: all, language }: Notebook,
  cells: ReadonlySet<number> | undefined,
  rules: WritingRules,
): WrittenNotebook {
  const isShown = (_: Cell, index: number): boolean => cells === undefined || cells.has(index + 1);
  const about = { language, headings: headingsIn(all.filter(isShown), rules.title) };
  const written = all.flatMap((cell, index): WrittenNotebook[] =>
    isShown(cell, index) ? [writeCell(cell, index + 1, about, rules)] : [],
  );
  return {
    lines: written.flatMap(({ lines }) => lines),
    complaints: written.flatMap(({ complaints }) => complaints),
  };
}

function writeCell(
  cell: Cell,
  number: number,
  { language, headings }: { language: string; headings: Headings },
  rules: WritingRules,
): WrittenNotebook {
  switch (cell.cell_type) {
    case 'raw':
      return { lines: [], complaints: [] };
    case 'markdown':
      return { lines: writeText(cell, number, headings, rules), complaints: [] };
    case 'code':
      return writeCode(cell, number, language, rules);
  }
}

function writeCode(
  written: CodeCell,
  cell: number,
  language: string,
  rules: WritingRules,
): WrittenNotebook {
  const options = readCellOptions(written);
  const [code, lineOfCode] = codeOf(options.source, language, rules, options.optionLines);
  const isFolded = (options.code ?? rules.code) === 'fold';
  const isShown = code.length > 0 && (options.code ?? rules.code) !== 'none';
  const block = !isShown
    ? []
    : isFolded
      ? [`:::details[${rules.codeLabel}]`, ...code, ':::', '']
      : [...code, ''];
  const { lines, complaints } = options.showsOutput
    ? writeOutputs(written.outputs, cell, options, rules)
    : { lines: [], complaints: [] };
  const before = isFolded ? 2 : 1;
  return {
    lines: [
      ...block.map((text, index) => {
        const isCode = index >= before && index < before + code.length - 2;
        return { text, cell, line: isCode ? index - before + lineOfCode : undefined };
      }),
      ...lines.map((text) => ({ text, cell, line: undefined })),
    ],
    complaints,
  };
}

/**
 * The block of a cell's code; empty for an empty one.
 *
 * @returns the block, and the line of the cell that its first line of code is
 */
function codeOf(
  source: string,
  language: string,
  { languageOf }: WritingRules,
  optionLines: number,
): [block: string[], line: number] {
  // `%%bash` hands the whole cell to another program.
  const [magic, program] = /^\s*%%([\w-]+)[^\n]*\n/.exec(source) ?? [];
  const other = program === undefined ? 'text' : languageOf(program);
  const isOther = magic !== undefined && other !== 'text';
  const code = (isOther ? source.slice(magic.length) : source).replace(/\s+$/, '');
  const blank = /^(?:[ \t]*\n)*/.exec(code)?.[0] ?? '';
  const shown = code.slice(blank.length);
  const skipped = (isOther ? magic.split('\n').length - 1 : 0) + blank.split('\n').length - 1;
  return [
    shown === '' ? [] : fenced(isOther ? other : languageOf(language), shown),
    optionLines + skipped + 1,
  ];
}
