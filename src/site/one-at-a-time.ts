import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

/** Milliseconds between two looks at a lock that another process holds. */
const PAUSE = 50;

/**
 * Does a task while no other process does one under the same lock; waits for its turn. A lock whose
 * process has ended counts for nothing.
 *
 * @param lockFile absolute path; its folder is made
 */
export async function oneAtATime<Result>(
  lockFile: string,
  task: () => Promise<Result>,
): Promise<Result> {
  await fs.mkdir(path.dirname(lockFile), { recursive: true });
  while (!(await take(lockFile))) {
    const holder = await holderOf(lockFile);
    if (holder !== undefined && !isAlive(holder)) await fs.rm(lockFile, { force: true });
    else await setTimeout(PAUSE);
  }
  try {
    return await task();
  } finally {
    await fs.rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await fs.writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @returns undefined when the lock has just gone, or is just being written */
async function holderOf(lockFile: string): Promise<number | undefined> {
  const text = await fs.readFile(lockFile, 'utf8').catch(() => '');
  return text === '' ? undefined : Number(text);
}
