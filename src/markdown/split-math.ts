/** A run of plain text or one formula. */
export type MathSegment =
  { kind: 'text'; text: string } | { kind: 'math'; tex: string; display: boolean; offset: number };

const FORMULA = /\\\$|\$\$([^$]+?)\$\$|\$(?!\s)((?:[^$\\]|\\[\s\S])+?)(?<!\s)\$(?!\d)/g;

/**
 * Finds the formulas in a line that is not Markdown: a title, an abstract, a cell of an HTML table.
 * The rule for dollars is Pandoc's, so that prices stay prices; `\$` is a dollar.
 *
 * @returns the pieces in order; `offset` is where a formula's TeX begins in `text`
 */
export function splitMath(text: string): MathSegment[] {
  const segments: MathSegment[] = [];
  let end = 0;
  let pending = '';
  const flush = (): void => {
    if (pending !== '') segments.push({ kind: 'text', text: pending });
    pending = '';
  };
  for (const match of text.matchAll(FORMULA)) {
    pending += text.slice(end, match.index);
    end = match.index + match[0].length;
    const display = match[1];
    const tex = display ?? match[2];
    if (tex === undefined) {
      pending += '$';
      continue;
    }
    flush();
    const delimiter = display === undefined ? 1 : 2;
    segments.push({
      kind: 'math',
      tex,
      display: display !== undefined,
      offset: match.index + delimiter,
    });
  }
  pending += text.slice(end);
  flush();
  return segments;
}
