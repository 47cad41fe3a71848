/** Commands that formulas define for themselves and those that follow. */
export interface TexDefinitions {
  /** The TeX without the definitions. */
  tex: string;
  /** Names without backslash. */
  macros: Record<string, string>;
}

const COMMAND = String.raw`\{?\s*\\([A-Za-z]+|[^A-Za-z\s])\s*\}?`;
const DEFINITION = new RegExp(
  String.raw`\\(?:(?:re|provide)?newcommand\*?\s*${COMMAND}\s*(?:\[\d\]\s*)?(?=\{)|[gex]?def\s*\\([A-Za-z]+)\s*(?:#\d\s*)*(?=\{)|(DeclareMathOperator)(\*?)\s*${COMMAND}\s*(?=\{)|let\s*\\([A-Za-z]+)\s*=?\s*(\\[A-Za-z]+|\\?[^\s\\A-Za-z]))`,
  'g',
);

/**
 * Takes the definitions of commands out of a formula: `\newcommand`, `\def`, `\DeclareMathOperator` and
 * the like. MathJax keeps them for the rest of the page, KaTeX for the formula. One with an optional
 * argument stays where it is.
 */
export function takeDefinitions(written: string): TexDefinitions {
  const macros: Record<string, string> = {};
  let tex = '';
  let end = 0;
  for (const match of written.matchAll(DEFINITION)) {
    const [whole, command, defined, operator, star = '', operatorName, let_, letTo] = match;
    if (match.index < end) continue;
    let to = match.index + whole.length;
    let definition: string | undefined = letTo;
    if (let_ === undefined) {
      const close = closingBrace(written, to);
      if (close === undefined) continue;
      definition = written.slice(to + 1, close).trim();
      to = close + 1;
    }
    const name = command ?? defined ?? operatorName ?? let_;
    if (name === undefined || definition === undefined) continue;
    macros[name] = operator === undefined ? definition : `\\operatorname${star}{${definition}}`;
    tex += written.slice(end, match.index);
    end = to;
  }
  tex += written.slice(end);
  return { tex: Object.keys(macros).length > 0 ? tex.replace(/^\s+|\s+$/g, '') : written, macros };
}

/** The brace that closes the one at a place. */
export function closingBrace(tex: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < tex.length; index += 1) {
    const character = tex[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return undefined;
}
