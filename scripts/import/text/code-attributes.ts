import type { LineRun } from './code-lines.ts';

const ATTRIBUTES = /^[ \t>]*\{:[ \t]*([^}]*)\}[ \t]*$/;

/**
 * Kramdown's attributes in the line below a block of code, which name its language or title:
 * `{: .language-ruby file="a.rb"}`. They are taken from that line.
 *
 * @returns them as they would stand behind the backticks
 */
export function attributesBelow(code: LineRun, run: LineRun | undefined): string {
  if (run?.kind !== 'prose' || code.kind !== 'code') return '';
  const [first = ''] = run.lines;
  // Below a quotation that ends in code, they are the quotation's.
  if (code.indent.includes('>') && !first.includes('>')) return '';
  const written = ATTRIBUTES.exec(first)?.[1];
  if (written === undefined) return '';
  run.lines[0] = '';
  return written.replace(/\.language-/g, '').replace(/\.(?=\w)/g, '');
}
