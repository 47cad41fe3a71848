import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

/**
 * What stands in a lock of this process: its number, and when it began. In a container every process
 * may have the same number.
 */
const OURS = `${process.pid} ${performance.timeOrigin}`;

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
    if (await isLeftBehind(lockFile)) await fs.rm(lockFile, { force: true });
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
    await fs.writeFile(lockFile, OURS, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that took a lock has ended; not so when it has just gone, or is just being written. */
async function isLeftBehind(lockFile: string): Promise<boolean> {
  const text = await fs.readFile(lockFile, 'utf8').catch(() => '');
  if (text === '' || text === OURS) return false;
  const holder = Number(text.split(' ')[0]);
  return holder === process.pid || !isAlive(holder);
}
