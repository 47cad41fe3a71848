import { chooseFormat, type Shown } from './choose-format.ts';
import type { CellOptions } from './cell-options.ts';
import type { Output } from './notebook.ts';
import { outputText } from './output-text.ts';
import { fenced, type CellComplaint, type WritingRules } from './written.ts';

/** Markdown of what came of a cell, and what its author should know of it. */
interface WrittenOutputs {
  lines: string[];
  complaints: CellComplaint[];
}

/** What came of a cell, in the order in which it came. */
export function writeOutputs(
  outputs: readonly Output[],
  cell: number,
  options: CellOptions,
  rules: WritingRules,
): WrittenOutputs {
  const shown = outputs.flatMap((output, index) => showOutput(output, index, outputs));
  const drawn = shown.filter(isDrawn);
  const isFigure = drawn.length > 0 && (isFigureLabel(options.label) || options.caption);
  const table = shown.find(isTable);
  const blocks = shown
    .filter((one) => !isFigure || !isDrawn(one))
    .map((one) => {
      const place = drawn.findIndex((other) => other === one);
      const block = writeOne(one, place, cell, options, rules);
      return one === table ? [...block, ...captionOfTable(options)] : block;
    });
  if (isFigure) {
    const pictures = drawn.map((one, index) => writeOne(one, index, cell, options, rules));
    blocks.push(writeFigure(pictures, options));
  }
  return {
    lines: blocks.flatMap((block) => [...block, '']),
    complaints: [...missingAlts(drawn.length, cell, options), ...scripted(shown, cell)],
  };
}

type Drawn = Extract<Shown, { kind: 'chart' | 'picture' }>;

function isDrawn(shown: Shown): shown is Drawn {
  return shown.kind === 'chart' || shown.kind === 'picture';
}

/** Whether it is a table, or has one in it. */
function isTable(shown: Shown): boolean {
  if (shown.kind === 'html') return /<table[\s>]/i.test(shown.source);
  return shown.kind === 'markdown' && /^ {0,3}\|?[ :|-]*-\s*\|[ :|-]*$/m.test(shown.source);
}

function isFigureLabel(label: string | undefined): boolean {
  return label !== undefined && /^fig:[\w-]+$/.test(label);
}

/** What is printed at several times is one text. */
function showOutput(output: Output, index: number, all: readonly Output[]): Shown[] {
  switch (output.output_type) {
    case 'stream': {
      if (all[index - 1]?.output_type === 'stream') return [];
      const rest = all.slice(index);
      const end = rest.findIndex(({ output_type: type }) => type !== 'stream');
      const streams = end === -1 ? rest : rest.slice(0, end);
      return [printed(streams.map((one) => ('text' in one ? one.text : '')).join(''))];
    }
    case 'error': {
      const { ename, evalue, traceback } = output;
      return [printed(traceback.length > 0 ? traceback.join('\n') : `${ename}: ${evalue}`)];
    }
    case 'display_data':
    case 'execute_result': {
      const shown = chooseFormat(output.data);
      return shown === undefined ? [] : [shown];
    }
  }
}

function printed(text: string): Shown {
  return { kind: 'text', text, isLost: false };
}

/** @param place among the pictures and charts of the cell */
function writeOne(
  shown: Shown,
  place: number,
  cell: number,
  options: CellOptions,
  rules: WritingRules,
): string[] {
  switch (shown.kind) {
    case 'chart':
      return fenced(`vega-lite alt="${quotable(altOf(place, options) ?? '')}"`, shown.source);
    case 'math':
      return ['$$', ...shown.tex.split('\n'), '$$'];
    case 'picture': {
      const name = rules.nameOf({ cell, ending: shown.ending, bytes: shown.bytes });
      const title = options.captions[place];
      const behind = title === undefined ? '' : ` "${quotable(title)}"`;
      return [`![${inBrackets(altOf(place, options) ?? '')}](${name}${behind})`];
    }
    case 'markdown':
      return shown.source.split('\n');
    case 'html':
      return ['<div class="output">', ...shown.source.split('\n'), '</div>'];
    case 'text': {
      const text = outputText(shown.text);
      return text === '' ? [] : fenced('text output', text);
    }
  }
}

function writeFigure(pictures: readonly string[][], { label, caption }: CellOptions): string[] {
  const id = isFigureLabel(label) ? `{#${label ?? ''}}` : '';
  const words = caption === undefined ? [] : ['', ...caption.split('\n')];
  return [`:::figure${id}`, ...pictures.flat(), ...words, ':::'];
}

function captionOfTable({ label, tableCaption }: CellOptions): string[] {
  const mark = label !== undefined && /^tbl:[\w-]+$/.test(label) ? ` {#${label}}` : '';
  if (tableCaption === undefined && mark === '') return [];
  return ['', `Table: ${(tableCaption ?? '').replaceAll(/\s+/g, ' ')}${mark}`];
}

/** What a picture shows; its caption says it, too, if it must. */
function altOf(place: number, { alts, captions, caption }: CellOptions): string | undefined {
  return alts[place] ?? captions[place] ?? caption;
}

function missingAlts(count: number, cell: number, options: CellOptions): CellComplaint[] {
  const places = Array.from({ length: count }, (_, place) => place);
  if (places.every((place) => altOf(place, options) !== undefined)) return [];
  return [
    {
      kind: 'missing-alt',
      cell,
      message: 'What this cell draws has no text for those who cannot see it.',
      fix: 'Begin the cell with a line that says what is seen: #| fig-alt: "…", or #| fig-cap: "…" for a caption.',
    },
  ];
}

function scripted(shown: readonly Shown[], cell: number): CellComplaint[] {
  if (!shown.some((one) => one.kind === 'text' && one.isLost)) return [];
  return [
    {
      kind: 'scripted-output',
      cell,
      message: 'What this cell shows needs a script, a player or another page, and is left out.',
      fix: 'Let it make a picture: in Plotly, fig.show("svg"); write a video or a sound into a text; or hide it: #| output: false.',
    },
  ];
}

/** For quotation marks of an option or a title. */
function quotable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('"', '”');
}

/** For the words of a picture, in which nothing but words is meant. */
function inBrackets(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<$@]/g, '\\$&');
}
