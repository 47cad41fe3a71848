import { type BibtexField, errorAt, type ValuePart } from './entry.ts';
import { meantMonth, monthNamed } from '../fields/month-names.ts';
import { undefinedString } from './macros.ts';
import type { ReaderState } from './reader-state.ts';
import { BibtexSyntaxError, type Scanner } from './scanner.ts';

/** More characters than any abstract has; a few lines of `@string`s can stand for far more. */
const LONGEST_VALUE = 1_000_000;

/** Reads `name = value`. */
export function readField(scanner: Scanner, state: ReaderState): BibtexField {
  const nameOffset = scanner.offset;
  const name = scanner.identifier();
  scanner.skipGap();
  if (name === '' || scanner.next !== '=') {
    throw new BibtexSyntaxError(
      nameOffset,
      name === ''
        ? `A field's name should stand here, not \`${scanner.next}\`.`
        : `\`${name}\` should be followed by \`=\` and a value.`,
      'Fields are written name = {value}, with a comma between one and the next.',
    );
  }
  scanner.offset += 1;
  scanner.skipGap();
  const valueOffset = scanner.offset;
  const parts = readValue(scanner, state, name);
  if (parts.reduce((length, { text }) => length + text.length, 0) > LONGEST_VALUE) {
    throw new BibtexSyntaxError(
      valueOffset,
      `\`${name}\` stands for more than ${LONGEST_VALUE} characters.`,
      'Write less text, or let strings not double each other.',
    );
  }
  const value = parts.map((part) => part.text).join('');
  return {
    name: name.toLowerCase(),
    value,
    parts,
    source: state.source,
    nameOffset,
    valueOffset: parts[0]?.offset ?? valueOffset,
  };
}

/** Reads pieces joined by `#`. */
function readValue(scanner: Scanner, state: ReaderState, name: string): ValuePart[] {
  const parts: ValuePart[] = [];
  for (;;) {
    scanner.skipGap();
    parts.push(readPart(scanner, state, name));
    scanner.skipGap();
    if (scanner.next !== '#') return parts;
    scanner.offset += 1;
  }
}

function readPart(scanner: Scanner, state: ReaderState, name: string): ValuePart {
  const offset = scanner.offset;
  if (scanner.next === '{') return { text: scanner.braced(), offset: offset + 1 };
  if (scanner.next === '"') return { text: scanner.quoted(), offset: offset + 1 };
  const word = scanner.identifier();
  if (word === '') {
    throw new BibtexSyntaxError(
      offset,
      `\`${name.toLowerCase()}\` has no value.`,
      `Write ${name.toLowerCase()} = {…}, or delete the field.`,
    );
  }
  if (/^\d+$/.test(word)) return { text: word, offset };
  const macro = word.toLowerCase();
  // `month = april`, `month = sept.`: BibTeX knows `apr` only, but what is meant is plain.
  const isMonth =
    name.toLowerCase() === 'month' && monthNamed(macro.replace(/\.$/, '')) !== undefined;
  const text = state.macros.get(macro) ?? (isMonth ? word : undefined);
  if (text === undefined) {
    const isSlip = name.toLowerCase() === 'month' && meantMonth(word) !== undefined;
    // Braces would make no month of it: as text, it is told to be none where dates are read.
    if (isSlip) return { text: word, offset };
    state.errors.push(errorAt(state.source, offset, undefinedString(word, state.macros)));
    return { text: '', offset, macro };
  }
  return isMonth && !state.macros.has(macro) ? { text, offset } : { text, offset, macro };
}
