import { escapeHtml } from '../html.ts';

/** What could be Markdown, an address or a typewriter's quotation mark. */
const MARKED = /[*_`[\]<>$\\!~^{}|"'#@=]|&\w+;|&#|:\S|--|\.\.\.|www\./;

/** What begins a block of Markdown when it stands at the start. */
const BLOCK = /^(?:[-+*](?=\s|$)|#{1,6}(?=\s|$)|>|:{2,}|`{3,}|~{3,}|\|)/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** The HTML of a line in which there is no Markdown, or undefined. */
export function plainLine(text: string): string | undefined {
  const line = oneLine(text);
  return MARKED.test(line) || BLOCK.test(line) || NUMBER.test(line) ? undefined : escapeHtml(line);
}

/**
 * Markdown that is read as a line: `1921. Idealtheorie` is no list.
 *
 * @example asLine('- so') // '\\- so'
 */
export function asLine(text: string): string {
  return oneLine(text)
    .replace(NUMBER, String.raw`$1\$2`)
    .replace(BLOCK, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
