import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOutFolder } from '../../../scripts/command/out-folder.ts';

let folder = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-out-'));
  await fs.mkdir(path.join(folder, 'site', 'content'), { recursive: true });
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

function check(out: string): void {
  const siteFolder = path.join(folder, 'site');
  checkOutFolder({ siteFolder, outFolder: path.join(folder, out) }, path.join(folder, 'engine'));
}

it.each(['.', 'site', 'site/content', 'site/public/site', 'engine'])(
  'refuses to build into %s, where sources are',
  (out) => {
    expect(() => {
      check(out);
    }).toThrow(/overwrite your files/);
  },
);

it('refuses a folder with files of somebody else, and names one', async () => {
  await fs.mkdir(path.join(folder, 'thesis'));
  await fs.writeFile(path.join(folder, 'thesis', 'chapter.tex'), '');
  expect(() => {
    check('thesis');
  }).toThrow(/chapter\.tex.*--out/);
});

it('refuses a file', async () => {
  await fs.writeFile(path.join(folder, 'file'), '');
  expect(() => {
    check('file');
  }).toThrow(/is a file/);
});

it.each([[], ['.nojekyll', 'index.html'], ['.git']])(
  'takes a folder that has what a site has: %s',
  async (...names) => {
    await fs.mkdir(path.join(folder, 'dist'));
    for (const name of names) await fs.writeFile(path.join(folder, 'dist', name), '');
    expect(() => {
      check('dist');
    }).not.toThrow();
  },
);

it('takes a folder that is not there yet, also in the site folder', () => {
  expect(() => {
    check('site/dist');
  }).not.toThrow();
});
