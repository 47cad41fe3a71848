import { lookUp } from '../../../site/look-up.ts';
import { namedCharacters } from '../../../site/named-characters.ts';
import { BREAK } from './statements.ts';

/** Mermaid's own way to write a character by its number or name: `#35;`, `#quot;`. */
const names: Readonly<Record<string, string>> = {
  ...namedCharacters,
  hash: '#',
  infin: '∞',
};

/** An icon of Font Awesome, which the page has not. */
const ICON = /\bfa[bklrst]?:fa-[\w-]+ ?/g;

/** The words of a label: lines are broken by line breaks, and what only HTML could show is left out. */
export function labelOf(written: string): string {
  const unquoted = written.trim().replace(/^"([\s\S]*)"$/, '$1');
  const [, markdown] = /^`([\s\S]*)`$/.exec(unquoted) ?? [];
  const words = withoutMarks(markdown ?? unquoted, markdown !== undefined);
  return words
    .replaceAll(ICON, '')
    .replaceAll(/<br\s*\/?>|\\n/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/[#&](?:(\d+)|([a-z]+));/gi, (whole, code?: string, name?: string) => {
      if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff));
      return lookUp(names, name?.toLowerCase() ?? '') ?? whole;
    })
    .replaceAll(BREAK, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** Words without the marks of bold type and, where Markdown is read, of emphasis. */
function withoutMarks(words: string, isMarkdown: boolean): string {
  const plain = words.replaceAll(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2');
  return isMarkdown
    ? plain.replaceAll(/(?<![\w*])([*_])(\S(?:[^*_]*\S)?)\1(?![\w*])/g, '$2')
    : plain;
}
