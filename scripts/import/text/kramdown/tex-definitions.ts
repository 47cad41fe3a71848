/** A command whose first argument may be left out, which KaTeX does not know. */
export interface OptionalCommand {
  /** What the first argument is when it is left out. */
  byDefault: string;
  /** `#1` is the optional argument. */
  tex: string;
}

/** What formulas define for themselves and those that follow. */
export interface TexDefinitions {
  /** Names without backslash. */
  macros: Record<string, string>;
  optional: Record<string, OptionalCommand>;
  /** Colours as `#rrggbb`, by name. */
  colours: Record<string, string>;
}

const COMMAND = String.raw`(?:\{\s*\\?|\\)([A-Za-z]+|[^A-Za-z\s{}])\s*\}?`;
const DEFINITION = new RegExp(
  [
    String.raw`\\(?:re|provide)?newcommand\*?\s*${COMMAND}\s*(?:\[\d\]\s*)?(?:\[((?:[^\[\]{}]|\{[^{}]*\})*)\]\s*)?(?=\{)`,
    String.raw`\\[gex]?def\s*\{?\\([A-Za-z]+|[^A-Za-z\s{}])\}?\s*(?:#\d\s*)*(?=\{)`,
    String.raw`\\DeclareMathOperator(\*?)\s*${COMMAND}\s*(?=\{)`,
    String.raw`\\let\s*\\([A-Za-z]+)\s*=?\s*(\\[A-Za-z]+|\\?[^\s\\A-Za-z])`,
    String.raw`\\definecolor\s*\{([^{}]*)\}\s*\{([^{}]*)\}\s*\{([^{}]*)\}`,
  ].join('|'),
  'g',
);

/**
 * Takes the definitions of commands and colours out of a formula: `\newcommand`, `\def`, `\definecolor`
 * and the like. MathJax keeps them for the rest of the page, KaTeX for the formula.
 *
 * @param found what is defined is added to it
 * @returns the TeX without the definitions
 */
export function takeDefinitions(written: string, found: TexDefinitions): string {
  let tex = '';
  let end = 0;
  for (const match of written.matchAll(DEFINITION)) {
    const [whole, command, byDefault, defined, star, operator, alias, meant, ...colour] = match;
    if (match.index < end) continue;
    let to = match.index + whole.length;
    const name = command ?? defined ?? operator ?? alias;
    const [colourName, model, value] = colour;
    if (colourName !== undefined)
      found.colours[colourName.trim()] = hexOf(model ?? '', value ?? '');
    else if (alias !== undefined) found.macros[alias] = meant ?? '';
    else if (name !== undefined) {
      const close = closingBrace(written, to);
      if (close === undefined) continue;
      const definition = written.slice(to + 1, close).trim();
      to = close + 1;
      if (byDefault !== undefined) found.optional[name] = { byDefault, tex: definition };
      else if (star === undefined) found.macros[name] = definition;
      else found.macros[name] = `\\operatorname${star}{${definition}}`;
    }
    tex += written.slice(end, match.index);
    end = to;
  }
  return end === 0 ? written : (tex + written.slice(end)).trim();
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

/** A colour by the models of LaTeX's xcolor. */
function hexOf(model: string, value: string): string {
  const plain = value.trim();
  if (model === 'HTML') return `#${plain}`;
  const numbers = plain.split(',').map((part) => Number(part.trim()));
  const bytes = model === 'RGB' ? numbers : numbers.map((part) => part * 255);
  const [red = 0, green = red, blue = red] = bytes.map((byte) => Math.round(byte));
  const hex = (byte: number): string =>
    Math.min(255, Math.max(0, Number.isNaN(byte) ? 0 : byte))
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}
