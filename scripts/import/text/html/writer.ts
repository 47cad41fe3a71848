import type { NoteLevel, Piece, TextContext } from '../../types.ts';
import { indentOf } from '../blocks-of-lines.ts';
import { cutColumns } from '../code-lines.ts';
import { importComment } from '../comment.ts';
import { fragmentsIn } from '../linked-places.ts';
import { filled, markOf, markPattern } from '../pieces.ts';
import type { ElementNode, HtmlNode } from './tree.ts';

/** What the writers of elements share. */
export class HtmlWriter {
  readonly context: TextContext;
  /** The whole text, with marks. */
  readonly text: string;
  readonly #done: Piece[];
  readonly #lineAt: (offset: number) => number;
  #fragments: ReadonlySet<string> | undefined;

  constructor(
    context: TextContext,
    text: string,
    done: Piece[],
    lineAt: (offset: number) => number,
  ) {
    this.context = context;
    this.text = text;
    this.#done = done;
    this.#lineAt = lineAt;
  }

  /** @returns the mark of finished Markdown */
  finish(text: string, { start }: { start: number }): string {
    this.#done.push({ kind: 'done', text, line: this.#lineAt(start) });
    return markOf(this.#done.length - 1);
  }

  /** The line of the file on which a node begins. */
  lineOf({ start }: { start: number }): number {
    return this.#lineAt(start);
  }

  /** Lines with something before each, those of finished pieces too. */
  prefixed(text: string, prefix: string): string {
    const blank = prefix.trimEnd();
    const inner = text.replace(markPattern(), (mark, index: string) => {
      const piece = this.#done[Number(index)];
      if (!piece?.text.includes('\n')) return mark;
      const lines = piece.text
        .split('\n')
        .map((line, number) => (number === 0 ? line : line === '' ? blank : `${prefix}${line}`));
      this.#done.push({ ...piece, text: lines.join('\n') });
      return markOf(this.#done.length - 1);
    });
    return inner
      .split('\n')
      .map((line) => (line === '' ? blank : `${prefix}${line}`))
      .join('\n');
  }

  /**
   * A line of text without so many columns of white space, as far as it has them. A finished block in
   * it loses no more than all of its lines have.
   */
  dedented(line: string, columns: number): string {
    return cutColumns(line, columns).replace(
      markPattern(),
      (mark, index: string, place: number) => {
        const piece = this.#done[Number(index)];
        const lines = piece?.text.split('\n') ?? [];
        // The white space before its first line may stand in the block, as before the others.
        const from = place === 0 && indentOf(lines[0] ?? '') > 0 ? 0 : 1;
        const written = lines.slice(from).filter((other) => other.trim() !== '');
        const common = Math.min(columns, ...written.map(indentOf));
        if (piece === undefined || written.length === 0 || common === 0) return mark;
        const cut = lines.map((one, number) => (number < from ? one : cutColumns(one, common)));
        this.#done.push({ ...piece, text: cut.join('\n') });
        return markOf(this.#done.length - 1);
      },
    );
  }

  /** A block that stood in an item of a list is indented as it was. */
  inItem(text: string, { start }: { start: number }): string {
    const lineStart = this.text.lastIndexOf('\n', start - 1) + 1;
    const before = this.text.slice(lineStart, start);
    const ownItem = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+/.exec(before)?.[0];
    if (ownItem !== undefined) return this.prefixed(text, ' '.repeat(ownItem.length));
    if (before === '' || before.trim() !== '') return text;
    const above = this.text
      .slice(Math.max(0, lineStart - 4000), lineStart)
      .split('\n')
      .reverse();
    for (const line of above) {
      if (
        line.trim() === '' ||
        (/^[ \t]{2,}/.test(line) && !/^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/.test(line))
      )
        continue;
      const item = /^([ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+)/.exec(line)?.[1];
      if (item === undefined || item.length > before.length) return text;
      return this.prefixed(text, ' '.repeat(item.length));
    }
    return text;
  }

  /** The source of a node, with what its marks stand for. */
  sourceOf(node: HtmlNode): string {
    const end = node.kind === 'text' ? node.start + node.text.length : node.end;
    return filled(this.text.slice(node.start, end), this.#done);
  }

  /** A text with what its marks stand for. */
  filled(text: string): string {
    return filled(text, this.#done);
  }

  /** Whether something in the text, or on another page, links to this place of it. */
  isLinkedTo(id: string): boolean {
    this.#fragments ??= new Set([...this.context.linkedPlaces, ...fragmentsIn(this.text)]);
    return this.#fragments.has(id);
  }

  note(level: NoteLevel, node: HtmlNode, message: string, advice?: string): void {
    const line = this.#lineAt(node.start);
    this.context.note({ level, line, message, ...(advice !== undefined && { advice }) });
  }

  /** Leaves a comment in the place of an element, and tells so. */
  comment(element: ElementNode, source: string, reason: string, advice?: string): string {
    this.context.note({
      level: 'problem',
      line: this.#lineAt(element.start),
      message: `${source} could not be converted: ${reason}`,
      isLost: true,
      ...(advice !== undefined && { advice }),
    });
    return this.finish(importComment(source, reason), element);
  }
}
