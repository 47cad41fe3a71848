/** What became of a line. */
export type LineChange = 'add' | 'remove' | undefined;

/** Code of a block that shows a change. */
export interface ChangedCode {
  /** The lines without the signs at their start. */
  code: string;
  changes: readonly LineChange[];
}

const signs: Readonly<Record<string, LineChange>> = { '+': 'add', '-': 'remove' };

/**
 * Takes the signs from the start of a diff's lines, so that the code in it can be highlighted and
 * copied. A whole patch, with the heads that `git apply` needs, is left as it is.
 *
 * ```diff
 * - let total = 0;
 * + let total = 1;
 *   return total;
 * ```
 *
 * @returns undefined for a patch
 */
export function readDiff(diff: string): ChangedCode | undefined {
  const lines = diff.split('\n');
  if (lines.some((line) => /^(?:@@ |diff |--- |\+\+\+ |index )/.test(line))) return undefined;
  const changes = lines.map((line) => signs[line.slice(0, 1)]);
  const rest = lines.map((line) => (/^[-+ ]/.test(line) ? line.slice(1) : line));
  // Many set a space between the sign and the code.
  const isSpaced = rest.every((line) => line === '' || line.startsWith(' '));
  const code = isSpaced ? rest.map((line) => line.slice(1)) : rest;
  return { code: code.join('\n'), changes };
}
