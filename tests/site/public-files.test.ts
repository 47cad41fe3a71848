import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPublicFiles } from '../../src/site/public-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-public-'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

it('lists files, also those that links lead to, and leaves out hidden ones', async () => {
  const elsewhere = path.join(folder, 'elsewhere');
  const shown = path.join(folder, 'public');
  await fs.mkdir(path.join(shown, '.well-known'), { recursive: true });
  await fs.mkdir(elsewhere);
  await fs.writeFile(path.join(elsewhere, 'slides.pdf'), '');
  await fs.symlink(elsewhere, path.join(shown, 'talks'));
  await fs.writeFile(path.join(shown, '.htaccess'), '');
  await fs.writeFile(path.join(shown, '.well-known', 'key.txt'), '');
  expect(readPublicFiles(shown)).toEqual({
    files: new Set(['.well-known/key.txt', 'talks/slides.pdf']),
    errors: [],
  });
});

it('says which links lead nowhere, or around in a circle', async () => {
  await fs.mkdir(path.join(folder, 'deep'));
  await fs.symlink('gone.pdf', path.join(folder, 'deep', 'lost.pdf'));
  await fs.symlink(folder, path.join(folder, 'deep', 'top'));
  await fs.symlink('self.pdf', path.join(folder, 'self.pdf'));
  const { errors } = readPublicFiles(folder);
  expect(errors.map(({ file, message }) => [path.relative(folder, file), message])).toEqual([
    ['deep/lost.pdf', expect.stringMatching(/leads to no file/)],
    ['deep/top', expect.stringMatching(/leads in a circle/)],
    ['self.pdf', expect.stringMatching(/leads in a circle/)],
  ]);
  expect(errors.every(({ severity }) => severity === 'error')).toBe(true);
});

it('has nothing to list where there is no such folder', () => {
  expect(readPublicFiles(path.join(folder, 'public')).files.size).toBe(0);
});
