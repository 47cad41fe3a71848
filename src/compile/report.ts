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
