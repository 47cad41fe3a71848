import { SIGNS, TRANSPARENT } from './commands.ts';

/*
 * A reference manager that takes LaTeX for plain text escapes it when it exports: `\emph{x}` comes
 * back as `{\textbackslash}emph\{x\}`, `$\chi^2$` as `\${\textbackslash}chi{\textasciicircum}2\$`.
 */

const BACKSLASH = String.raw`\{?\\textbackslash(?:\s*\{\})?\}?\s?`;
const FORMULA = new RegExp(String.raw`\\\$((?:(?!\\\$).)*?${BACKSLASH}(?:(?!\\\$).)*)\\\$`, 'gs');
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
  let changed = withMath !== source;
  const plain = withMath.replace(COMMAND, (whole, brace: string, word: string) => {
    const name = commandIn(word);
    if (name === undefined) return whole;
    changed = true;
    // “emphDrosophila” has lost its braces, and with them where the command ends.
    if (name !== word || brace !== '') return `${brace}${word.slice(name.length)}`;
    return `\\${word}`;
  });
  return changed ? plain.replace(/\\([{}])/g, '$1') : source;
}

/** The known command that a word is, or begins with before a capital. */
function commandIn(word: string): string | undefined {
  if (TRANSPARENT.has(word) || Object.hasOwn(SIGNS, word)) return word;
  const [, name = ''] = /^([a-z]+)(?=[A-Z])/.exec(word) ?? [];
  if (TRANSPARENT.has(name)) return name;
  return ['emph', 'mbox', 'textit', 'textbf'].find((start) => word.startsWith(start));
}

function unescape(tex: string): string {
  return tex
    .replace(new RegExp(BACKSLASH, 'g'), '\\')
    .replace(/\{?\\textasciicircum(?:\s*\{\})?\}?|\\\^\{\}/g, '^')
    .replace(/\\([{}_])/g, '$1');
}
