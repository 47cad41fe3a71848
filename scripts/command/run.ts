import type { ContentErrors } from '../../src/site/content-error.ts';
import { reportErrors } from '../../src/compile/report.ts';
import { UsageError } from './arguments.ts';

/**
 * Runs a command and ends the process as it should: mistakes of the author or of the call are told
 * in plain words with exit code 1 or 2; only a fault of Octavo shows a stack.
 *
 * @param command returns the exit code
 */
export async function run(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exit(2);
    }
    // Thrown from another module graph, it is no instance of our class.
    if (error instanceof Error && error.name === 'ContentErrors') {
      console.error(await reportErrors((error as Error & Pick<ContentErrors, 'errors'>).errors));
      process.exit(1);
    }
    console.error(error);
    process.exit(70);
  }
}
