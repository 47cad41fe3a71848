import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftovers } from '../../../scripts/command/leftovers.ts';

it('removes folders of commands that have ended, and of no others', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-leftovers-'));
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const kept = ['bundles', `build-${process.pid}`, `no-cache-${process.pid}`];
  for (const name of [
    ...kept,
    ...['build', 'no-cache', 'discarded'].map((of) => `${of}-${ended}`),
  ]) {
    await fs.mkdir(path.join(folder, '.octavo', name, 'deep'), { recursive: true });
  }
  removeLeftovers(folder);
  expect((await fs.readdir(path.join(folder, '.octavo'))).sort()).toEqual(kept.sort());
  await fs.rm(folder, { recursive: true });
});

it('has nothing to do where nothing was built yet', () => {
  expect(() => {
    removeLeftovers(path.join(os.tmpdir(), 'octavo-nowhere'));
  }).not.toThrow();
});
