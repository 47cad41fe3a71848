import { SIGNS, SYMBOLS, TRANSPARENT } from './commands.ts';

/*
 * A reference manager that takes LaTeX for plain text escapes it when it exports: `\emph{x}` comes
 * back as `{\textbackslash}emph\{x\}`, `$\chi^2$` as `\${\textbackslash}chi{\textasciicircum}2\$`.
 */

const BACKSLASH = String.raw`\{?\\textbackslash(?:\s*\{\})?\}?\s?`;
const FORMULA = new RegExp(String.raw`\\\$((?:(?!\\\$).)*?${BACKSLASH}(?:(?!\\\$).)*)\\\$`, 'gs');
const ACCENT = new RegExp(String.raw`${BACKSLASH}a(['\`=])`, 'g');
const COMMAND = new RegExp(String.raw`${BACKSLASH}(\{?)([A-Za-z]+)`, 'g');

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
    if (name === undefined) return whole;
    changed = true;
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
