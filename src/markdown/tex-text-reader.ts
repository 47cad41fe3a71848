import { isDisplayEnvironment } from './tex-environments.ts';

/** Whether a character is part of the LaTeX, comes right behind it, or shows that it is none. */
export type TexStep = 'take' | 'end' | 'none';

/** Reads LaTeX in running text character by character; undefined is the end of the paragraph. */
export type TexReader = (character: string | undefined) => TexStep;

type State = (character: string) => State | 'end' | 'none';

/** Longer than any command in running text; what never closes is not looked for to the end. */
const LONGEST = 4000;
/** The same of a formula in brackets, which may be none. */
const LONGEST_IN_BRACKETS = 1000;

/** Greek letters, which stand without braces and are never meant as they are written. */
const GREEK =
  /^(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)$/i;
/** Commands without braces that nobody means as they are written. */
const BARE =
  /^(?:LaTeX|TeX|BibTeX|appendix|bigskip|centering|clearpage|hfill|ldots|maketitle|medskip|newline|newpage|noindent|pagebreak|par|qed|smallskip|tableofcontents)$/;
const ACCENTS = '\'"^~=.`';

/**
 * Reads a command with its arguments, `\textbf{…}` or `\href{…}{…}`, a whole environment that is a
 * formula, `\(…\)` and `\[…\]` around what looks like a formula, and Greek letters.
 *
 * @param isWhole whether formulas must end in the same paragraph; otherwise only their first line is read
 */
export function texTextReader(isWhole: boolean): TexReader {
  let raw = '';
  let name = '';
  let depth = 0;
  /** What ends a formula that was begun, and the last of what was read, as long as that. */
  let close = '';
  let tail = '';

  const start: State = (character) => (character === '\\' ? escaped : 'none');

  const escaped: State = (character) => {
    if (character === '(' || character === '[') {
      close = bracketsOf(raw + character)?.close ?? '';
      return inBrackets;
    }
    // Twice, as where one of them is lost on the way to a script in the page.
    if (character === '\\') return raw === '\\' ? escaped : 'none';
    if (raw !== '\\') return 'none';
    if (ACCENTS.includes(character)) return accent;
    if (!isLetter(character)) return 'none';
    name = character;
    return inName;
  };

  const accent: State = (character) => (character === '{' ? opened() : 'none');

  const inName: State = (character) => {
    if (isLetter(character)) {
      name += character;
      return inName;
    }
    if (character !== '{' && isBare(name, character)) return 'end';
    if (name.length === 1) return 'none';
    return character === '*' ? behindName : behindName(character);
  };

  const behindName: State = (character) => {
    if (character === '{') return opened();
    return character === '[' ? inOption : 'none';
  };

  const inOption: State = (character) => (character === ']' ? behindName : inOption);

  const opened = (): State => {
    depth = 1;
    return inArgument;
  };

  const inArgument: State = (character) => {
    if (character === '{' && !raw.endsWith('\\')) depth += 1;
    if (character === '}' && !raw.endsWith('\\')) depth -= 1;
    if (depth > 0) return inArgument;
    const environment = environmentOf(raw + character);
    if (!isWhole || !isDisplayEnvironment(environment)) return behindArgument;
    close = `\\end{${environment}}`;
    return inEnvironment;
  };

  const behindArgument: State = (character) => (character === '{' ? opened() : 'end');

  const inEnvironment: State = () => (tail === close ? 'end' : inEnvironment);

  const inBrackets: State = (character) => {
    if (!isWhole) return character === '\n' ? 'end' : 'none';
    if (tail !== close) return raw.length > LONGEST_IN_BRACKETS ? 'none' : inBrackets;
    const { length } = close;
    return looksLikeMath(raw.slice(length, -length), raw.slice(0, length)) ? 'end' : 'none';
  };

  let state: State = start;
  return (character) => {
    // What is closed by its last character shows it only behind it.
    const next = raw.length > LONGEST ? 'none' : state(character ?? '\n');
    if (typeof next === 'string') return next;
    if (character === undefined) return 'none';
    raw += character;
    // To look for it in all that was read would take as long as that for each character.
    tail = close === '' ? '' : (tail + character).slice(-close.length);
    state = next;
    return 'take';
  };
}

/** Whether a name stands for something without braces. */
function isBare(name: string, next: string): boolean {
  // The sign of a section, before a number or a reference.
  if (name === 'S') return /[\\~\d]/.test(next);
  return GREEK.test(name) || BARE.test(name);
}

function isLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

/** The environment that a text begins; '' when it begins none. */
export function environmentOf(raw: string): string {
  return /^\\begin\{([^{}]*)\}/.exec(raw)?.[1] ?? '';
}

/** The brackets with backslashes that a text begins with. */
export function bracketsOf(raw: string): { open: string; close: string } | undefined {
  const [open] = /^\\{1,2}[([]/.exec(raw) ?? [];
  return open === undefined ? undefined : { open, close: open.replace('(', ')').replace('[', ']') };
}

/**
 * Whether what stands in `\(…\)` or `\[…\]` is a formula, and not words in brackets that their author
 * wanted to see.
 */
function looksLikeMath(inside: string, open: string): boolean {
  if (/\\[A-Za-z]{2,}|\^|(?<![A-Za-z])[A-Za-z]_[A-Za-z0-9{]/.test(inside)) return true;
  const isLettersAndSigns = /[A-Za-z]/.test(inside) && !/[A-Za-z]{2}|[^\x20-\x7E\n]/.test(inside);
  if (!isLettersAndSigns) return false;
  return open.endsWith('(') || /[=+<>]/.test(inside) || /^\s*\n/.test(inside);
}
