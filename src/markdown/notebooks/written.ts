/** A line of Markdown that was made of a notebook. */
export interface WrittenLine {
  text: string;
  /** Which cell it is of, counted from 1. */
  cell: number;
  /** Which line of that cell it is, counted from 1; undefined for what its author did not write. */
  line: number | undefined;
}

/** Something in a notebook that its author should know. */
export interface CellComplaint {
  kind: 'missing-alt' | 'scripted-output';
  cell: number;
  message: string;
  fix: string;
}

/** A picture in a notebook, which is to be a file. */
export interface NotebookPicture {
  cell: number;
  ending: string;
  bytes: Uint8Array;
}

/** What a notebook becomes. */
export interface WrittenNotebook {
  lines: WrittenLine[];
  complaints: CellComplaint[];
}

/** How a notebook is written. */
export interface WritingRules {
  /** Of the page, which a heading need not say again. */
  title: string | undefined;
  /** How much is shown of the code of cells that do not say. */
  code: 'show' | 'fold' | 'none';
  /** What the name of a language is to a highlighter; `text` for one that is not known. */
  languageOf: (name: string) => string;
  /** What folded code stands under. */
  codeLabel: string;
  /** @returns how Markdown names the picture's file, without spaces */
  nameOf: (picture: NotebookPicture) => string;
}

/** A block of code that may hold rows of backticks. */
export function fenced(info: string, code: string): string[] {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${info}`, ...code.split('\n'), fence];
}
