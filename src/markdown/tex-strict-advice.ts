import type { ContentError } from '../site/content-error.ts';
import type { TexWarning } from './typeset-math.ts';

/**
 * What to say of a formula that KaTeX typesets otherwise than LaTeX does.
 *
 * @see https://katex.org/docs/options.html, "strict"
 */
export function strictAdvice({
  code,
  reason,
}: Pick<TexWarning, 'code' | 'reason'>): Pick<ContentError, 'message' | 'fix'> {
  switch (code) {
    case 'commentAtEnd':
      return {
        message: 'A "%" in this formula makes a comment of what follows it.',
        fix: 'Write \\% for the sign itself.',
      };
    case 'newLineInDisplayMode':
      return {
        message: 'LaTeX breaks no line at "\\\\" in a formula like this.',
        fix: 'Put the lines between \\begin{gather} and \\end{gather}, or align, without the dollars.',
      };
    case 'unicodeTextInMathMode':
      return {
        message: `Words stand in this formula as if they were symbols: ${quoted(reason)}.`,
        fix: 'Put words into \\text{…}, and write letters with accents as \\acute{e}, \\ddot{u}.',
      };
    case 'unknownSymbol':
      return {
        message: `KaTeX does not know the character ${quoted(reason)}, which may look odd in this formula.`,
        fix: 'Write the TeX command for it, or put words into \\text{…}.',
      };
    default:
      return {
        message: `LaTeX would take this formula otherwise: ${reason}.`,
        fix: 'Correct the TeX; katex.org/docs/supported lists what KaTeX knows.',
      };
  }
}

/** The character that KaTeX complains of. */
function quoted(reason: string): string {
  return /"[^"]+"/.exec(reason)?.[0] ?? reason;
}
