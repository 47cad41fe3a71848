import fs from 'node:fs';
import { UsageError } from './arguments.ts';

/**
 * Holds a command to a built site that is there.
 *
 * @throws {UsageError} when there is no such folder; names both remedies, to build and `--out`
 */
export function requireBuilt(outFolder: string): void {
  if (fs.existsSync(outFolder)) return;
  throw new UsageError(
    `There is no built site in ${outFolder}. Run npm run build first, ` +
      'or name the folder that it was built into: --out DIR',
  );
}
