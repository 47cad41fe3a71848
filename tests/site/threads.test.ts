import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { Threads } from '../../src/site/threads.ts';

const MODULE = new URL('./threads-task.ts', import.meta.url);

let threads: Threads<string, string, string>;

afterEach(() => threads.end());

const here = (): Promise<string> => Promise.resolve('here');

/** Does tasks until another thread has begun to do them. */
async function started(count: number): Promise<void> {
  threads = new Threads<string, string, string>(MODULE, 'Hello', count);
  while ((await threads.do('you', here)) === 'here') await setTimeout(1);
}

test('few tasks are done where they are asked for', async () => {
  threads = new Threads<string, string, string>(MODULE, 'Hello', 2);
  for (const name of ['Ada', 'Emmy', 'Mary']) expect(await threads.do(name, here)).toBe('here');
});

test('many tasks are done by other threads, too, each once', async () => {
  await started(2);
  const names = Array.from({ length: 100 }, (_, index) => `number ${index}`);
  const done: string[] = [];
  const results = await Promise.all(
    names.map((name) =>
      threads.do(name, () => {
        done.push(name);
        return Promise.resolve(`Hello ${name}`);
      }),
    ),
  );
  expect(results).toEqual(names.map((name) => `Hello ${name}`));
  expect(done.length).toBeLessThan(names.length);
  expect(new Set(done).size).toBe(done.length);
});

test('what fails in another thread is done here, and fails here as it would have', async () => {
  await started(1);
  expect(await threads.do('fail', here)).toBe('here');
  const failing = threads.do('fail', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await threads.do('Ada', here)).toBe('Hello Ada');
});

test('what a thread leaves undone when it ends is done here', async () => {
  await started(1);
  const all = ['die', 'Ada', 'Emmy'].map((name) => threads.do(name, here));
  expect(await Promise.all(all)).toEqual(['here', 'here', 'here']);
  expect(await threads.do('Mary', here)).toBe('here');
});

test('without other threads all is done here', async () => {
  threads = new Threads<string, string, string>(MODULE, 'Hello', 0);
  const names = Array.from({ length: 100 }, String);
  const results = await Promise.all(names.map((name) => threads.do(name, here)));
  expect(new Set(results)).toEqual(new Set(['here']));
});
