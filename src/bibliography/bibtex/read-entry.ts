import { addField } from './add-field.ts';
import { type BibtexEntry, type BibtexField, errorAt } from './entry.ts';
import { readField } from './read-field.ts';
import type { ReaderState } from './reader-state.ts';
import { BibtexSyntaxError, type Scanner } from './scanner.ts';
import { positionIn } from './source.ts';

const FIELD_BEHIND = /\s*,?\s*[A-Za-z][\w-]*\s*=\s*["{\w]/y;

const FIELDS_WITHIN = /,\s*[A-Za-z][\w-]*\s*=\s*["{\d]/;

const CLOSER: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

/**
 * Reads an entry from its opening brace or parenthesis to its end.
 *
 * @throws BibtexSyntaxError when what stands there can be read in no way
 */
export function readEntry(
  scanner: Scanner,
  state: ReaderState,
  type: string,
  offset: number,
): BibtexEntry {
  const { source } = state;
  const closer = CLOSER[scanner.next] ?? '}';
  scanner.offset += 1;
  scanner.skipGap();
  const keyOffset = scanner.offset;
  const key = readKey(scanner, type, closer);
  const fields = readFields(scanner, state, closer, `@${type}{${key}`, offset);
  rejectFieldsBehind(scanner, key);
  return { type, key, fields, source, offset, keyOffset };
}

/** Reads a key and the comma behind it. An entry that begins with its fields gets its key from them. */
function readKey(scanner: Scanner, type: string, closer: string): string {
  const start = scanner.offset;
  const key = scanner.key();
  scanner.skipGap();
  if (key !== '' && scanner.next === '=') {
    scanner.offset = start;
    return '';
  }
  if (key === '' && scanner.next !== ',') {
    throw new BibtexSyntaxError(
      start,
      `This @${type} has no key.`,
      `Write a key and a comma behind the brace: @${type}{smith2020title, …}.`,
    );
  }
  if (scanner.next === ',') scanner.offset += 1;
  else if (scanner.next !== closer) {
    throw new BibtexSyntaxError(
      scanner.offset,
      `A comma should follow the key \`${key}\`.`,
      'A key holds no white space and no braces, and a comma stands between it and the fields.',
    );
  }
  return key;
}

/** One closing brace too many ends an entry early, and its other fields would vanish silently. */
function rejectFieldsBehind(scanner: Scanner, key: string): void {
  const end = scanner.offset;
  if (scanner.match(FIELD_BEHIND) === '') return;
  throw new BibtexSyntaxError(
    end - 1,
    `This closes the entry \`${key}\`, but more fields follow.`,
    'Delete the closing brace that is too much, here or in the value before it.',
  );
}

/** Reads `name = value, …` up to and with the closing brace or parenthesis. */
export function readFields(
  scanner: Scanner,
  state: ReaderState,
  closer: string,
  opening: string,
  openingOffset: number,
): Map<string, BibtexField> {
  const fields = new Map<string, BibtexField>();
  for (;;) {
    scanner.skipGap();
    if (scanner.next === ',') {
      scanner.offset += 1;
      continue;
    }
    if (scanner.next === closer) {
      scanner.offset += 1;
      return fields;
    }
    if (scanner.next === '') {
      reportUnclosed(fields, state, closer, opening, openingOffset);
      return fields;
    }
    const field = readField(scanner, state);
    addField(fields, field, state);
    scanner.skipGap();
    if (scanner.next !== ',' && scanner.next !== closer && scanner.next !== '') {
      if (beginsEntry(scanner)) throw notClosed(scanner, state, field, opening, openingOffset);
      missingComma(scanner, state, field);
    }
  }
}

const NEXT_ENTRY = /@[ \t]*[A-Za-z]+\s*[{(]/y;

/** Whether another entry seems to begin here, at the start of a line. */
function beginsEntry(scanner: Scanner): boolean {
  const here = scanner.offset;
  const isThere = scanner.match(NEXT_ENTRY) !== '';
  scanner.offset = here;
  const lineStart = scanner.text.lastIndexOf('\n', here - 1) + 1;
  return isThere && scanner.text.slice(lineStart, here).trim() === '';
}

/** The mistake of a brace that is missing before the next entry: that of a value, or the last one. */
function notClosed(
  scanner: Scanner,
  { source }: ReaderState,
  { name, parts, valueOffset }: BibtexField,
  opening: string,
  openingOffset: number,
): BibtexSyntaxError {
  const last = parts.at(-1);
  // A value that ends on a line of its own took the brace that closes its entry.
  const tookBrace = last?.macro === undefined && /\n\s*$/.test(last?.text ?? '');
  const { line } = positionIn(source, scanner.offset);
  return tookBrace
    ? new BibtexSyntaxError(
        valueOffset - 1,
        `The value of \`${name}\` goes on to the end of its entry: its closing brace is missing.`,
        `Close the value of \`${name}\` where it should end.`,
        scanner.offset,
      )
    : new BibtexSyntaxError(
        openingOffset,
        `\`${opening}\` is not closed before the next entry, on line ${line}.`,
        `Add \`}\` behind its last field.`,
        scanner.offset,
      );
}

function reportUnclosed(
  fields: ReadonlyMap<string, BibtexField>,
  state: ReaderState,
  closer: string,
  opening: string,
  openingOffset: number,
): void {
  // Where a value holds what looks like fields, its own brace is the one that is missing.
  const greedy = [...fields.values()].find((field) => FIELDS_WITHIN.test(field.value));
  if (greedy !== undefined) {
    throw new BibtexSyntaxError(
      greedy.valueOffset - 1,
      `The value of \`${greedy.name}\` takes in the fields behind it: its closing brace is missing.`,
      `Close the value of \`${greedy.name}\` where it should end.`,
    );
  }
  state.errors.push(
    errorAt(state.source, openingOffset, {
      severity: 'error',
      kind: 'bibtex-syntax',
      message: `\`${opening}\` is never closed.`,
      fix: `Add \`${closer}\` behind its last field.`,
    }),
  );
}

/** Another field may follow without a comma: what is meant is plain, so reading goes on. */
function missingComma(scanner: Scanner, { source, errors }: ReaderState, after: BibtexField): void {
  const here = scanner.offset;
  const name = scanner.identifier();
  scanner.skipGap();
  const anotherField = name !== '' && scanner.next === '=';
  scanner.offset = here;
  if (!anotherField) {
    const wrong = `\`${scanner.next}\` cannot stand behind the value of \`${after.name}\``;
    const opened = lineOfGreedyQuote(after);
    if (opened !== undefined) {
      throw new BibtexSyntaxError(
        here,
        `${wrong}, which a quotation mark on line ${opened} opens that may never be closed.`,
        `Close it with \`"\` on line ${opened}; or, if the value ends here, put a comma behind it.`,
      );
    }
    throw new BibtexSyntaxError(
      here,
      `${wrong}.`,
      'A value ends with its brace or quotation mark; a comma or the end of the entry follows.',
    );
  }
  errors.push(
    errorAt(source, here, {
      severity: 'error',
      kind: 'bibtex-syntax',
      message: `A comma is missing between \`${after.name}\` and \`${name.toLowerCase()}\`.`,
      fix: `Put a comma behind the value of \`${after.name}\`.`,
    }),
  );
}

/**
 * The line of the quotation mark that opens a value of several lines: most likely it has no other of its
 * own, and took in the fields up to the one that opens the next value.
 */
function lineOfGreedyQuote({ parts, source }: BibtexField): number | undefined {
  const last = parts.at(-1);
  if (last === undefined || last.macro !== undefined || !last.text.includes('\n')) return undefined;
  const opening = last.offset - 1;
  return source.text[opening] === '"' ? positionIn(source, opening).line : undefined;
}
