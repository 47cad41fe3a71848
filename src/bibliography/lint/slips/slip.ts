import type { Problem } from '../../bibtex/entry.ts';

/** A stretch of a value, and what should stand there. */
export interface Correction {
  index: number;
  length: number;
  text: string;
}

/**
 * A slip in the text of a value that can be mended without asking: what it means is plain, and the
 * work stays what it is.
 */
export interface Slip {
  /** What was mended, for a list: “a full stop behind a title”. */
  name: string;
  /** Whether it may stand in a field, by lower-case name. */
  concerns: (field: string) => boolean;
  /** Every place in the LaTeX source of a value, in order, none over another. */
  find: (value: string) => Correction[];
  /** What lint says of it; undefined for what is right, only untidy, and for what the reader tells. */
  problem?: (written: string) => Problem;
}

/** Carries corrections out. */
export function correct(value: string, corrections: readonly Correction[]): string {
  let corrected = '';
  let from = 0;
  for (const { index, length, text } of corrections) {
    corrected += value.slice(from, index) + text;
    from = index + length;
  }
  return corrected + value.slice(from);
}

/** The same text with `x` for all that braces protect, so that what is found is outside of them. */
export function outsideBraces(value: string): string {
  let depth = 0;
  let text = '';
  for (const character of value) {
    if (character === '}') depth = Math.max(0, depth - 1);
    text += depth > 0 ? 'x'.repeat(character.length) : character;
    if (character === '{') depth += 1;
  }
  return text;
}
