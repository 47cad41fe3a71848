import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished folder in the place of another. Whatever goes wrong, one of the two stands there
 * whole.
 *
 * @param fresh absolute path; it may be on another disk
 * @param target absolute path; need not exist yet
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const beside = `${target}.fresh-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await fs.mkdir(path.dirname(target), { recursive: true });
  try {
    await move(fresh, beside);
    const hadOld = await renameIfThere(target, old);
    try {
      await fs.rename(beside, target);
    } catch (error) {
      if (hadOld) await fs.rename(old, target);
      throw error;
    }
    await fs.rm(old, { recursive: true, force: true });
  } finally {
    await fs.rm(beside, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await fs.cp(from, to, { recursive: true });
    await fs.rm(from, { recursive: true, force: true });
  }
}

/** @returns false when there was nothing to rename */
async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await fs.rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
