import { BREAK } from './statements.ts';

/** Mermaid's own way to write a character by its number or name: `#35;`, `#quot;`. */
const names: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00A0',
  hash: '#',
};

/** The words of a label: lines are broken by line breaks, and what only HTML could show is left out. */
export function labelOf(written: string): string {
  const unquoted = written.trim().replace(/^"([\s\S]*)"$/, '$1');
  return unquoted
    .replace(/^`([\s\S]*)`$/, '$1')
    .replaceAll(/<br\s*\/?>|\\n/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/[#&](?:(\d+)|([a-z]+));/gi, (whole, code?: string, name?: string) => {
      if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff));
      return names[name?.toLowerCase() ?? ''] ?? whole;
    })
    .replaceAll(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(BREAK, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
