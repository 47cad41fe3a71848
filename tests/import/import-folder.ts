import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ImportOptions } from '../../scripts/import/import-options.ts';
import { runImport } from '../../scripts/import/run-import.ts';

/**
 * Brings a site over as the command does.
 *
 * @returns what it says on the screen
 */
export function importFolder(
  source: string,
  target: string,
  options: Partial<ImportOptions> = {},
): Promise<string> {
  return runImport({ system: 'auto', source, target, force: false, allAssets: false, ...options });
}

/** Every file under a folder with a digest of it; links as what they say. */
export function digest(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const digests = files
    .filter((file) => !file.isDirectory())
    .map((file): [string, string] => {
      const place = path.join(file.parentPath, file.name);
      const bytes = file.isSymbolicLink() ? fs.readlinkSync(place) : fs.readFileSync(place);
      return [path.relative(folder, place), createHash('sha256').update(bytes).digest('hex')];
    });
  return Object.fromEntries(digests.sort(([left], [right]) => (left < right ? -1 : 1)));
}
