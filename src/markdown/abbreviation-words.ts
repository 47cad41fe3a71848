/** Abbreviations of a text, with what each is short for. */
export type Abbreviations = ReadonlyMap<string, string>;

const DEFINITION = /^[ \t]{0,3}\*\[([^\]\n]+)\]:[ \t]*(\S.*?)[ \t]*$/;

/**
 * Reads lines of the form `*[HTML]: HyperText Markup Language`, as PHP Markdown Extra and kramdown
 * have them.
 *
 * @returns undefined unless every line is one
 */
export function readAbbreviations(source: string): [short: string, long: string][] | undefined {
  const found: [string, string][] = [];
  for (const line of source.split('\n')) {
    const [, short, long] = DEFINITION.exec(line) ?? [];
    if (short === undefined || long === undefined) return undefined;
    found.push([short, long]);
  }
  return found;
}

/** Letters of scripts that put spaces between words; Chinese and Japanese do not. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{N}_]';

/** @returns what finds every whole-word use of the abbreviations, the longest first */
export function abbreviationPattern(abbreviations: Abbreviations): RegExp {
  const words = [...abbreviations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<!${LETTER})(?:${words.join('|')})(?!${LETTER})`, 'gu');
}
