import { mathCommands } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { lookUp } from '../../site/look-up.ts';

/** Commands that only say how what follows them looks. */
const LOOK =
  /\\(?:math(?:rm|bf|it|sf|tt|cal|frak|scr|op)|boldsymbol|bm|text(?:rm|bf|it|sf|tt)?|operatorname\*?|rm|it|bf|left|right|displaystyle|textstyle|limits|hat|widehat|tilde|widetilde|bar|overline|vec|bigl?|bigr|Bigl?|Bigr)(?![a-zA-Z])\s*/g;

const DOUBLED = /\\mathbb\s*(?:\{([^{}]*)\}|([A-Za-z]))/g;

const ROOT = /\\sqrt\s*(?:\[([^\]]*)\])?\s*(?:\{([^{}]*)\}|([A-Za-z0-9]))/g;

const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;

/** Stand for braces that are meant while those of TeX are taken away. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** Those that the fonts of preview images have; Unicode knows a few more. */
const RAISED: Readonly<Record<string, string>> = toTable(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz*∗′†∘',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ**′†°',
);
const LOWERED: Readonly<Record<string, string>> = toTable(
  '0123456789+-=()aehiklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);
const OLD_DOUBLED: Readonly<Record<string, string>> = toTable('CHNPQRZ', 'ℂℍℕℙℚℝℤ');
const ROOTS: Readonly<Record<string, string>> = { 2: '√', 3: '∛', 4: '∜' };

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
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ll: '≪',
  gg: '≫',
  approx: '≈',
  sim: '∼',
  pm: '±',
  mp: '∓',
  cdot: '·',
  circ: '∘',
  ast: '∗',
  otimes: '⊗',
  oplus: '⊕',
  wedge: '∧',
  vee: '∨',
  setminus: '∖',
  prime: '′',
  dagger: '†',
  ell: 'ℓ',
  hbar: 'ℏ',
  emptyset: '∅',
  varnothing: '∅',
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
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  supset: '⊃',
  supseteq: '⊇',
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
  cong: '≅',
  simeq: '≃',
  perp: '⊥',
  parallel: '∥',
  colon: ':',
  leftarrow: '←',
  leftrightarrow: '↔',
  longrightarrow: '⟶',
  hookrightarrow: '↪',
  Rightarrow: '⇒',
  implies: '⇒',
  Leftrightarrow: '⇔',
  iff: '⇔',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
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
 * @example plainMath('L^p(\\mathbb{R}), p_{\\mathrm{T}} > 10^{-3}') // 'Lᵖ(ℝ), p_T > 10⁻³'
 */
export function plainMath(tex: string): string {
  return tex
    .replaceAll('\\{', OPEN)
    .replaceAll('\\}', CLOSE)
    .replaceAll(LOOK, '')
    .replaceAll(FRACTION, (_, above: string, below: string) => `${inOne(above)}/${inOne(below)}`)
    .replaceAll(DOUBLED, (_, braced?: string, bare?: string) =>
      (braced ?? bare ?? '').replaceAll(/[A-Za-z]/g, doubled),
    )
    .replaceAll(ROOT, (_, written?: string, braced?: string, bare?: string) => {
      const degree = written ?? '2';
      const sign = lookUp(ROOTS, degree) ?? `${shifted(degree, RAISED, degree)}√`;
      return sign + inOne(braced ?? bare ?? '');
    })
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => lookUp(SYMBOLS, name) ?? greek(name) ?? name)
    .replaceAll(/\^(?:\{([^{}]*)\}|(.))/g, (written, braced?: string, bare?: string) =>
      shifted(braced ?? bare ?? '', RAISED, written),
    )
    .replaceAll(/_(?:\{([^{}]*)\}|(.))/g, (written, braced?: string, bare?: string) =>
      shifted(braced ?? bare ?? '', LOWERED, written),
    )
    .replaceAll('\\!', '')
    .replaceAll(/\\[,;: ]|~/g, ' ')
    .replaceAll(/[{}]|\\(?=[%$#&_])/g, '')
    .replaceAll(OPEN, '{')
    .replaceAll(CLOSE, '}')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** @returns an exponent, `²` or `^T` */
export function asExponent(text: string): string {
  return shifted(text, RAISED, `^${text}`);
}

/** @returns an index, `₂` or `_T` */
export function asIndex(text: string): string {
  return shifted(text, LOWERED, `_${text}`);
}

/** A letter as blackboards have it. */
function doubled(letter: string): string {
  const isCapital = letter < 'a';
  const [first, start] = isCapital ? ['A', 0x1_d538] : ['a', 0x1_d552];
  const code = start + letter.charCodeAt(0) - first.charCodeAt(0);
  return OLD_DOUBLED[letter] ?? String.fromCodePoint(code);
}

/** Part of a fraction, or what a root is of, that a line must keep together. */
function inOne(part: string): string {
  return /^\\?\w*$/.test(part.trim()) ? part.trim() : `(${part.trim()})`;
}

function greek(name: string): string | undefined {
  return lookUp(mathCommands, name);
}

/** All of it raised or lowered, or none. */
function shifted(text: string, table: Readonly<Record<string, string>>, written: string): string {
  const characters = Array.from(text);
  return characters.every((character) => Object.hasOwn(table, character))
    ? characters.map((character) => table[character]).join('')
    : written.replaceAll(/[{}]/g, '');
}
