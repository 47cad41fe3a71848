import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSharedSites, sharedFolder } from './shared-sites.ts';

/**
 * Builds the shared sites for a run of tests, unless whoever started it has done so.
 *
 * @returns what removes them again
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (sharedFolder() !== undefined) return () => Promise.resolve();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-sites-'));
  await buildSharedSites(folder);
  return () => fs.rm(folder, { recursive: true, force: true });
}
