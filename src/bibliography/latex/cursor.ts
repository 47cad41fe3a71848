import type { Problem } from '../bibtex/entry.ts';
import { lookUp } from '../../site/look-up.ts';
import { MATH_NAMES } from './commands.ts';
import { endOfMath } from './math-text.ts';

/** Something in LaTeX that has no meaning in a text. */
export interface LatexProblem {
  /** Index into the LaTeX source. */
  index: number;
  problem: Problem;
}

/** Sticky: it matches at the cursor. */
export const WHITE_SPACE = /\s+/y;

/** A place in LaTeX source that moves forward, with what was found wrong on the way. */
export class LatexCursor {
  readonly source: string;
  index = 0;
  /** Single quotes that were opened by ` and are not closed yet. */
  openQuotes = 0;
  readonly problems: LatexProblem[] = [];
  /** Whether citations are marked, for those who can say them; else something is left out there. */
  readonly marksCitations: boolean;

  constructor(source: string, marksCitations = false) {
    this.source = source;
    this.marksCitations = marksCitations;
  }

  /** The character here; undefined at the end. */
  get next(): string | undefined {
    return this.source[this.index];
  }

  /** Moves over what a sticky pattern matches, and returns it; an empty string for nothing. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.index += found.length;
    return found;
  }

  /** The argument of a command as it stands; an empty string when no group follows. */
  rawArgument(): string {
    this.match(WHITE_SPACE);
    if (this.next !== '{') return '';
    const close = endOfMath(this.source, this.index + 1, '}');
    const end = close === -1 ? this.source.length : close;
    const text = this.source.slice(this.index + 1, end);
    this.index = end + 1;
    return text;
  }

  /** Math from `from` to its closer, as `$…$`; undefined, and no step forward, without a closer. */
  mathUpTo(from: number, closer: string): string | undefined {
    const close = endOfMath(this.source, from, closer);
    if (close === -1) return undefined;
    this.index = close + closer.length;
    return inDollars(this.source.slice(from, close));
  }

  report(index: number, problem: Problem): void {
    this.problems.push({ index, problem });
  }
}

/** White space at the borders says nothing in math, but keeps Markdown from seeing a formula. */
export function inDollars(tex: string): string {
  const trimmed = withKnownNames(withoutEnsuremath(tex)).replace(/\s+/g, ' ').trim();
  return `$${trimmed.endsWith('\\') ? `${trimmed} ` : trimmed}$`;
}

/** NASA ADS writes `$_{\ensuremath{\odot}}$`: math within math needs no word for it. */
function withoutEnsuremath(tex: string): string {
  return tex
    .replace(/\{\\ensuremath\s*(\{[^{}]*\})\}/g, '$1')
    .replace(/\\ensuremath(?![A-Za-z])/g, '');
}

function withKnownNames(tex: string): string {
  return tex
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => {
      const known = lookUp(MATH_NAMES, name);
      return known === undefined ? command : `\\${known}`;
    })
    .replace(/&#(\d{2,6});/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
}
