import fs from 'node:fs/promises';
import path from 'node:path';
import { engineFolder } from './measure-build.ts';

/** On the same disk as the peers. */
const DISCARDED = path.join(engineFolder, '.octavo', `discarded-${process.pid}`);

let discarded = 0;

/**
 * Takes a file or folder of a peer out of its way; it may be missing. Nothing is removed while there is
 * more to measure: for minutes after many files were removed, ext4 takes much longer to make new ones
 * (it looks for a place that was not freed lately), and whatever is measured next would seem slow.
 *
 * @param name absolute path, below the engine's folder
 */
export async function discard(name: string): Promise<void> {
  await fs.mkdir(DISCARDED, { recursive: true });
  discarded += 1;
  await fs.rename(name, path.join(DISCARDED, String(discarded))).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
}

/** Removes what was discarded; to be called when all is measured. */
export async function removeDiscarded(): Promise<void> {
  await fs.rm(DISCARDED, { recursive: true, force: true });
}
