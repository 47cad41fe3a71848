import { markPattern } from '../pieces.ts';
import {
  blockEndLine,
  depthOf,
  isBlankLine,
  quoteOf,
  type SourceLine,
  type SourceText,
} from './source-lines.ts';

const SEPARATOR = /^\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-*:?[ \t]*)*\|?$/;
const FOOTER = /^\|?[ \t:]*=[|+=: \t]*$/;

/**
 * Writes tables as GitHub's Markdown has them, where they are not so already: with one line of dashes,
 * below the first row. Kramdown needs none, and may have several.
 *
 * @see https://kramdown.gettalong.org/syntax.html#tables
 */
export function convertTables(text: SourceText): void {
  for (let first = 0; first < text.lines.length; first += 1) {
    if (isBlankLine(text.lines[first]?.text)) continue;
    const last = blockEndLine(text.lines, first, depthOf(quoteOf(text.lines[first]?.text ?? '')));
    const start = tableStart(text.lines.slice(first, last + 1));
    if (start === undefined) {
      first = last;
      continue;
    }
    const from = first + start;
    for (const line of text.lines.slice(from, last + 1)) escapeBarsInCode(line, text);
    const made = tableLines(text.lines.slice(from, last + 1), text);
    text.lines.splice(from, last + 1 - from, ...made);
    first = from + made.length - 1;
  }
}

/** Where a table begins in a block of lines; undefined when there is none to be written anew. */
function tableStart(block: readonly SourceLine[]): number | undefined {
  const rows = block.map(({ text }) => text.slice(quoteOf(text).length).trim());
  if (rows.some((row) => /^(?:[-*+]|\d+\.)[ \t]/.test(row) && !row.startsWith('|')))
    return undefined;
  const separator = rows.findIndex((row) => row.includes('|') && SEPARATOR.test(row));
  const isTable =
    rows.every((row) => row.includes('|')) &&
    (separator !== -1 || (rows.length > 1 && rows.every((row) => row.startsWith('|'))));
  return isTable ? 0 : undefined;
}

function tableLines(block: readonly SourceLine[], text: SourceText): SourceLine[] {
  const quote = quoteOf(block[0]?.text ?? '') || (/^[ \t]*/.exec(block[0]?.text ?? '')?.[0] ?? '');
  const rows = block.map(({ text: line, line: number }) => ({
    written: line.slice(quoteOf(line).length).trim(),
    line: number,
  }));
  const isRule = ({ written }: { written: string }): boolean =>
    SEPARATOR.test(written) || FOOTER.test(written);
  const rules = rows.flatMap((row, index) => (isRule(row) ? [index] : []));
  const cells = rows.map(({ written }) => cellsOf(written));
  const columns = Math.max(
    ...cells.filter((_, index) => !rules.includes(index)).map(({ length }) => length),
  );
  const hasHead = rules[0] === 1 || (rules[0] === 0 && rules[1] === 2);
  const isRight =
    rules.length === 1 && rules[0] === 1 && cells.every(({ length }) => length === columns);
  if (isRight && cells[1]?.every((cell) => /^:?-+:?$/.test(cell)) === true) return [...block];
  const rule = rules.find((index) => index >= 1 || !hasHead);
  const alignments = rule === undefined ? [] : (cells[rule] ?? []);
  const dashes = Array.from({ length: columns }, (_, column) =>
    dashesFor(alignments[column] ?? ''),
  );
  const row = (parts: readonly string[]): string =>
    `${quote}| ${Array.from({ length: columns }, (_, column) => parts[column] ?? '').join(' | ')} |`;
  const body = rows.flatMap(({ line }, index) =>
    rules.includes(index) ? [] : [{ text: row(cells[index] ?? []), line }],
  );
  const line = block[0]?.line ?? 1;
  if (rules.length > 1) {
    text.note('approximated', line, 'A table in several parts, or with a foot, is one.');
  }
  if (hasHead) return [...body.slice(0, 1), { text: row(dashes), line }, ...body.slice(1)];
  text.note('approximated', line, 'A table without a head has an empty one.', {
    advice: 'Write what its columns are into its first row.',
  });
  return [{ text: row([]), line }, { text: row(dashes), line }, ...body];
}

function dashesFor(written: string): string {
  const rule = written.trim();
  return `${rule.startsWith(':') ? ':' : ''}---${rule.length > 1 && rule.endsWith(':') ? ':' : ''}`;
}

/** A bar in finished Markdown, as in a formula, is behind its mark. */
function cellsOf(row: string): string[] {
  const bare = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  const isRule = SEPARATOR.test(row);
  return bare.split(isRule ? /[|+]/ : /(?<!\\)\|/).map((cell) => cell.trim());
}

/** In GitHub's tables a bar in code ends the cell, too, unless a backslash stands before it. */
function escapeBarsInCode(line: SourceLine, text: SourceText): void {
  line.text = line.text.replace(markPattern(), (mark) => {
    const finished = text.filled(mark);
    return finished.startsWith('`') && finished.includes('|')
      ? text.finish(finished.replace(/(?<!\\)\|/g, '\\|'), line.line)
      : mark;
  });
}
