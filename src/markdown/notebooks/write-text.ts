import { slug } from 'github-slugger';
import { decoded } from '../../site/decoded.ts';
import { pictureIn } from './choose-format.ts';
import { fencedLines } from './fenced-lines.ts';
import type { Cell } from './notebook.ts';
import { quartoLabels, withOurLabels } from './quarto-labels.ts';
import type { WrittenLine, WritingRules } from './written.ts';

type TextCell = Extract<Cell, { cell_type: 'markdown' }>;

/** What a notebook as a whole says of its headings and labels. */
export interface Headings {
  /** As addresses: Jupyter writes `The-data` for `the-data`. */
  slugs: ReadonlySet<string>;
  /** Whether they go down a level, for the title of the page stands above all of them. */
  goDown: boolean;
  /** As Quarto writes them. */
  labels: ReadonlySet<string>;
}

/**
 * @param cells that are shown
 * @param title of the page
 */
export function headingsIn(cells: readonly Cell[], title: string | undefined): Headings {
  const lines = cells.flatMap((cell) =>
    cell.cell_type === 'markdown' ? headingLines(cell.source) : [],
  );
  return {
    slugs: new Set(lines.map((line) => slug(wordsOf(line)))),
    goDown: lines.some((line) => line.startsWith('# ') && !isTitle(line, title)),
    labels: quartoLabels(cells),
  };
}

/** A cell of text as it is written, but for what Jupyter writes in its own way. */
export function writeText(
  { source, attachments }: TextCell,
  cell: number,
  headings: Headings,
  rules: WritingRules,
): WrittenLine[] {
  const written = source.split('\n');
  const areFenced = fencedLines(written);
  const lines = written.map((line, index) => {
    if (areFenced[index] === true) {
      return line.replace(/^( {0,3}(?:`{3,}|~{3,})\s*)ipython\d*\b/, '$1python');
    }
    if (isTitle(line, rules.title)) return '';
    const heading = headings.goDown && /^#{1,5} /.test(line) ? `#${line}` : line;
    return withOurLabels(withLinks(heading, headings), headings.labels).replaceAll(
      /<attachment:([^<>]+)>|\battachment:([^\s)"'>]+)/g,
      (attached, spaced: string | undefined, bare: string | undefined) => {
        const name = spaced ?? bare ?? '';
        const data = attachments[name] ?? attachments[decoded(name)];
        const picture = data && pictureIn(data);
        return picture === undefined ? attached : rules.nameOf({ cell, ...picture });
      },
    );
  });
  return [
    ...lines.map((text, index) => ({ text, cell, line: index + 1 })),
    { text: '', cell, line: undefined },
  ];
}

function headingLines(source: string): string[] {
  const lines = source.split('\n');
  const areFenced = fencedLines(lines);
  return lines.filter((line, index) => areFenced[index] !== true && /^#{1,6} /.test(line));
}

function withLinks(line: string, { slugs }: Headings): string {
  return line.replaceAll(/\]\(#([^\s()]+)\)/g, (written, id: string) => {
    const ours = slug(decoded(id));
    return slugs.has(ours) ? `](#${ours})` : written;
  });
}

/** Most notebooks begin with a title, which the page has already. */
function isTitle(line: string, title: string | undefined): boolean {
  return title !== undefined && line.startsWith('# ') && plain(wordsOf(line)) === plain(title);
}

/** What a heading says, without the signs around it. */
function wordsOf(line: string): string {
  const words = line.replace(/^#+/, '').trim().split(' ');
  if (/^#+$/.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function plain(text: string): string {
  return text
    .replaceAll(/[*_`\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
