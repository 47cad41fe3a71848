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

/** Milliseconds after which whoever waits is told what for. */
const PATIENCE = 10_000;

/** Milliseconds in which whoever has made a lock has written into it, if the disk was not full. */
const WRITING = 5_000;

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
  const started = performance.now();
  let isTold = false;
  while (!(await take(lockFile))) {
    if (await isLeftBehind(lockFile)) await fs.rm(lockFile, { force: true });
    else await setTimeout(PAUSE);
    if (isTold || performance.now() - started < PATIENCE) continue;
    isTold = true;
    // The number of a process that was killed may be another's by now.
    console.error(`Waiting for another build to end. If there is none, delete ${lockFile}.`);
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
  const text = await fs.readFile(lockFile, 'utf8').catch(() => undefined);
  if (text === undefined || text === OURS) return false;
  if (text === '') {
    const made = await fs.stat(lockFile).catch(() => undefined);
    return made !== undefined && Date.now() - made.mtimeMs > WRITING;
  }
  const holder = Number(text.split(' ')[0]);
  return holder === process.pid || !isAlive(holder);
}
