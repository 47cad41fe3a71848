/** A task for threads.test.ts: says what it was given, fails, or ends its thread. */

import process from 'node:process';

export function begin(greeting: string) {
  return async (input: string): Promise<string> => {
    if (input === 'fail') throw new Error('This cannot be done.');
    if (input === 'die') process.exit(1);
    return Promise.resolve(`${greeting} ${input}`);
  };
}
