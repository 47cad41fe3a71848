import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOutFolder } from '../../../scripts/command/out-folder.ts';
import { Output } from '../../../src/integration/output.ts';

let folder = '';
let cacheFolder = '';

beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-out-')));
  cacheFolder = path.join(folder, 'cache');
  await fs.mkdir(path.join(folder, 'site', 'content'), { recursive: true });
  await fs.mkdir(path.join(folder, 'engine'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

function check(out: string): Promise<void> {
  const siteFolder = path.join(folder, 'site');
  const outFolder = path.join(folder, out);
  return checkOutFolder({ siteFolder, outFolder, cacheFolder }, path.join(folder, 'engine'));
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
}

it.each(['.', 'site', 'site/content', 'site/public/site', 'engine'])(
  'refuses to build into %s, where sources are',
  async (out) => {
    await expect(check(out)).rejects.toThrow(/overwrite your files/);
  },
);

it('refuses a folder with files of somebody else, and names one', async () => {
  await write({ 'thesis/chapter.tex': '' });
  await expect(check('thesis')).rejects.toThrow(/chapter\.tex.*--out/);
});

it.each(['', '<meta name="generator" content="Jekyll v4.3.2">'])(
  'refuses what another program has made for GitHub Pages, with %j in its pages',
  async (head) => {
    await write({ 'old/.nojekyll': '', 'old/index.html': head, 'old/404.html': head });
    await expect(check('old')).rejects.toThrow(/404\.html/);
  },
);

it('refuses a file', async () => {
  await write({ file: '' });
  await expect(check('file')).rejects.toThrow(/is a file/);
});

it.each([[], ['.git'], ['.git', '.nojekyll']])(
  'takes a folder without a site: %s',
  async (...names) => {
    await fs.mkdir(path.join(folder, 'dist'));
    await write(Object.fromEntries(names.map((name) => [`dist/${name}`, ''])));
    await expect(check('dist')).resolves.toBeUndefined();
  },
);

it.each(['dist/.nojekyll', 'dist/.git', 'dist/CNAME'])(
  'knows a built site beside %s, wherever it was built',
  async (other) => {
    const page = '<html><head><meta name="generator" content="Octavo"></head></html>';
    await write({ [other]: '', 'dist/404.html': page, 'dist/index.html': page });
    await expect(check('dist')).resolves.toBeUndefined();
  },
);

it('knows what was built there, until something else stands in its place', async () => {
  const dist = path.join(folder, 'dist');
  const output = await Output.open(dist, path.join(folder, 'aside'), cacheFolder);
  output.write('index.html', 'home');
  await output.finish();
  await expect(check('dist')).resolves.toBeUndefined();
  await fs.rm(dist, { recursive: true });
  await write({ 'dist/index.html': 'mine' });
  await expect(check('dist')).rejects.toThrow(/index\.html/);
});

it('takes a folder that is not there yet, also in the site folder', async () => {
  await expect(check('site/dist')).resolves.toBeUndefined();
});

it.each([
  ['thesis', 'link', /chapter\.tex/],
  ['site/content', 'link', /overwrite your files in .*link, which is .*content/],
  ['site', 'link/content/new', /overwrite your files/],
  ['engine', 'link', /overwrite your files/],
  ['nowhere', 'link', /link leads to nothing/],
  ['nowhere', 'link/dist', /link leads to nothing/],
  ['link', 'link', /link leads to nothing/],
])('refuses a link to %s as %s', async (target, out, message) => {
  await write({ 'thesis/chapter.tex': '' });
  await fs.symlink(path.join(folder, target), path.join(folder, 'link'));
  await expect(check(out)).rejects.toThrow(message);
});

it('refuses the folder that the content of the site is a link to', async () => {
  await fs.rmdir(path.join(folder, 'site', 'content'));
  await fs.mkdir(path.join(folder, 'notes'));
  await fs.symlink(path.join(folder, 'notes'), path.join(folder, 'site', 'content'));
  await expect(check('notes')).rejects.toThrow(/overwrite your files/);
});

it('takes a link to an empty folder', async () => {
  await fs.mkdir(path.join(folder, 'www'));
  await fs.symlink(path.join(folder, 'www'), path.join(folder, 'link'));
  await expect(check('link')).resolves.toBeUndefined();
  await expect(check('link/site')).resolves.toBeUndefined();
});
