import type { SourceSite } from '../types.ts';

/** Where a formula stands, with its delimiters. */
export interface FormulaPlace {
  start: number;
  end: number;
}

const WITHIN = String.raw`(?:(?!\n[ \t]*\n)[\s\S])+?`;
/** `$$` alone in a line may have empty lines before the next. */
const ALONE = String.raw`(?<=^[ \t>]*)\$\$[ \t]*\n[\s\S]+?\n[ \t>]*\$\$(?=[ \t]*$)`;
const DOUBLE = String.raw`(?<!\\)\$\$${WITHIN}\$\$`;
const BRACKETS = String.raw`\\\\\(${WITHIN}\\\\\)|\\\\\[${WITHIN}\\\\\]`;
const SINGLE = String.raw`(?<![\\$\w])\$(?![\s$])(?:[^$\n]|\n(?![ \t]*\n))*?(?<![\s\\])\$(?![\d$])`;

/**
 * The formulas of a text as kramdown and MathJax find them: `$$…$$`, `\\(…\\)`, `\\[…\\]`, and `$…$` on
 * sites that are set up for it.
 */
export function formulasIn(text: string, hasSingleDollars: boolean): FormulaPlace[] {
  const parts = [ALONE, DOUBLE, BRACKETS, ...(hasSingleDollars ? [SINGLE] : [])];
  const pattern = new RegExp(parts.join('|'), 'gm');
  return [...text.matchAll(pattern)].map(({ 0: formula, index }) => ({
    start: index,
    end: index + formula.length,
  }));
}

const cache = new WeakMap<SourceSite, Promise<boolean>>();

/**
 * Whether `$…$` is a formula on a site: MathJax takes only `\(…\)` unless it is told otherwise by
 * `inlineMath`, and KaTeX's auto-render unless by `delimiters`.
 *
 * @see https://docs.mathjax.org/en/latest/options/input/tex.html
 */
export function usesSingleDollars(site: SourceSite): Promise<boolean> {
  let answer = cache.get(site);
  if (answer === undefined) {
    answer = findSingleDollars(site);
    cache.set(site, answer);
  }
  return answer;
}

const SETUP = /^(?:_includes|_layouts|_scripts|assets\/js)\/.*\.(?:html|liquid|js)$/;
const INLINE_MATH =
  /inlineMath['"]?\s*:\s*(?:\{\s*['"]\[\+\]['"]\s*:\s*)?\[\s*\[?[\s\S]{0,80}?['"]\$['"]/;
const KATEX = /left['"]?\s*:\s*['"]\$['"]/;

async function findSingleDollars(site: SourceSite): Promise<boolean> {
  for (const path of [...site.paths].sort()) {
    // The algorithms of pseudocode.js have a setting of their own.
    if (!SETUP.test(path) || path.includes('pseudocode')) continue;
    if (!/math|katex|head|script|default/i.test(path)) continue;
    const text = (await site.read(path)) ?? '';
    if (INLINE_MATH.test(text) || KATEX.test(text)) return true;
  }
  return false;
}
