import type { Note, Piece, TextContext } from '../../types.ts';
import { filled, markedText, markOf, unmarked } from '../pieces.ts';

/** A line of a text on its way, with marks for what is finished. */
export interface SourceLine {
  text: string;
  /** The line of the file that it comes from. */
  line: number;
}

/** A text in lines, which one step after the other changes. */
export class SourceText {
  lines: SourceLine[];
  readonly context: TextContext;
  readonly #done: Piece[];

  constructor(pieces: readonly Piece[], context: TextContext) {
    const { text, done, lineAt } = markedText(pieces);
    this.context = context;
    this.#done = done;
    let offset = 0;
    this.lines = text.split('\n').map((one) => {
      const line = lineAt(offset);
      offset += one.length + 1;
      return { text: one, line };
    });
  }

  /** @returns the mark of finished Markdown */
  finish(text: string, line: number): string {
    this.#done.push({ kind: 'done', text, line });
    return markOf(this.#done.length - 1);
  }

  /** A text with what its marks stand for. */
  filled(text: string): string {
    return filled(text, this.#done);
  }

  /** Whether something in the text, or on another page, links to this place of it. */
  isLinkedTo(id: string): boolean {
    if (this.context.linkedPlaces.has(id)) return true;
    return ['(', '"', "'", '<'].some((sign) =>
      this.context.document.body.includes(`${sign}#${id}`),
    );
  }

  note(
    level: Note['level'],
    line: number,
    message: string,
    more: Pick<Note, 'subject' | 'advice'> = {},
  ): void {
    this.context.note({ level, line, message, ...more });
  }

  pieces(): Piece[] {
    const starts: number[] = [];
    let offset = 0;
    for (const { text } of this.lines) {
      starts.push(offset);
      offset += text.length + 1;
    }
    const lineAt = (place: number): number => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return this.lines[low]?.line ?? 1;
    };
    return unmarked(this.lines.map(({ text }) => text).join('\n'), this.#done, lineAt);
  }
}

const QUOTE = /^[ \t]*(?:>[ \t]?)+/;

/** The marks of a quotation before a line; '' for a line that is in none. */
export function quoteOf(line: string): string {
  return QUOTE.exec(line)?.[0] ?? '';
}

/** Whether a line is empty, but for the marks of a quotation. */
export function isBlankLine(line: string | undefined): boolean {
  return line === undefined || /^[ \t>]*$/.test(line);
}

/**
 * Whether a line is empty within so many quotations.
 *
 * @param depth 0 outside of all, where the marks of a quotation are no emptiness
 */
function isBlankAt(line: string | undefined, depth: number): boolean {
  if (line === undefined) return true;
  return new RegExp(`^(?:[ \\t]*>){0,${depth}}[ \\t]*$`).test(line);
}

/**
 * The first of the lines without an empty one between that end with a line.
 *
 * @param last of them
 * @param depth of quotations
 */
export function blockStart(lines: readonly SourceLine[], last: number, depth: number): number {
  let first = last;
  while (first > 0 && !isBlankAt(lines[first - 1]?.text, depth)) first -= 1;
  return first;
}

/** The last of the lines without an empty one between that begin with a line. */
export function blockEndLine(lines: readonly SourceLine[], first: number, depth: number): number {
  let last = first;
  while (last + 1 < lines.length && !isBlankAt(lines[last + 1]?.text, depth)) last += 1;
  return last;
}

/** How many quotations the marks before a line are of. */
export function depthOf(prefix: string): number {
  return prefix.split('>').length - 1;
}
