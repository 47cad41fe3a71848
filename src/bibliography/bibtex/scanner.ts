import { type Problem } from './entry.ts';

/** Thrown inside the reader and caught at the entry's border; never leaves this folder. */
export class BibtexSyntaxError extends Error {
  readonly offset: number;
  readonly problem: Problem;
  /** Where reading goes on; else at the next entry that can be told from text. */
  readonly resumeAt: number | undefined;

  constructor(offset: number, message: string, fix: string, resumeAt?: number) {
    super(message);
    this.offset = offset;
    this.resumeAt = resumeAt;
    this.problem = { severity: 'error', kind: 'bibtex-syntax', message, fix };
  }
}

/** What may stand in a field name or a macro; BibTeX's own list of forbidden characters. */
const IDENTIFIER = /[^\s"#%'(),={}@\\]+/y;
/** Keys are freer: only what ends them is forbidden. */
const KEY = /[^\s,{}=]+/y;
/** White space, and `%` comments between fields, which biber allows and BibTeX styles show. */
const GAP = /(?:\s+|%[^\n]*)*/y;

/** A place in a text that only moves forward, and never past `end`. */
export class Scanner {
  readonly text: string;
  readonly end: number;
  offset: number;

  constructor(text: string, offset: number, end: number) {
    this.text = text;
    this.offset = offset;
    this.end = end;
  }

  /** The character here, or an empty string at the end. */
  get next(): string {
    return this.offset < this.end ? this.text.charAt(this.offset) : '';
  }

  skipGap(): void {
    this.match(GAP);
  }

  identifier(): string {
    return this.match(IDENTIFIER);
  }

  key(): string {
    return this.match(KEY);
  }

  /** Reads `{…}` with everything between the braces that belong together, and returns the inside. */
  braced(): string {
    return this.#enclosed(
      '}',
      'The brace that opens here is never closed.',
      'Add the missing `}`; every `{` in a value needs its own, `\\{` included.',
    );
  }

  /** Reads `"…"`; a quote inside braces does not end it. */
  quoted(): string {
    return this.#enclosed(
      '"',
      'The quotation mark that opens here is never closed.',
      'Close it with `"`, or put the value in braces; a `"` inside a quoted value is written `{"}`.',
    );
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0].slice(0, this.end - this.offset) ?? '';
    this.offset += found.length;
    return found;
  }

  /** Reads from an opening character to the one that closes it, and returns what is between. */
  #enclosed(closer: '}' | '"', message: string, fix: string): string {
    const open = this.offset;
    const close = this.#closing(open + 1, closer);
    if (close === -1) throw new BibtexSyntaxError(open, message, fix);
    this.offset = close + 1;
    return this.text.slice(open + 1, close);
  }

  /** `\"o` in a quoted value: BibTeX ends the value there, but nobody who writes it means that. */
  #isAccent(quote: number): boolean {
    return this.text[quote - 1] === '\\' && /[A-Za-z{\\]/.test(this.text[quote + 1] ?? '');
  }

  /** Finds the character that closes at depth zero, or -1. */
  #closing(from: number, closer: '}' | '"'): number {
    let depth = 0;
    for (let index = from; index < this.end; index += 1) {
      const character = this.text.charCodeAt(index);
      if (character === OPEN_BRACE) depth += 1;
      else if (character === CLOSE_BRACE) {
        if (depth === 0) return closer === '}' ? index : -1;
        depth -= 1;
      } else if (character === QUOTE && closer === '"' && depth === 0) {
        if (!this.#isAccent(index)) return index;
      }
    }
    return -1;
  }
}

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const QUOTE = 34;
