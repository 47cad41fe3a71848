import fs from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './text-cache.ts';

const DAY = 24 * 60 * 60 * 1000;

/** For how long an image is kept that no build uses, in milliseconds. */
const KEPT = 30 * DAY;

/**
 * Makes an image, unless an earlier build did. That it is used is noted in the time of its file, once
 * a day.
 *
 * @param name says all that goes into the image
 * @returns absolute path
 */
export async function keptImage(
  name: string,
  cacheFolder: string,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const file = path.join(imageFolder(cacheFolder), name);
  try {
    const { mtimeMs } = await fs.stat(file);
    const now = new Date();
    if (now.getTime() - mtimeMs > DAY) await fs.utimes(file, now, now);
  } catch {
    await writeWhole(file, await make());
  }
  return file;
}

/** Takes images away that no build has used for long; to be called when a build is done. */
export async function trimImages(cacheFolder: string): Promise<void> {
  const folder = imageFolder(cacheFolder);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    // Another build may take it away at the same time.
    const found = await fs.stat(file).catch(() => undefined);
    const age = Date.now() - (found?.mtimeMs ?? Date.now());
    if (age > KEPT) await fs.rm(file, { force: true });
  }
}

/** Where kept images are. */
export function imageFolder(cacheFolder: string): string {
  return path.join(cacheFolder, 'images');
}
