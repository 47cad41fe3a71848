/**
 * Text with math in it, as titles and abstracts of works are: Unicode, formulas as `$TeX$`, and a
 * dollar sign that is no formula as `\$`.
 */
export interface TextPiece {
  kind: 'text' | 'math';
  /** Plain text, or TeX without its dollar signs. */
  value: string;
}

/**
 * @example splitMath('The $n^2$ law for \\$5')
 * // [{ kind: 'text', value: 'The ' }, { kind: 'math', value: 'n^2' }, { kind: 'text', value: ' law for $5' }]
 */
export function splitMath(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let plain = '';
  let index = 0;
  while (index < text.length) {
    const dollar = text.indexOf('$', index);
    if (dollar === -1) break;
    const escaped = dollar > index && text[dollar - 1] === '\\';
    const close = escaped ? -1 : endOfMath(text, dollar + 1, '$');
    if (close === -1) {
      plain += `${text.slice(index, escaped ? dollar - 1 : dollar)}$`;
      index = dollar + 1;
      continue;
    }
    plain += text.slice(index, dollar);
    if (plain !== '') pieces.push({ kind: 'text', value: plain });
    pieces.push({ kind: 'math', value: text.slice(dollar + 1, close) });
    plain = '';
    index = close + 1;
  }
  plain += text.slice(index);
  if (plain !== '') pieces.push({ kind: 'text', value: plain });
  return pieces;
}

/** The same text for a place that shows no math, such as a feed or a citation: `\$` becomes `$`. */
export function withoutDollarEscapes(text: string): string {
  return text.replaceAll('\\$', '$');
}

/**
 * Finds where math ends: the first closer outside of braces, so that `$x_{\text{if $y$}}$` is one
 * formula.
 *
 * @returns offset of the closer, or -1 when the math, or the group it stands in, ends before
 */
export function endOfMath(text: string, from: number, closer: string): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (depth === 0 && text.startsWith(closer, index)) return index;
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth < 0) return -1;
    }
  }
  return -1;
}
