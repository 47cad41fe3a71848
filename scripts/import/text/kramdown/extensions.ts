import type { SourceText } from './source-lines.ts';

const COMMENT = /\{::comment[^}]*\}([\s\S]*?)\{:\/(?:comment)?\}/g;
const NO_MARKDOWN = /\{::nomarkdown([^}]*)\}([\s\S]*?)\{:\/(?:nomarkdown)?\}/g;
const OPTIONS = /\{::options\b[^}]*\/\}|\{::options\b[^}]*\}[\s\S]*?\{:\/(?:options)?\}/g;
const OTHER = /\{::?\/?[a-z]*\s*\/?\}/g;

/**
 * Takes kramdown's extensions: comments are comments, what is no Markdown was read with the HTML, and
 * options of kramdown mean nothing here.
 *
 * @see https://kramdown.gettalong.org/syntax.html#extensions
 */
export function applyExtensions(text: SourceText): void {
  if (!text.lines.some(({ text: line }) => /\{:[:/]/.test(line))) return;
  if (!text.lines.some(({ text: line }) => line.includes('{:/') || line.includes('/}'))) return;
  replaceIn(text, COMMENT, ([, inside = ''], line) => {
    const words = text.filled(inside).trim().replace(/-->/g, '- ->');
    return words === '' ? '' : text.finish(`<!-- ${words} -->`, line);
  });
  replaceIn(text, NO_MARKDOWN, ([, options = '', inside = ''], line) => {
    if (!/type\s*=/.test(options) || options.includes('html')) return inside;
    text.note('dropped', line, 'What was written for LaTeX only is left out ({::nomarkdown}).');
    return '';
  });
  replaceIn(text, OPTIONS, (_, line) => {
    text.note('dropped', line, 'Options of kramdown mean nothing to Octavo ({::options}).');
    return '';
  });
  replaceIn(text, OTHER, () => '');
}

/** Replaces what may go over several lines; the lines that follow keep their numbers. */
function replaceIn(
  text: SourceText,
  pattern: RegExp,
  write: (match: RegExpExecArray, line: number) => string,
): void {
  const whole = text.lines.map(({ text: line }) => line).join('\n');
  const lines: SourceText['lines'] = [];
  let end = 0;
  let number = 0;
  const add = (part: string): void => {
    part.split('\n').forEach((one, index) => {
      const last = lines.at(-1);
      if (index === 0 && last !== undefined) last.text += one;
      else lines.push({ text: one, line: text.lines[number + index]?.line ?? 1 });
    });
  };
  for (const match of whole.matchAll(pattern)) {
    add(whole.slice(end, match.index));
    number = whole.slice(0, match.index).split('\n').length - 1;
    const written = write(match, text.lines[number]?.line ?? 1);
    const last = lines.at(-1);
    if (last === undefined) lines.push({ text: written, line: text.lines[number]?.line ?? 1 });
    else last.text += written;
    end = match.index + match[0].length;
    number = whole.slice(0, end).split('\n').length - 1;
  }
  if (end === 0) return;
  add(whole.slice(end));
  text.lines = lines;
}
