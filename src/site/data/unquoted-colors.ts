import type { ContentError } from '../content-error.ts';

/** A colour where YAML sees a comment: behind a colon and white space. */
const UNQUOTED = /^([^#]*:[ \t]+)(#(?:[\da-f]{6}|[\da-f]{3}))(?![\w-])/i;

/**
 * Finds colours without quotes, of which nothing is left: `#` begins a comment in YAML (1.2.2,
 * section 6.6), and in braces it takes the closing brace with it.
 *
 * @param severity `error` when the file cannot be read for it
 */
export function unquotedColors(
  text: string,
  file: string,
  severity: ContentError['severity'],
): ContentError[] {
  return text.split('\n').flatMap((line, index): ContentError[] => {
    const [, before = '', color] = UNQUOTED.exec(line) ?? [];
    if (color === undefined) return [];
    return [
      {
        severity,
        kind: 'unquoted-color',
        file,
        position: { line: index + 1, column: before.length + 1 },
        message: `YAML takes the colour ${color} for a comment, as it has no quotes.`,
        fix: `Write it in quotes: '${color}'.`,
      },
    ];
  });
}
