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

/** The line that was last looked for: mostly the next place stands in it, or not far behind. */
let line = { text: '', start: 0, end: -1 };

/** Where the line of a place begins. */
export function lineStartAt(text: string, offset: number): number {
  return lineAround(text, offset).start;
}

function lineEndAt(text: string, offset: number): number {
  return lineAround(text, offset).end;
}

function lineAround(text: string, offset: number): { start: number; end: number } {
  const isSame = line.text === text && line.start <= offset && offset <= line.end;
  if (isSame) return line;
  const next = text.indexOf('\n', offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  line = { text, start, end: next === -1 ? text.length : next };
  return line;
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
  return OPENING_TAG.test(before.slice(-300)) ? '' : undefined;
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

/** The block that was last looked for: what follows mostly stands in the same one. */
const known = {
  double: { text: '', start: 0, end: -1 },
  single: { text: '', start: 0, end: -1 },
};

/** Where the block ends in which something in a line stands: a paragraph, a row of a table. */
export function blockEnd(text: string, offset: number, kind: keyof typeof ENDS): number {
  if (isOneLineBlock(text, offset)) return lineEndAt(text, offset);
  const last = known[kind];
  if (last.text === text && last.start <= offset && offset <= last.end) return last.end;
  const pattern = new RegExp(ENDS[kind].source, 'g');
  pattern.lastIndex = offset;
  const end = pattern.exec(text)?.index ?? text.length;
  known[kind] = { text, start: offset, end };
  return end;
}

/** No formula is longer; what never ends is not looked for to the end of a text. */
const LONGEST = 20_000;

/** Where each sign was last found. */
const found = new Map<string, { text: string; from: number; at: number }>();

/** Where a sign stands next, within the length of a formula; undefined for nowhere. */
export function indexWithin(text: string, sign: string, from: number): number | undefined {
  const last = found.get(sign);
  const isSame = last?.text === text && last.from <= from && (last.at === -1 || from <= last.at);
  const at = isSame ? last.at : text.indexOf(sign, from);
  if (!isSame) found.set(sign, { text, from, at });
  return at === -1 || at - from > LONGEST ? undefined : at;
}

/** Whether a line is a heading or a row of a table. */
export function isOneLineBlock(text: string, offset: number): boolean {
  const start = lineStartAt(text, offset);
  const line = text.slice(start, start + 80);
  return /^[ \t>]*(?:#{1,6}[ \t]|\|)/.test(line);
}

/** Whether something is in the cell of a table, or in an element that stands in a line. */
export function isCell(text: string, offset: number): boolean {
  return (
    isOneLineBlock(text, offset) ||
    CELL_TAG.test(text.slice(Math.max(lineStartAt(text, offset), offset - 300), offset))
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
