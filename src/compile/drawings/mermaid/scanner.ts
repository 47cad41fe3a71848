import type { DrawingMistake } from '../drawing.ts';

/** Thrown where a description cannot be read, and caught by who reads it as a whole. */
export class Unreadable extends Error {
  readonly mistake: DrawingMistake;

  constructor(mistake: DrawingMistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

/** Reads a line from left to right. */
export class Scanner {
  readonly line: number;
  readonly #text: string;
  #offset: number;

  /**
   * @param line its number in the description, counted from 1
   * @param offset where reading begins
   */
  constructor(text: string, line: number, offset = 0) {
    this.line = line;
    this.#text = text;
    this.#offset = offset;
  }

  /** What is still to be read. */
  get rest(): string {
    return this.#text.slice(this.#offset);
  }

  get isAtEnd(): boolean {
    return this.rest.trim() === '';
  }

  /**
   * Reads what a pattern matches here, if it does, and the white space behind it.
   *
   * @param pattern begins with `^`
   */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.rest);
    if (match === null) return undefined;
    this.#offset += match[0].length;
    this.#offset += /^[ \t]*/.exec(this.rest)?.[0].length ?? 0;
    return match;
  }

  /** @throws Unreadable always: what stands here is not what should */
  fail(message: string, fix: string): never {
    throw new Unreadable(this.mistake(message, fix));
  }

  /** A mistake at this place; a warning, for Mermaid itself may know more than is read here. */
  mistake(message: string, fix: string): DrawingMistake {
    return { severity: 'warning', line: this.line, column: this.#offset + 1, message, fix };
  }
}
