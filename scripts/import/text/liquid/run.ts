import type { Tag } from 'liquidjs';
import type { Piece, TextContext } from '../../types.ts';
import { importComment } from '../comment.ts';
import { filled, markOf } from '../pieces.ts';

/** Something that a template asks for and that is known only when Jekyll builds the site. */
export class NotKnown extends Error {}

/** What the tags of one text share while it is evaluated. */
export class LiquidRun {
  readonly context: TextContext;
  /** Finished pieces; what is evaluated holds their marks. */
  readonly done: Piece[];
  /** Line of the construct that is evaluated. */
  line = 1;
  /** Keys of the quotations that are open. */
  readonly quotations: string[] = [];
  /** Files that are being included, the outermost first. */
  readonly includes: string[] = [];

  constructor(context: TextContext, done: Piece[]) {
    this.context = context;
    this.done = done;
  }

  /** @returns the mark of a finished piece */
  finish(text: string): string {
    this.done.push({ kind: 'done', text, line: this.line });
    return markOf(this.done.length - 1);
  }

  /** Leaves a comment, and tells that something was not converted. */
  comment(source: string, reason: string, advice?: string): string {
    const written = filled(source, this.done);
    this.context.note({
      level: 'problem',
      line: this.line,
      message: `${firstLine(written)} could not be converted: ${reason}`,
      isLost: true,
      ...(advice !== undefined && { advice }),
    });
    return this.finish(importComment(written, reason));
  }

  note(
    level: 'converted' | 'approximated' | 'dropped' | 'problem',
    message: string,
    advice?: string,
  ): void {
    this.context.note({ level, line: this.line, message, ...(advice !== undefined && { advice }) });
  }
}

function firstLine(source: string): string {
  const [first = '', ...others] = source.trim().split('\n');
  return others.length === 0 ? first : `${first} …`;
}

/** A tag as it was written. */
export function sourceOf(tag: Tag): string {
  return tag.token.getText();
}
