import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneAtATime } from '../../src/site/one-at-a-time.ts';

let folder = '';
let lock = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-lock-'));
  lock = path.join(folder, 'deep', 'lock');
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

it('does tasks one after another', async () => {
  const events: string[] = [];
  const task = (name: string) => async (): Promise<string> => {
    events.push(`${name} begins`);
    await setTimeout(5);
    events.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([oneAtATime(lock, task('a')), oneAtATime(lock, task('b'))]);
  expect(results).toEqual(['a', 'b']);
  for (const name of ['a', 'b']) {
    expect(events.indexOf(`${name} ends`)).toBe(events.indexOf(`${name} begins`) + 1);
  }
});

it('gives the lock back when a task fails', async () => {
  const failing = oneAtATime(lock, () => Promise.reject(new Error('Failed.')));
  await expect(failing).rejects.toThrow('Failed.');
  expect(await oneAtATime(lock, () => Promise.resolve(1))).toBe(1);
  expect(await fs.readdir(path.dirname(lock))).toEqual([]);
});

it('takes over a lock into which nothing could be written', async () => {
  await fs.mkdir(path.dirname(lock));
  await fs.writeFile(lock, '');
  const longAgo = Date.now() / 1000 - 60;
  await fs.utimes(lock, longAgo, longAgo);
  expect(await oneAtATime(lock, () => Promise.resolve(1))).toBe(1);
});

it.each([
  // Larger than any process id.
  ['a process', '999999999'],
  ["a process in a container, which had this one's number,", String(process.pid)],
])('takes over the lock of %s that has ended', async (_, holder) => {
  await fs.mkdir(path.dirname(lock));
  await fs.writeFile(lock, holder);
  expect(await oneAtATime(lock, () => Promise.resolve(1))).toBe(1);
});
