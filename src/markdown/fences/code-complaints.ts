import type { ContentError } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';

const optionNames = ['title', 'showLineNumbers', 'wrap', 'output', 'copy', 'lang'];

/** What is wrong with the line that opens a block of code. */
export type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

/** An option that there is not. */
export function unknownOption(name: string, written: string): Complaint {
  const meant = optionNames.includes(name) ? undefined : nearest(name, optionNames);
  return {
    kind: 'unknown-code-option',
    message: `A block of code has no option "${written}".`,
    fix:
      meant === undefined
        ? 'Write title="…", {1,3-5}, /word/, showLineNumbers, showLineNumbers=10, wrap, output, copy or copy=false.'
        : `Did you mean "${meant}"?`,
  };
}

/** A value whose quotation mark is never closed. */
export function openQuote(written: string, mark: string): Complaint {
  return {
    kind: 'open-quote',
    message: `The quotation mark in ${written} is never closed.`,
    fix: `Write ${mark} behind it.`,
  };
}

/**
 * A word to be marked that the code does not have.
 *
 * @param asWritten says how another word would be written in its place
 */
export function unknownWord(
  word: string,
  code: string,
  asWritten: (word: string) => string,
): Complaint {
  const meant = nearest(word, new Set(code.match(/[\p{L}\p{N}_]+/gu)));
  return {
    kind: 'unknown-code-word',
    message: `${asWritten(word)} marks nothing: the code does not hold "${word}".`,
    fix:
      meant === undefined
        ? 'Write a word as it stands in the code, or leave it out.'
        : `Did you mean ${asWritten(meant)}?`,
  };
}

/** Code that another system runs. */
export function cell(language: string): Complaint {
  return {
    kind: 'code-cell',
    message: `"{${language}}" marks code that Quarto and R Markdown run; here it is shown, and not run.`,
    fix: `Write the language without braces: ${language}.`,
  };
}

/** Numbers of lines that the code does not have. */
export function badLines(written: string, code: string): Complaint {
  const count = code.split('\n').length;
  return {
    kind: 'unknown-code-lines',
    message: `"${written}" names no lines of this block of code, which has ${count === 1 ? 'one' : count}.`,
    fix: linesFix(count),
  };
}

function linesFix(count: number): string {
  if (count === 1) return 'Write {1}, or leave it out.';
  const example = count === 2 ? '{1}' : count === 3 ? '{1,3}' : `{1,3-${Math.min(count, 5)}}`;
  return `Write numbers and ranges from 1 to ${count}, such as ${example}.`;
}
