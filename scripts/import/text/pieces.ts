import type { Piece } from '../types.ts';

/** A text of several pieces in which each finished one is a mark, so that it can be read as a whole. */
export interface MarkedText {
  text: string;
  /** The finished pieces; a mark is the number of one. */
  done: Piece[];
  /** The line of the file for a place in `text`. */
  lineAt: (offset: number) => number;
}

/** Private characters: no text of a site holds them, for `withoutMarks` takes them away first. */
const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';
const MARK = /\uE0F0(\d+)\uE0F1/g;
const PRIVATE = /[\uE0F0\uE0F1]/g;

/** Takes the characters of marks out of a text that comes from a source site. */
export function withoutMarks(text: string): string {
  return text.replace(PRIVATE, '');
}

/** What stands for the finished piece of a number. */
export function markOf(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** Matches a mark; the group is its number. A new one each time, as it has a state. */
export function markPattern(): RegExp {
  return new RegExp(MARK.source, 'g');
}

/** Puts pieces together: source as it is, a mark for what is finished. */
export function markedText(pieces: readonly Piece[]): MarkedText {
  const done: Piece[] = [];
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push({ offset: text.length, line: piece.line });
    if (piece.kind === 'source') text += piece.text;
    else {
      text += markOf(done.length);
      done.push(piece);
    }
  }
  const offsets = starts.map(({ offset }) => offset);
  const newlines = newlineCounter(text);
  const lineAt = (offset: number): number => {
    const start = starts[lastUpTo(offsets, offset)];
    return start === undefined ? 1 : start.line + newlines(offset) - newlines(start.offset);
  };
  return { text, done, lineAt };
}

/**
 * The pieces of a text that was put together by `markedText` and worked on.
 *
 * @param text with marks; one that is gone is a piece that is gone
 * @param lineAt lines of places in `text`; without it each piece begins where the finished one
 *   before it ended. A finished piece without text only tells a line
 */
export function unmarked(
  text: string,
  done: readonly Piece[],
  lineAt?: (offset: number) => number,
): Piece[] {
  const pieces: Piece[] = [];
  let [end, line] = [0, 1];
  const addSource = (to: number): void => {
    if (to > end)
      pieces.push({ kind: 'source', text: text.slice(end, to), line: lineAt?.(end) ?? line });
  };
  for (const match of text.matchAll(MARK)) {
    addSource(match.index);
    const piece = done[Number(match[1])];
    if (piece !== undefined) {
      if (piece.text !== '') pieces.push(piece);
      line = piece.line + newlinesIn(piece.text);
    }
    end = match.index + match[0].length;
  }
  addSource(text.length);
  return pieces;
}

/** The text with its marks replaced by what they stand for. */
export function filled(text: string, done: readonly Piece[]): string {
  return text.replace(MARK, (_, index: string) => done[Number(index)]?.text ?? '');
}

/** How many lines end in a text. */
export function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Counts the line ends before a place of a text, fast for many places. */
export function newlineCounter(text: string): (offset: number) => number {
  let places: number[] | undefined;
  return (offset) => {
    places ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    return lastUpTo(places, offset - 1) + 1;
  };
}

/** The index of the last of ascending numbers that is not above one; -1 when all are. */
export function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [-1, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
