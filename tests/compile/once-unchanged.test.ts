import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { onceUnchanged } from '../../src/compile/once-unchanged.ts';
import { temporaryFolder } from './site-folder.ts';

test('a file is read once, and again when it has changed', async () => {
  const file = path.join(await temporaryFolder(), 'slides.pdf');
  await fs.writeFile(file, 'one');
  const read = vi.fn((name: string) => fs.readFile(name, 'utf8'));
  const textOf = onceUnchanged(read);
  expect(await Promise.all([textOf(file), textOf(file)])).toEqual(['one', 'one']);
  expect(read).toHaveBeenCalledTimes(1);
  await fs.writeFile(file, 'another');
  expect(await textOf(file)).toBe('another');
});

test('of a file that is not there nothing is made', async () => {
  const file = path.join(await temporaryFolder(), 'slides.pdf');
  const read = onceUnchanged((name) => fs.readFile(name));
  await expect(read(file)).rejects.toThrow('ENOENT');
});
