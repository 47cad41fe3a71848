/** Where in the blocks of a text something stands. */

const MARKERS = String.raw`[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|:|\[\^[^\]\n]+\]:)[ \t]+)*`;
const PREFIX = new RegExp(`^${MARKERS}$`);
const BLOCK_TAG =
  'p|div|td|th|tr|table|thead|tbody|li|ul|ol|dd|dt|dl|h[1-6]|center|blockquote|figcaption|caption|figure|section|article|details|summary|aside|d-[a-z-]+';
const OPENING_TAG = new RegExp(
  `<(?:p|div|center|blockquote|section|article|figure|details|aside|li|dd|d-[a-z-]+)\\b[^<>]*>[ \\t]*$`,
);
const CELL_TAG =
  /<(?:td|th|span|figcaption|caption|summary|b|i|em|strong|h[1-6]|a|dt)\b[^<>]*>[ \t]*$/;
const ENDS = {
  double: new RegExp(`\\n[ \\t>]*\\n|\\n[ \\t>]*#{1,6}[ \\t]|</?(?:${BLOCK_TAG})\\b`, 'g'),
  single: new RegExp(
    `\\n[ \\t>]*\\n|\\n[ \\t>]*#{1,6}[ \\t]|\\n[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]|\\n[ \\t]*\\{:|</?(?:${BLOCK_TAG})\\b`,
    'g',
  ),
};

export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/**
 * What stands before a place in its line, when that is only white space, marks of quotations, lists,
 * notes and definitions, or the tag of a block.
 *
 * @returns undefined when words stand there
 */
export function linePrefixAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStartAt(text, offset), offset);
  if (PREFIX.test(before)) return before;
  return OPENING_TAG.test(before) ? '' : undefined;
}

/** Whether a block begins at a place that has only marks before it in its line. */
export function startsBlock(text: string, offset: number): boolean {
  const start = lineStartAt(text, offset);
  const prefix = text.slice(start, offset);
  if (/[^\s>]/.test(prefix) || start === 0) return true;
  const above = text.slice(lineStartAt(text, start - 1), start - 1);
  return (
    /^[ \t>]*$/.test(above) ||
    /^[ \t>]*#{1,6}[ \t]/.test(above) ||
    /(?:\$\$|<\/?[a-z][^<>]*>|\\end\{[a-z*]+\}|\{:[^}]*\})[ \t]*$/i.test(above)
  );
}

/** Whether a block ends at a place that has nothing behind it in its line. */
export function endsBlock(text: string, offset: number): boolean {
  const behind = text.slice(offset, lineEndAt(text, offset));
  if (/^[ \t]*</.test(behind)) return true;
  const next = text.slice(lineEndAt(text, offset) + 1);
  const line = next.slice(0, lineEndAt(next, 0));
  return (
    /^[ \t>]*$/.test(line) ||
    /^[ \t>]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|\$\$|\{:|<\/?[a-z]|```|~~~|\\begin\{)/i.test(
      line,
    )
  );
}

/** Where the block ends in which something in a line stands: a paragraph, a row of a table. */
export function blockEnd(text: string, offset: number, kind: keyof typeof ENDS): number {
  if (isOneLineBlock(text, offset)) return lineEndAt(text, offset);
  const pattern = new RegExp(ENDS[kind].source, 'g');
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}

/** Whether a line is a heading or a row of a table. */
export function isOneLineBlock(text: string, offset: number): boolean {
  const line = text.slice(lineStartAt(text, offset), lineEndAt(text, offset));
  return /^[ \t>]*(?:#{1,6}[ \t]|\|)/.test(line);
}

/** Whether something is in the cell of a table, or in an element that stands in a line. */
export function isCell(text: string, offset: number): boolean {
  return (
    isOneLineBlock(text, offset) || CELL_TAG.test(text.slice(lineStartAt(text, offset), offset))
  );
}

/** What the next lines of a block begin with that begins behind such a prefix. */
export function continued(prefix: string): string {
  return prefix.replace(/\[\^[^\]\n]+\]:[ \t]+/, '    ').replace(/[^\s>]/g, ' ');
}

const SEPARATOR = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-*:?[ \t]*)*$/;

/** Whether a line is a row of a table, with or without a bar at its start. */
export function isTableRow(text: string, offset: number): boolean {
  const start = lineStartAt(text, offset);
  const line = text.slice(start, lineEndAt(text, offset));
  if (/^[ \t>]*\|/.test(line)) return true;
  if (!line.includes('|')) return false;
  const from = text.lastIndexOf('\n\n', start) + 1;
  const blank = text.indexOf('\n\n', offset);
  const block = text.slice(from, blank === -1 ? text.length : blank);
  return block.split('\n').some((one) => one.includes('|') && SEPARATOR.test(one));
}

/** Whether nothing of its paragraph stands behind a place in its line. */
export function endsLine(text: string, end: number): boolean {
  return /^[ \t]*(?:\{[:#][^}\n]*\}[ \t]*)?(?:\n|$|<\/?(?:p|div|center|li|blockquote|br|figure|section|dd)\b)/.test(
    text.slice(end, end + 300),
  );
}
