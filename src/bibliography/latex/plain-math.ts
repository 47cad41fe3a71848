import { mathCommands } from '@citation-js/plugin-bibtex/lib/input/constants.js';

/** Commands that only say how what follows them looks. */
const LOOK =
  /\\(?:mathrm|mathbf|mathit|mathsf|mathcal|mathbb|mathfrak|boldsymbol|bm|text|textrm|operatorname|rm|it|bf|left|right|displaystyle|hat|widehat|tilde|widetilde|bar|overline|vec|mathscr|bigl?|bigr|Bigl?|Bigr)\b\s*/g;

const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;

const RAISED: Readonly<Record<string, string>> = toTable('0123456789+-n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ');
const LOWERED: Readonly<Record<string, string>> = toTable('0123456789+-', '₀₁₂₃₄₅₆₇₈₉₊₋');

function toTable(plain: string, shifted: string): Record<string, string> {
  const to = Array.from(shifted);
  return Object.fromEntries(Array.from(plain, (character, index) => [character, to[index] ?? '']));
}

/** A few that titles hold and citation-js does not know. */
const SYMBOLS: Readonly<Record<string, string>> = {
  times: '×',
  to: '→',
  rightarrow: '→',
  infty: '∞',
  odot: '⊙',
  sqrt: '√',
  leq: '≤',
  geq: '≥',
  approx: '≈',
  sim: '∼',
  pm: '±',
  cdot: '·',
  ell: 'ℓ',
  langle: '⟨',
  rangle: '⟩',
  mid: '|',
  vert: '|',
  lvert: '|',
  rvert: '|',
  Vert: '‖',
  lVert: '‖',
  rVert: '‖',
  nabla: '∇',
  partial: '∂',
  in: '∈',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  forall: '∀',
  exists: '∃',
  sum: '∑',
  prod: '∏',
  int: '∫',
  neq: '≠',
  ne: '≠',
  equiv: '≡',
  propto: '∝',
  mapsto: '↦',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  quad: ' ',
  qquad: ' ',
};

/**
 * A formula as well as a line without formulas can say it: for the title of a window, for what
 * search engines show. What Unicode cannot say stays as its letters.
 *
 * @example plainMath('p_{\\mathrm{T}} > 10^{-3}') // 'p_T > 10⁻³'
 */
export function plainMath(tex: string): string {
  return tex
    .replaceAll(LOOK, '')
    .replaceAll(FRACTION, (_, above: string, below: string) => `${inOne(above)}/${inOne(below)}`)
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => SYMBOLS[name] ?? greek(name) ?? name)
    .replaceAll(/\^(?:\{([^{}]*)\}|(.))/g, (written, braced?: string, bare?: string) =>
      shifted(braced ?? bare ?? '', RAISED, written),
    )
    .replaceAll(/_(?:\{([^{}]*)\}|(.))/g, (written, braced?: string, bare?: string) =>
      shifted(braced ?? bare ?? '', LOWERED, written),
    )
    .replaceAll(/\\[,;:! ]|~/g, ' ')
    .replaceAll(/[{}]|\\(?=[%$#&_])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Part of a fraction that a line must keep together. */
function inOne(part: string): string {
  return /^\\?\w*$/.test(part.trim()) ? part.trim() : `(${part.trim()})`;
}

function greek(name: string): string | undefined {
  return Object.hasOwn(mathCommands, name) ? mathCommands[name] : undefined;
}

/** All of it raised or lowered, or none. */
function shifted(text: string, table: Readonly<Record<string, string>>, written: string): string {
  const characters = Array.from(text);
  return characters.every((character) => Object.hasOwn(table, character))
    ? characters.map((character) => table[character]).join('')
    : written.replaceAll(/[{}]/g, '');
}
