/** Letters as wide as two of the Latin alphabet on a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]|\p{Emoji_Presentation}/u;

const segmenter = new Intl.Segmenter('en');

const lettersOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

const widthOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1);

/** Columns that a text takes on a terminal. */
export function shownWidth(text: string): number {
  return lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0);
}

/**
 * @param keepsEnd whether the end is what tells it from others
 * @returns the text in exactly so many columns, with an ellipsis for what does not fit
 */
export function fitted(text: string, width: number, keepsEnd = false): string {
  const full = shownWidth(text);
  if (keepsEnd && full > width) return reversed(fitted(reversed(text), width));
  if (full <= width) return text + ' '.repeat(width - full);
  let shown = '';
  let used = 0;
  for (const letter of lettersOf(text)) {
    if (used + widthOf(letter) > width - 1) break;
    shown += letter;
    used += widthOf(letter);
  }
  return `${shown}…${' '.repeat(width - 1 - used)}`;
}

function reversed(text: string): string {
  return lettersOf(text).reverse().join('');
}

/** A column of a table; widths count columns of the terminal. */
export interface Column {
  head: string;
  /** It is made no narrower than this, however little room there is. */
  least: number;
  /** Whether the end of its texts tells them apart. */
  keepsEnd?: boolean;
}

const GAP = '  ';

/** Writes a table; columns get narrower, the widest first, until it fits the room. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  room: number,
): string[] {
  const widths = columns.map(({ head }, index) =>
    Math.max(shownWidth(head), ...rows.map((row) => shownWidth(row[index] ?? ''))),
  );
  const total = (): number =>
    widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
  while (total() > room) {
    const spare = widths.map((width, index) => (width > (columns[index]?.least ?? 0) ? width : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    const index = spare.indexOf(most);
    widths[index] = most - 1;
  }
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, index) => fitted(cells[index] ?? '', width, columns[index]?.keepsEnd))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [line(columns.map(({ head }) => head)), rule, ...rows.map(line)];
}
