import { SIGNS, SYMBOLS, TRANSPARENT } from './commands.ts';

/*
 * A reference manager that takes LaTeX for plain text escapes it when it exports: `\emph{x}` comes
 * back as `{\textbackslash}emph\{x\}`, `$\chi^2$` as `\${\textbackslash}chi{\textasciicircum}2\$`.
 */

const BACKSLASH = String.raw`\{?\\textbackslash(?:\s*\{\})?\}?\s?`;
const FORMULA = new RegExp(String.raw`\\\$((?:(?!\\\$).)*?${BACKSLASH}(?:(?!\\\$).)*)\\\$`, 'gs');
const ACCENT = new RegExp(String.raw`${BACKSLASH}a(['\`=])`, 'g');
const COMMAND = new RegExp(String.raw`${BACKSLASH}(\{?)([A-Za-z]+)`, 'g');

const OPEN = String.raw`(?:\{\\\{\}|\\\{|\{?\\textbraceleft\s?(?:\{\}|\}))`;
const CLOSE = String.raw`(?:\{\\\}\}|\\\}|\{?\\textbraceright(?:\{\}|\}|(?![A-Za-z])))`;
/** A word that is no set, or a letter with an accent; and formulas, where such braces may be meant. */
const PROTECTED = new RegExp(
  String.raw`(?<!\\)\$[^$]*\$|(?<![\p{L}\d])${OPEN}(\p{L}[\p{L}\d][\p{L}\d .'-]*)${CLOSE}|${OPEN}([^\x00-\x7F]|\\['"\x60^~=.](?:\{\\?[A-Za-z]\}|\\?[A-Za-z]))${CLOSE}`,
  'gu',
);

const MENDELEYS = String.raw`\$\\backslash\$`;
const MENDELEYS_ACCENT = new RegExp(
  String.raw`${MENDELEYS}(['\x60^"~=.])(?:${OPEN}|\{)?(?:${MENDELEYS})?([A-Za-z])(?:${CLOSE}|\})?`,
  'g',
);
const MENDELEYS_COMMAND = new RegExp(String.raw`${MENDELEYS}([A-Za-z]{2,}|[nrt])`, 'g');

/** Takes away braces that were only to protect a word's capitals, and are escaped. */
export function undoEscapedBraces(source: string): string {
  if (!/\\(?:\{|textbraceleft)/.test(source)) return source;
  return source.replace(PROTECTED, (whole, word?: string, letter?: string) => {
    return word ?? letter ?? whole;
  });
}

/** Mendeley writes a backslash as math, and the end of a line as it found it: as a backslash and n. */
export function undoMendeleysBackslashes(source: string): string {
  if (!source.includes('$\\backslash$')) return source;
  return source
    .replace(MENDELEYS_ACCENT, '\\$1{$2}')
    .replace(MENDELEYS_COMMAND, (whole, word: string) => {
      if (isKnown(word)) return `{\\textbackslash}${word}`;
      return word.startsWith('n') || word.length === 1 ? ` ${word.slice(1)}` : whole;
    });
}

/**
 * Undoes one round of escaping, where a backslash stands before the name of a known command. Text
 * about LaTeX that means a backslash keeps it before any other word.
 *
 * @example undoDoubleEncoding('{\\textbackslash}emph\\{x\\}') // '\\emph{x}'
 */
export function undoDoubleEncoding(source: string): string {
  if (!source.includes('\\textbackslash')) return source;
  const withMath = source.replace(FORMULA, (_formula, tex: string) => `$${unescape(tex)}$`);
  // `\a'e` is é in a table, where `\'` means something else.
  const accented = withMath.replace(ACCENT, '\\$1');
  let changed = accented !== source;
  const plain = accented.replace(COMMAND, (whole, brace: string, word: string) => {
    const name = commandIn(word);
    const endsLine = name === undefined && /^n[A-Z]/.test(word);
    if (name === undefined && !endsLine) return whole;
    changed = true;
    if (name === undefined) return ` ${brace}${word.slice(1)}`;
    // “emphDrosophila” has lost its braces, and with them where the command ends.
    const rest = word.slice(name.length);
    if (Object.hasOwn(SYMBOLS, name)) return `${brace}\\${name}${rest === '' ? '' : `{}${rest}`}`;
    if (rest !== '' || brace !== '') return `${brace}${rest}`;
    return `\\${word}`;
  });
  return changed ? plain.replace(/\\([{}])/g, '$1') : source;
}

/** The known command that a word is, or begins with before a capital. */
function commandIn(word: string): string | undefined {
  if (isKnown(word)) return word;
  const [, name = ''] = /^([a-z]+)(?=[A-Z])/.exec(word) ?? [];
  if (isKnown(name)) return name;
  return ['emph', 'mbox', 'textit', 'textbf'].find((start) => word.startsWith(start));
}

function isKnown(word: string): boolean {
  return [SIGNS, SYMBOLS].some((table) => Object.hasOwn(table, word)) || TRANSPARENT.has(word);
}

function unescape(tex: string): string {
  return tex
    .replace(new RegExp(BACKSLASH, 'g'), '\\')
    .replace(/\{?\\textasciicircum(?:\s*\{\})?\}?|\\\^\{\}/g, '^')
    .replace(/\\([{}_])/g, '$1');
}
