import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkPlugins } from '../../../src/markdown/chain.ts';
import type { Piece } from '../types.ts';
import { lastUpTo, newlineCounter } from './pieces.ts';

const parser = unified().use(remarkParse).use(remarkPlugins).freeze();

/** Reads a text as Octavo reads it; nothing is made of it yet. */
export function octavoTree(text: string): Root {
  return parser.parse(text);
}

/** All nodes of a tree, outer ones first. */
export function* allNodes(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* allNodes(child);
}

/** A change of a part of a text. */
export interface Edit {
  start: number;
  end: number;
  /** What stands in its place. */
  pieces: readonly Pick<Piece, 'kind' | 'text'>[];
}

/** The pieces of a text by their places, all as they are written. */
export class WrittenText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #starts: number[] = [];
  readonly #newlines: (offset: number) => number;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    let length = 0;
    for (const piece of pieces) {
      this.#starts.push(length);
      length += piece.text.length;
    }
    this.text = pieces.map((piece) => piece.text).join('');
    this.#newlines = newlineCounter(this.text);
  }

  #indexAt(offset: number): number {
    return Math.max(0, lastUpTo(this.#starts, offset));
  }

  isSource(offset: number): boolean {
    return this.#pieces[this.#indexAt(offset)]?.kind === 'source';
  }

  lineAt(offset: number): number {
    const index = this.#indexAt(offset);
    const piece = this.#pieces[index];
    if (piece === undefined) return 1;
    return piece.line + this.#newlines(offset) - this.#newlines(this.#starts[index] ?? 0);
  }

  /** The pieces with changes made, of which those are left out that begin within another. */
  with(edits: readonly Edit[]): Piece[] {
    const made: Piece[] = [];
    let place = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (edit.start < place) continue;
      this.#copy(place, edit.start, made);
      const line = this.lineAt(edit.start);
      made.push(...edit.pieces.map((piece) => ({ ...piece, line })));
      place = edit.end;
    }
    this.#copy(place, this.text.length, made);
    return made;
  }

  #copy(from: number, to: number, made: Piece[]): void {
    if (to <= from) return;
    for (let index = this.#indexAt(from); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      const start = this.#starts[index] ?? 0;
      if (piece === undefined || start >= to) return;
      const begin = Math.max(from, start);
      const text = piece.text.slice(begin - start, to - start);
      if (text !== '') made.push({ kind: piece.kind, text, line: this.lineAt(begin) });
    }
  }
}
