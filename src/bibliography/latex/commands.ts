import * as citationJs from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { JOURNAL_MACROS } from './journal-macros.ts';

/*
 * Where citation-js is good, its tables are used: 17 accents, 136 symbols, 40 Greek letters. Its
 * converter is not: of the 110 traps in tests/bibliography/latex-traps.ts it gets 49 right. It takes
 * math apart, leaves `{\aa}`, `\LaTeX`, `\ldots`, `\cite{x}` and every unknown command as code, throws
 * on some, and knows no positions. So the conversion is our own, and below is what its tables lack.
 */

/** Accents over the next character, as combining marks. */
export const ACCENTS: Readonly<Record<string, string>> = {
  ...citationJs.diacritics,
  // MathSciNet's.
  polhk: '\u0328',
  ocirc: '\u030A',
  soft: '\u030C',
  cftil: '\u0302\u0303',
  udot: '\u0323',
  ubar: '\u0331',
};

/** Commands of AMS-TeX and of LaTeX in math, by names that KaTeX knows. */
export const MATH_NAMES: Readonly<Record<string, string>> = {
  scr: 'mathscr',
  germ: 'mathfrak',
  ssf: 'mathsf',
  roman: 'mathrm',
  Cal: 'mathcal',
  mathsl: 'mathit',
  mbox: 'text',
};

/** Characters that can be raised or lowered in plain text. */
export const SUPERSCRIPTS: Readonly<Record<string, string>> = citationJs.mathScripts['^'];

/** Unicode's small characters below the line, by those that they are of. */
export const SUBSCRIPTS: Readonly<Record<string, string>> = citationJs.mathScripts._;

/** Commands that stand for text, and swallow the white space behind them, as TeX does. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  ...JOURNAL_MACROS,
  ...citationJs.commands,
  aa: 'å',
  AA: 'Å',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  lq: '‘',
  rq: '’',
  // Babel's German and French quotation marks.
  glq: '‚',
  grq: '‘',
  glqq: '„',
  grqq: '“',
  flq: '‹',
  frq: '›',
  flqq: '«',
  frqq: '»',
  og: '« ',
  fg: ' »',
  S: '§',
  P: '¶',
  pounds: '£',
  euro: '€',
  dag: '†',
  ddag: '‡',
  dagger: '†',
  ddagger: '‡',
  ast: '∗',
  star: '⋆',
  backslash: '\\',
  cprime: 'ʹ',
  cdprime: 'ʺ',
  Dbar: 'Đ',
  dbar: 'đ',
  lasp: 'ʻ',
  rasp: 'ʼ',
  // biblatex'.
  hyphen: '-',
  fshyphen: '-',
  psq: ' sq.',
  psqq: ' sqq.',
  mathonesuperior: '¹',
  mathtwosuperior: '²',
  maththreesuperior: '³',
  circ: '∘',
  bullet: '•',
  slash: '/',
  quad: ' ',
  qquad: ' ',
  space: ' ',
  nobreakspace: '\u00A0',
  thinspace: '\u202F',
  newline: ' ',
  linebreak: ' ',
  par: '\n\n',
  item: ' • ',
};

/**
 * Names of programs, and signs of math that sloppy abstracts use outside of it. TeX would swallow
 * the space behind them; it is kept, for that is what their writers meant.
 */
export const SIGNS: Readonly<Record<string, string>> = {
  ...citationJs.mathCommands,
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2ε',
  BibTeX: 'BibTeX',
  XeTeX: 'XeTeX',
  LuaTeX: 'LuaTeX',
  pdfTeX: 'pdfTeX',
  pdfLaTeX: 'pdfLaTeX',
  XeLaTeX: 'XeLaTeX',
  LuaLaTeX: 'LuaLaTeX',
  AmS: 'AMS',
  AmSLaTeX: 'AMS-LaTeX',
  times: '×',
  div: '÷',
  pm: '±',
  mp: '∓',
  cdot: '·',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  ll: '≪',
  gg: '≫',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  sim: '∼',
  simeq: '≃',
  equiv: '≡',
  propto: '∝',
  in: '∈',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  otimes: '⊗',
  oplus: '⊕',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  prod: '∏',
  int: '∫',
  hbar: 'ℏ',
  ell: 'ℓ',
  degree: '°',
  prime: '′',
};

/** Commands of looks, spacing and structure, which say nothing in plain text; arguments are kept. */
export const TRANSPARENT = new Set(
  `textit emph textbf textsl textsc texttt textrm textsf textup textmd textnormal textlf text
  mathrm mathit mathbf mathsf mathcal mathbb operatorname underline uline ul strong mbox hbox fbox
  lowercase MakeLowercase MakeTextLowercase NoCaseChange mkbibemph mkbibitalic mkbibbold mkbibsc
  bibstring nolinkurl textulc boldsymbol bm oldstylenums
  it itshape sl slshape em bf bfseries sc scshape rm rmfamily sf sffamily tt ttfamily upshape
  normalfont mdseries tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
  noindent indent centering protect relax nobreak allowbreak null left right big Big bigl bigr
  displaystyle textstyle limits nolimits unskip ignorespaces sloppy break smallskip medskip bigskip
  newblock maketitle xspace leavevmode frenchspacing discretionary boldmath unboldmath bgroup egroup`.split(
    /\s+/,
  ),
);

/** Commands to drop, with the number of arguments to drop with them; what follows is kept. */
export const DROPPED: Readonly<Record<string, number>> = {
  label: 1,
  footnote: 1,
  footnotemark: 0,
  footnotetext: 1,
  thanks: 1,
  index: 1,
  hspace: 1,
  vspace: 1,
  phantom: 1,
  hphantom: 1,
  vphantom: 1,
  selectlanguage: 1,
  foreignlanguage: 1,
  textcolor: 1,
  color: 1,
  colorbox: 1,
  fontsize: 2,
  end: 1,
  noopsort: 1,
  nocite: 1,
  SortNoop: 1,
  raisebox: 1,
  href: 1,
  hyperlink: 1,
  vskip: 0,
  hfill: 0,
};

/** Commands whose argument is put in quotation marks. */
export const QUOTING: Readonly<Record<string, readonly [string, string]>> = {
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
};

/** Commands that point to something a lone abstract does not have: `\cite`, `\citep`, `\ref`, … */
export const POINTER = /^(?:[A-Za-z]*[cC]ite[A-Za-z]*|(?:eq|auto|c|C|name|page|v)?ref)$/;

/** Environments whose body is math; the starred form too. */
export const MATH_ENVIRONMENTS = new Set(
  'math displaymath equation align gather multline eqnarray'.split(' '),
);

/** What a backslash makes of a sign; all others stand for themselves. */
export const CONTROL_SYMBOLS: Readonly<Record<string, string>> = {
  $: '\\$',
  '\\': ' ',
  ',': '\u202F',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '+': '',
};
