import fs from 'node:fs/promises';
import type { ContentError } from '../site/content-error.ts';
import { formatContentErrors } from '../site/format-error.ts';

/** Reads the files that have mistakes and writes the mistakes out with the lines around them. */
export async function reportErrors(errors: readonly ContentError[]): Promise<string> {
  const texts = new Map<string, string>();
  for (const file of new Set(errors.map((error) => error.file))) {
    try {
      texts.set(file, await fs.readFile(file, 'utf8'));
    } catch {
      // A file that is missing, which is what its error says.
    }
  }
  return formatContentErrors(errors, (file) => texts.get(file));
}

/**
 * What to tell an author who has mended something.
 *
 * @param before what was told last
 * @param now what is wrong now, which is told already
 * @returns undefined when neither the last mistake nor the last error is gone
 */
export function mendedLine(
  before: readonly ContentError[],
  now: readonly ContentError[],
): string | undefined {
  if (before.length > 0 && now.length === 0) return 'Mended: no mistakes are left.';
  return hasErrors(before) && !hasErrors(now) ? 'Mended: only warnings are left.' : undefined;
}

function hasErrors(errors: readonly ContentError[]): boolean {
  return errors.some(({ severity }) => severity === 'error');
}
