import type { ContentError } from '../../site/content-error.ts';
import { type BibtexEntry, errorAt } from './entry.ts';
import { withMadeKeys } from './made-keys.ts';
import { readEntry, readFields } from './read-entry.ts';
import type { ReaderState } from './reader-state.ts';
import { BibtexSyntaxError, Scanner } from './scanner.ts';
import { createSource } from './source.ts';

/** What one `.bib` file says. */
export interface BibtexFile {
  entries: BibtexEntry[];
  /** Keys of entries that could not be read, as far as those could. */
  broken: string[];
  errors: ContentError[];
}

/**
 * An entry at the start of a line, which is where reading starts afresh after a broken one. A key
 * and a field must follow, or a field alone: an abstract may hold a line such as `@cache(maxsize)`.
 */
const ENTRY_AT_LINE_START =
  /^[ \t]*@[ \t]*(?:(?:string|comment|preamble)\s*[{(]|[a-z]+\s*[{(]\s*[^\s,{}()="]*\s*,\s*(?:[\w+:-]+\s*=|[})])|[a-z]+\s*\{\s*[a-z]+\s*=\s*["{])/gim;
const ENTRY_START = /@[ \t]*([A-Za-z]+)\s*(?=[{(])/g;
/** An `@word` that begins a line and no brace follows: an entry that lost it, not an address. */
const LOST_BRACE = /^[ \t]*@[ \t]*(?!comment|preamble)[A-Za-z]+\b(?!\s*[{(])/gim;
/** What is likely the key of an entry that cannot be read, behind its `@type`. */
const KEY_BEHIND = /\s*[{(]\s*([^\s,{}()="]+)/y;
/** Jekyll's front matter, which al-folio puts at the top so that Jekyll processes the file. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/**
 * Reads a `.bib` file into entries with positions. What cannot be read becomes an error at its
 * place, and reading goes on at the next entry. Takes time linear in the length of the text: an
 * entry never reads past the next line that starts with `@type{`.
 *
 * @param macros `@string`s known so far; those of this file are added, for the files that follow
 */
export function readBibtexFile(
  file: string,
  text: string,
  macros: Map<string, string>,
): BibtexFile {
  const state: ReaderState = { source: createSource(file, text), macros, errors: [] };
  const entries: BibtexEntry[] = [];
  const broken: string[] = [];
  const borders = [...text.matchAll(ENTRY_AT_LINE_START)].map((match) => match.index);
  let nextBorder = 0;
  let unclosedComment = false;
  let offset = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  let endOfLast = offset;
  for (;;) {
    ENTRY_START.lastIndex = offset;
    const start = ENTRY_START.exec(text);
    reportLostBraces(state, offset, start?.index ?? text.length);
    if (start === null) return { ...withMadeKeys(entries, state), broken };
    offset = start.index + start[0].length;
    if (!beginsEntry(text, endOfLast, start.index)) continue;

    while ((borders[nextBorder] ?? text.length) <= start.index) nextBorder += 1;
    const border = borders[nextBorder] ?? text.length;
    const type = (start[1] ?? '').toLowerCase();
    if (type === 'comment') {
      const close = commentEnd(text, offset, unclosedComment ? border : text.length);
      unclosedComment ||= close === undefined;
      offset = close ?? lineEnd(text, offset);
      endOfLast = offset;
      continue;
    }
    const scanner = new Scanner(text, offset, border);
    try {
      if (type === 'string') readString(scanner, state, start.index);
      else if (type === 'preamble') skipPreamble(scanner);
      else entries.push(readEntry(scanner, state, type, start.index));
      offset = scanner.offset;
    } catch (error) {
      if (!(error instanceof BibtexSyntaxError)) throw error;
      state.errors.push(errorAt(state.source, error.offset, error.problem));
      KEY_BEHIND.lastIndex = offset;
      const key = type === 'string' ? undefined : KEY_BEHIND.exec(text)?.[1];
      if (key !== undefined) broken.push(key);
      offset = error.resumeAt ?? border;
    }
    endOfLast = offset;
  }
}

/** False for `%@article{…}`, which was commented out, and for `someone@example{…}` in prose. */
function beginsEntry(text: string, endOfLast: number, at: number): boolean {
  const gap = text.slice(endOfLast, at);
  const line = gap.slice(gap.lastIndexOf('\n') + 1);
  return !line.trimStart().startsWith('%') && !/[\w.]$/.test(line);
}

/** The end of a comment in braces, which may hold whole entries; undefined when never closed. */
function commentEnd(text: string, open: number, end: number): number | undefined {
  const scanner = new Scanner(text, open, end);
  try {
    scanner.braced();
    return scanner.offset;
  } catch (error) {
    if (!(error instanceof BibtexSyntaxError)) throw error;
    return undefined;
  }
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

/** `@string{name = "value", …}` */
function readString(scanner: Scanner, state: ReaderState, offset: number): void {
  const closer = scanner.next === '(' ? ')' : '}';
  scanner.offset += 1;
  for (const field of readFields(scanner, state, closer, '@string{', offset).values()) {
    state.macros.set(field.name, field.value);
  }
}

/** `@preamble{…}` is TeX for the typesetter; a site has no use for it. */
function skipPreamble(scanner: Scanner): void {
  if (scanner.next === '{') scanner.braced();
  else scanner.offset += 1;
}

function reportLostBraces(state: ReaderState, from: number, to: number): void {
  for (const match of state.source.text.slice(from, to).matchAll(LOST_BRACE)) {
    state.errors.push(
      errorAt(state.source, from + match.index + match[0].indexOf('@'), {
        severity: 'error',
        kind: 'bibtex-syntax',
        message: `\`${match[0].trim()}\` is not followed by a brace.`,
        fix: 'Write @type{key, … }; to comment text out, keep `@` away from the start of the line.',
      }),
    );
  }
}
