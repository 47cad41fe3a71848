import { lookUp } from '../../site/look-up.ts';

/**
 * Attributes of a block of code in braces, as Pandoc, Quarto and R Markdown write them.
 *
 * ````md
 * ```{.python .numberLines startFrom="10"}   →   ```python showLineNumbers=10
 * ```python {.numberLines}                   →   ```python showLineNumbers
 * ```{r}                                     →   ```r
 * ````
 */

/** One attribute in our words. */
export interface PandocOption {
  name: string;
  value: string | undefined;
  written: string;
}

const PART = /[\w-]+=(?:"[^"]*"|'[^']*'|[^\s,]+)|[^\s,]+/g;

/** Our names of theirs; see `fenced_code_attributes` in Pandoc's manual and "Code" in Quarto's. */
const names: Readonly<Record<string, string>> = {
  '.numberLines': 'showLineNumbers',
  '.number-lines': 'showLineNumbers',
  '.lineNumbers': 'showLineNumbers',
  '.line-numbers': 'showLineNumbers',
  startFrom: 'showLineNumbers',
  'start-from': 'showLineNumbers',
  filename: 'title',
};

/** Whether braces behind a language hold attributes, and not numbers of lines. */
export function areAttributes(braced: string): boolean {
  return /^\s*(?:[.#][A-Za-z]|[A-Za-z][\w-]*=)/.test(braced);
}

/** The attributes between braces. */
export function optionsIn(braced: string): PandocOption[] {
  const options = [...braced.matchAll(PART)].map(([written]): PandocOption => {
    const [, key = written, quoted] = /^([\w-]+)=(.*)$/s.exec(written) ?? [];
    const name = lookUp(names, key);
    return { name: name ?? key, value: quoted?.replace(/^(["'])(.*)\1$/s, '$2'), written };
  });
  // The first number says more than the wish for numbers.
  const isNumbered = options.some(({ name, value }) => isNumbers(name) && value !== undefined);
  return options.filter(
    ({ name, value }) => !isNumbered || !isNumbers(name) || value !== undefined,
  );
}

function isNumbers(name: string): boolean {
  return name === 'showLineNumbers';
}

/** A line that opens a block with braces alone. */
export interface BracedInfo {
  language: string;
  /** Whether it is a cell, which Quarto and R Markdown run: `{python}`. */
  isCell: boolean;
  /** The braces without the language, and what is behind them. */
  rest: string;
}

/**
 * The language that stands in braces.
 *
 * @param info what stands behind the backticks
 * @returns undefined when it does not begin with a brace, or names no language
 */
export function readBracedInfo(info: string): BracedInfo | undefined {
  const [, braced, behind = ''] = /^\{([^}]*)\}(.*)$/s.exec(info.trim()) ?? [];
  const [, dot, language, more = ''] =
    /^\s*(\.?)([A-Za-z][\w+#-]*)(?=[\s,]|$)(.*)$/s.exec(braced ?? '') ?? [];
  if (language === undefined) return undefined;
  // The options of a cell say how it is run.
  const isCell = dot === '';
  return { language, isCell, rest: isCell ? behind : `{${more.trim()}}${behind}` };
}
