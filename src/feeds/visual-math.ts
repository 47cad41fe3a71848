const OPENING = '<span class="katex-html"';
const SPAN = /<(\/?)span\b/g;

/**
 * Leaves of each formula only its MathML. KaTeX writes every formula twice: as MathML and as hundreds
 * of elements that mean something with its style sheet alone, which are not worth parsing.
 *
 * @param html well-formed, as KaTeX wrote it
 */
export function withoutVisualMath(html: string): string {
  let result = '';
  let end = 0;
  for (let at = html.indexOf(OPENING); at !== -1; at = html.indexOf(OPENING, end)) {
    result += html.slice(end, at);
    end = endOfSpan(html, at);
  }
  return result + html.slice(end);
}

function endOfSpan(html: string, start: number): number {
  let depth = 0;
  SPAN.lastIndex = start;
  for (let match = SPAN.exec(html); match !== null; match = SPAN.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return html.indexOf('>', match.index) + 1;
  }
  return html.length;
}
