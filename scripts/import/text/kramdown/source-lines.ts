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

  /** Whether something in the text links to this place of it. */
  isLinkedTo(id: string): boolean {
    return this.context.document.body.includes(`#${id}`);
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
      const next = starts.findIndex((start) => start > place);
      return this.lines.at(next === -1 ? -1 : next - 1)?.line ?? 1;
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
 * The first of the lines without an empty one between that end with a line.
 *
 * @param last of them
 */
export function blockStart(lines: readonly SourceLine[], last: number): number {
  let first = last;
  while (first > 0 && !isBlankLine(lines[first - 1]?.text)) first -= 1;
  return first;
}

/** The last of the lines without an empty one between that begin with a line. */
export function blockEndLine(lines: readonly SourceLine[], first: number): number {
  let last = first;
  while (last + 1 < lines.length && !isBlankLine(lines[last + 1]?.text)) last += 1;
  return last;
}
