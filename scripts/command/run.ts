import type { ContentErrors } from '../../src/site/content-error.ts';
import { reportErrors } from '../../src/compile/report.ts';
import { Refusal } from './refusal.ts';
import { UsageError } from './arguments.ts';

/** Codes of what a machine refuses: a full disk, a folder of somebody else, too many open files. */
const REFUSALS = new Set([
  'EACCES',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EMFILE',
  'ENOSPC',
  'EPERM',
  'EROFS',
]);

/**
 * Runs a command and ends the process as it should: mistakes of the author or of the call are told
 * in plain words with exit code 1 or 2, and so is what the machine refuses; only a fault of Octavo
 * shows a stack.
 *
 * @param command returns the exit code
 */
export async function run(command: () => Promise<number>): Promise<never> {
  try {
    return await end(await command());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return end(2);
    }
    // Thrown from another module graph, it is no instance of our class.
    if (error instanceof Error && error.name === 'ContentErrors') {
      console.error(await reportErrors((error as Error & Pick<ContentErrors, 'errors'>).errors));
      return end(1);
    }
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall !== undefined && REFUSALS.has(code ?? '')) {
      console.error(`The machine refused what is needed: ${message}`);
      return end(1);
    }
    console.error(error);
    return end(70);
  }
}

/**
 * Does what writes files: a refusal, and a folder that cannot be written to, are told in a line.
 *
 * @param work returns what to tell the author
 * @param stopped what is said before the reason of the system
 * @returns the exit code
 */
export async function tellOrRefuse(work: () => Promise<string>, stopped: string): Promise<number> {
  try {
    console.log(await work());
    return 0;
  } catch (error) {
    const reason = explained(error, stopped);
    if (reason === undefined) throw error;
    console.error(reason);
    return 1;
  }
}

/** @returns undefined for a fault of Octavo */
function explained(error: unknown, stopped: string): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { syscall, message } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : `${stopped}: ${message}`;
}

/** Leaves the process when all is written: a pipe takes its time, for which `process.exit` does not wait. */
async function end(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit(code);
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // Whoever read the pipe may have gone, as `head` does.
    stream.once('error', () => {
      resolve();
    });
    stream.write('', () => {
      resolve();
    });
  });
}
