import { continued, lineStartAt } from './math-places.ts';

/** A formula in a line, as Octavo reads it. */
export function inlineFormula(tex: string, behind: string, isInTable: boolean): string {
  const bare = tex
    .replace(/(?<!\\)%[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)\\$/, '');
  const written = isInTable ? withoutBars(bare) : bare;
  // A single dollar is none of these when a digit follows, and would end at the first one inside.
  const fence = /^[\d$]/.test(behind) || /(?<!\\)\$/.test(written) ? '$$' : '$';
  return `${fence}${written}${fence}`;
}

/** A bar would end the cell of a table; one with a backslash is what it is without. */
function withoutBars(tex: string): string {
  return tex
    .replace(/\\\\\|/g, '\\Vert ')
    .replace(/\\?\|/g, '\\vert ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The lines of a formula that stands on lines of its own. */
export function displayLines(tex: string, isEnvironment: boolean): string[] {
  const lines = tex
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const columns = Math.min(...lines.slice(1).map(indentOf), Infinity);
  const dedented = lines.map((line, index) =>
    line.slice(Math.min(indentOf(line), index === 0 ? Infinity : columns)),
  );
  return isEnvironment ? dedented : ['$$', ...dedented, '$$'];
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** A block in the place of a part of a text. */
export interface PlacedBlock {
  /** Where the text before it ends. */
  start: number;
  /** Where the text behind it goes on. */
  end: number;
  text: string;
}

/**
 * Puts a block in the place of a part of a text, with blank lines around it where words stand.
 *
 * @param lines of the block; the text goes on in the list or quotation in which it stands
 */
export function placedBlock(
  text: string,
  { start, end }: { start: number; end: number },
  lines: readonly string[],
): PlacedBlock {
  const lineStart = lineStartAt(text, start);
  const before = text.slice(lineStart, start);
  const marks =
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|:|\[\^[^\]\n]+\]:)[ \t]+)*/.exec(before)?.[0] ?? '';
  const prefix = continued(marks);
  const isInWords = before.length > marks.length && !/>[ \t]*$/.test(before);
  const above = text.slice(lineStartAt(text, lineStart - 1), Math.max(0, lineStart - 1));
  const hasWordsAbove =
    !isInWords && !/[^\s>]/.test(marks) && /[^\s>]/.test(above) && !/>[ \t]*$/.test(above);
  const trimmed = isInWords ? before.length - before.trimEnd().length : 0;
  const behind = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const next = text[end + behind];
  const below = text.slice(end + behind + 1).split('\n', 1)[0] ?? '';
  const isAtEnd = next === undefined || next === '\n';
  const hasWordsBelow = isAtEnd
    ? /^[ \t>]*(?!<\/)[^\s>]/.test(below)
    : next !== '<' && !text.startsWith('$$', end);
  const blank = prefix.trimEnd();
  const opening = isInWords ? `\n${blank}\n${prefix}` : hasWordsAbove ? `\n${prefix}` : '';
  const closing = !hasWordsBelow ? '' : isAtEnd ? `\n${blank}` : `\n${blank}\n${prefix}`;
  return {
    start: start - trimmed,
    end: end + (isAtEnd || next === '<' ? 0 : behind),
    text: `${opening}${lines.join(`\n${prefix}`)}${closing}`,
  };
}
