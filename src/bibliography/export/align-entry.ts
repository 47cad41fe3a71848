/**
 * Writes a BibTeX entry with its equals signs one below the other.
 *
 * @param fields names and values in order; a value brings its own braces, a macro has none
 * @example alignEntry('misc', 'k', [['title', '{T}'], ['month', 'feb']])
 * // @misc{k,
 * //   title = {T},
 * //   month = feb,
 * // }
 */
export function alignEntry(
  type: string,
  key: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  const width = Math.max(0, ...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}
