import type { KatexOptions } from 'katex';
import { formulaInTree } from './formula-in-tree.ts';
import { plainFormula } from './plain-formula.ts';

/** The author's own TeX commands, by name with its backslash: `{ '\\RR': '\\mathbb{R}' }`. */
export type Macros = Readonly<Record<string, string>>;

/** What KaTeX makes of a formula, or why it makes nothing. */
export type TypesetResult =
  | { html: string; warnings: readonly TexWarning[] }
  /** `offset` counts UTF-16 code units from the start of the TeX. */
  | { error: string; offset: number };

/** What KaTeX typesets otherwise than LaTeX does. */
export interface TexWarning {
  /** KaTeX's name for it, such as `commentAtEnd`. */
  code: string;
  reason: string;
  offset: number;
}

/** Typesets one formula; `display` sets it on a line of its own. */
export interface Typesetter {
  (tex: string, display: boolean): TypesetResult;
  /** The author's commands, for who says a formula in other ways. */
  readonly macros: Macros;
}

/** A piece of TeX, as far as it is read here. */
interface Token {
  loc?: { start: number } | undefined;
}

/** So many formulas are remembered: the HTML of each is some 10 KB, and a site may have 100,000. */
const REMEMBERED = 1000;

/**
 * Makes a typesetter: TeX in, HTML with MathML out. A formula that stood in a text lately is not
 * typeset again.
 *
 * No formula is in the tree of its text, where every later plugin would walk its hundreds of nodes.
 */
export function createTypesetter(macros: Macros): Typesetter {
  const known = new Map<string, TypesetResult>();
  const typesetter = (tex: string, display: boolean): TypesetResult => {
    const key = `${display ? 'display' : 'inline'} ${tex}`;
    let result = known.get(key);
    if (result === undefined) {
      result = typeset(tex, display, macros);
      const [oldest] = known.size < REMEMBERED ? [] : known.keys();
      if (oldest !== undefined) known.delete(oldest);
    } else {
      known.delete(key);
    }
    // A map keeps the order in which its keys were set: what was used last stands at the end.
    known.set(key, result);
    return result;
  };
  return Object.assign(typesetter, { macros });
}

function typeset(tex: string, display: boolean, macros: Macros): TypesetResult {
  const warnings: TexWarning[] = [];
  const strict = (code: string, reason: string, token?: Token): 'ignore' => {
    warnings.push({ code, reason, offset: token?.loc?.start ?? placeOf(code, tex) });
    return 'ignore';
  };
  // KaTeX writes \gdef into the object that it is given: each time it gets its own.
  const options = (): KatexOptions => ({ macros: { ...macros }, trust: isReference, strict });
  const html = plainFormula(tex, display, options());
  if (html !== undefined) return { html, warnings };
  warnings.length = 0;
  const result = formulaInTree(tex, display, options());
  return 'html' in result ? { ...result, warnings } : result;
}

/** KaTeX does not say where these are. */
function placeOf(code: string, tex: string): number {
  const place = code === 'commentAtEnd' ? /(?<!\\)%.*$/ : /\\\\/;
  return Math.max(0, tex.search(place));
}

/** What the formula may link to: a place of its own page, as `\eqref` does. */
function isReference(context: { command: string; url?: string }): boolean {
  return context.command === '\\href' && context.url?.startsWith('#') === true;
}
