/** What runs in each thread of threads.ts: does the tasks that it is sent. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Asked, Start, TaskModule } from './threads.ts';

const { module, common } = workerData as Start<unknown>;
const { begin } = (await import(module)) as TaskModule<unknown, unknown, unknown>;
const task = begin(common);

parentPort?.on('message', (asked: Asked<unknown>) => {
  void answer(asked);
});
// It is ready.
parentPort?.postMessage(undefined);

async function answer({ id, input }: Asked<unknown>): Promise<void> {
  try {
    parentPort?.postMessage({ id, output: await task(input) } satisfies Answer<unknown>);
  } catch {
    parentPort?.postMessage({ id } satisfies Answer<unknown>);
  }
}
