import type { ContentError } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';

const optionNames = ['title', 'showLineNumbers', 'wrap', 'copy', 'lang'];

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
        ? 'Write title="…", {1,3-5}, /word/, showLineNumbers, showLineNumbers=10, wrap, copy or copy=false.'
        : `Did you mean "${meant}"?`,
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
