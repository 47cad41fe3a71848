/** A formula of more characters of TeX may break between its parts, lest it be wider than a phone. */
const LONGEST = 30;

const PARTS = /class="katex-base"/g;
const TEX = /<annotation[^>]*>([^<]*)</;

/** Marks that no line ends with. */
const BEFORE = '[(\\[“‘«（《「『【〈]*';
/** Marks that no line begins with, and what is joined to a formula: `$n$-th`, `$n$'s`. */
const AFTER = "(?:['’]\\p{L}|[.,;:!?…)\\]’”»，。、；：？！）》」』】〉-])*";

/**
 * Finds something with the marks that no line shall part it from, in the groups before and after
 * those of its own.
 *
 * @param pattern source of a regular expression
 */
export function withMarks(pattern: string): RegExp {
  return new RegExp(`(${BEFORE})${pattern}(${AFTER})`, 'gu');
}

/**
 * Keeps a formula in one line with the marks around it: browsers would begin a line with a comma,
 * for to them a formula is a picture.
 *
 * @param html of the formula; anything else stays as it is
 * @example ('(', '<span class="katex">…', ',') → '<span class="held">(<span class="katex">…,</span>'
 */
export function heldFormula(before: string, html: string, after: string): string {
  const whole = `${before}${html}${after}`;
  if (before + after === '' || !html.startsWith('<span class="katex">')) return whole;
  const isUnbreakable = (html.match(PARTS)?.length ?? 0) < 2;
  const [, tex = ''] = TEX.exec(html) ?? [];
  return isUnbreakable || tex.length <= LONGEST ? `<span class="held">${whole}</span>` : whole;
}
