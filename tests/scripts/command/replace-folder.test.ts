import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFolder } from '../../../scripts/command/replace-folder.ts';

let folder = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-replace-'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

async function folderWith(name: string, text: string): Promise<string> {
  const made = path.join(folder, name);
  await fs.mkdir(made, { recursive: true });
  await fs.writeFile(path.join(made, 'page.html'), text);
  return made;
}

it('puts the new folder where the old one stood, and leaves nothing beside it', async () => {
  const fresh = await folderWith('fresh', 'new');
  const target = await folderWith('dist', 'old');
  await fs.writeFile(path.join(target, 'gone.html'), 'old');
  await replaceFolder(fresh, target);
  expect(await fs.readFile(path.join(target, 'page.html'), 'utf8')).toBe('new');
  expect(await fs.readdir(target)).toEqual(['page.html']);
  expect(await fs.readdir(folder)).toEqual(['dist']);
});

it('makes the folders above the target', async () => {
  const target = path.join(folder, 'a', 'b', 'dist');
  await replaceFolder(await folderWith('fresh', 'new'), target);
  expect(await fs.readdir(target)).toEqual(['page.html']);
});

it('leaves the old folder alone when there is no new one', async () => {
  const target = await folderWith('dist', 'old');
  await expect(replaceFolder(path.join(folder, 'missing'), target)).rejects.toThrow('ENOENT');
  expect(await fs.readFile(path.join(target, 'page.html'), 'utf8')).toBe('old');
  expect(await fs.readdir(folder)).toEqual(['dist']);
});
