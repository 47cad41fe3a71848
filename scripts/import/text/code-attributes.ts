import type { LineRun } from './code-lines.ts';

const ATTRIBUTES = /^[ \t]*\{:[ \t]*([^}]*)\}[ \t]*$/;

/**
 * Kramdown's attributes in the line below a block of code, which name its language or title:
 * `{: .language-ruby file="a.rb"}`. They are taken from that line.
 *
 * @returns them as they would stand behind the backticks
 */
export function attributesBelow(run: LineRun | undefined): string {
  if (run?.kind !== 'prose') return '';
  const [first = ''] = run.lines;
  const written = ATTRIBUTES.exec(first)?.[1];
  if (written === undefined) return '';
  run.lines[0] = '';
  return written.replace(/\.language-/g, '').replace(/\.(?=\w)/g, '');
}
