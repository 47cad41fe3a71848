import fs from 'node:fs/promises';
import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import { formatContentErrors, sortErrors } from '../site/format-error.ts';

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
 * What to tell an author who has changed something: every error, and each warning that was not told
 * last time, wherever its line is now.
 *
 * @param before what was wrong last time
 * @param now what is wrong now
 */
export function newsOf(
  before: readonly ContentError[],
  now: readonly ContentError[],
): ContentError[] {
  const told = new Map<string, number>();
  for (const identity of before.map(identityOf)) told.set(identity, (told.get(identity) ?? 0) + 1);
  return now.filter((mistake) => {
    const identity = identityOf(mistake);
    const times = told.get(identity) ?? 0;
    told.set(identity, times - 1);
    return mistake.severity === 'error' || times <= 0;
  });
}

function identityOf({ severity, kind, file, message, fix }: ContentError): string {
  return JSON.stringify([severity, kind, file, message, fix]);
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

/** An error as the author's own browser shows it. */
export interface MistakeShown {
  /** File, line and column, such as `content/site.yaml:1:1`. */
  place: string;
  message: string;
  fix: string;
}

/**
 * What of the mistakes is shown above the pages while the author writes: errors, by file and place.
 *
 * @param siteFolder absolute path
 */
export function mistakesShown(errors: readonly ContentError[], siteFolder: string): MistakeShown[] {
  return sortErrors(errors.filter(({ severity }) => severity === 'error')).map(
    ({ file, position, message, fix }) => ({
      place: `${path.relative(siteFolder, file)}:${position.line}:${position.column}`,
      message,
      fix,
    }),
  );
}

function hasErrors(errors: readonly ContentError[]): boolean {
  return errors.some(({ severity }) => severity === 'error');
}
