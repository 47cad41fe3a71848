import { createTypesetter, type Typesetter } from '../../../src/markdown/typeset-math.ts';
import { createTexChecker, type TexChecker } from '../text/kramdown/typeset-check.ts';

const FORMULA = /(?<!\\)(\$|\\\()((?:[^$\\]|\\[^()])+)(\$|\\\))/g;

let tools: { typeset: Typesetter; check: TexChecker } | undefined;

/**
 * Puts TeX that KaTeX typesets in the place of formulas that it does not, where it is plain what was meant:
 * `\(^\mbox2\)` is `\(^\text2\)`.
 */
export function withSoundFormulas(text: string): string {
  return text.replaceAll(FORMULA, (whole, open: string, tex: string, close: string) => {
    tools ??= { typeset: createTypesetter({}), check: createTexChecker({}) };
    if (!('error' in tools.typeset(tex, false))) return whole;
    const checked = tools.check([tex], false);
    return 'error' in checked ? whole : `${open}${checked.tex}${close}`;
  });
}
