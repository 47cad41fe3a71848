import files from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Output } from '../../src/integration/output.ts';

let folder = '';
let out = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-output-'));
  out = path.join(folder, 'above', 'dist');
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

/** Writes files as one build does. */
async function build(files: Readonly<Record<string, string>>): Promise<void> {
  const output = await opened();
  for (const [name, text] of Object.entries(files)) output.write(name, text);
  await output.finish();
}

async function opened(): Promise<Output> {
  const aside = await fs.mkdtemp(path.join(folder, 'aside-'));
  return Output.open(out, aside, path.join(folder, 'cache'));
}

/** Names and texts of all files that are there. */
async function found(): Promise<Record<string, string>> {
  const entries = await fs.readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry): Promise<[string, string]> => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(out, file), await fs.readFile(file, 'utf8')];
      }),
    ),
  );
}

async function inode(name: string): Promise<number> {
  const { ino } = await fs.stat(path.join(out, name));
  return ino;
}

describe('what is built into a folder', () => {
  it('stands there alone, with the folders it needs', async () => {
    await build({ '/index.html': 'home', 'blog/one/index.html': 'one' });
    expect(await found()).toEqual({ 'index.html': 'home', 'blog/one/index.html': 'one' });
    expect(await fs.readdir(path.dirname(out))).toEqual(['dist']);
  });

  it('is written only where it has changed', async () => {
    await build({ 'a.html': 'a', 'b/c.html': 'c', 'b/d.html': 'd' });
    const before = await Promise.all(['a.html', 'b/c.html'].map(inode));
    await build({ 'a.html': 'a', 'b/c.html': 'new', 'b/d.html': 'd' });
    expect(await found()).toEqual({ 'a.html': 'a', 'b/c.html': 'new', 'b/d.html': 'd' });
    expect(await inode('a.html')).toBe(before[0]);
    expect(await inode('b/c.html')).not.toBe(before[1]);
  });

  it('is not made where it stands there already', async () => {
    await build({});
    for (const isMade of [true, false]) {
      let made = false;
      const output = await opened();
      await output.put('page.html', 'key', () => {
        made = true;
        return 'text';
      });
      await output.finish();
      expect(made).toBe(isMade);
      expect(await found()).toEqual({ 'page.html': 'text' });
    }
  });

  it('takes away what is no longer part of it, and folders that are empty then', async () => {
    await build({ 'a.html': 'a', 'b/c/d.html': 'd', 'e/f.html': 'f', 'e/g.html': 'g' });
    await fs.writeFile(path.join(out, 'e', 'of-nobody.html'), '');
    await build({ 'a.html': 'a', 'e/g.html': 'g' });
    expect(await found()).toEqual({ 'a.html': 'a', 'e/g.html': 'g' });
    expect((await fs.readdir(out)).sort()).toEqual(['a.html', 'e']);
  });

  it.each([
    { what: 'edited', change: (file: string) => fs.writeFile(file, 'b') },
    { what: 'removed', change: (file: string) => fs.rm(file) },
    {
      what: 'made a link',
      change: async (file: string) => {
        await fs.rename(file, path.join(folder, 'elsewhere'));
        await fs.symlink(path.join(folder, 'elsewhere'), file);
      },
    },
    {
      what: 'made a folder',
      change: async (file: string) => {
        await fs.rm(file);
        await fs.mkdir(file);
        await fs.writeFile(path.join(file, 'inside'), '');
      },
    },
  ])('is put right where somebody else has $what a file', async ({ change }) => {
    await build({ 'a.html': 'a', 'b.html': 'b' });
    await change(path.join(out, 'a.html'));
    await build({ 'a.html': 'a', 'b.html': 'b' });
    expect(await found()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
    expect((await fs.lstat(path.join(out, 'a.html'))).isFile()).toBe(true);
  });

  it('may have a folder where a file was, and a file where a folder was', async () => {
    await build({ a: 'file', 'b/c': 'file' });
    await build({ 'a/c': 'other', b: 'other' });
    expect(await found()).toEqual({ 'a/c': 'other', b: 'other' });
  });

  it('is what was given last under a name, also when an earlier build had that', async () => {
    for (let round = 0; round < 2; round += 1) {
      const output = await opened();
      output.write('llms.txt', 'first');
      output.write('llms.txt', 'last');
      expect(output.has('/llms.txt')).toBe(true);
      expect(output.read('/llms.txt')).toBe('last');
      await output.finish();
      expect(await found()).toEqual({ 'llms.txt': 'last' });
    }
  });

  it('stays as it was until the next build has all it needs', async () => {
    await build({ 'a.html': 'a', 'b.html': 'b' });
    const output = await opened();
    output.write('a.html', 'new');
    expect(await found()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
  });

  it('may be on a disk of its own', async () => {
    await fs.mkdir(out, { recursive: true });
    const disk = await fs.realpath(out);
    const { renameSync } = files;
    const isOn = (file: files.PathLike): boolean => String(file).startsWith(disk + path.sep);
    const rename = vi.spyOn(files, 'renameSync').mockImplementation((from, to) => {
      if (isOn(from) !== isOn(to)) throw Object.assign(new Error('Two disks.'), { code: 'EXDEV' });
      renameSync(from, to);
    });
    try {
      await build({ 'a.html': 'a', 'b/c.html': 'c' });
      await build({ 'a.html': 'new', 'b/c.html': 'c' });
    } finally {
      rename.mockRestore();
    }
    expect(await found()).toEqual({ 'a.html': 'new', 'b/c.html': 'c' });
  });

  it('is made anew where the list of what stands there was not written whole', async () => {
    await build({ 'a.html': 'a' });
    const lists = path.join(folder, 'cache', 'outputs');
    for (const name of await fs.readdir(lists)) await fs.writeFile(path.join(lists, name), '{"a');
    await build({ 'a.html': 'b' });
    expect(await found()).toEqual({ 'a.html': 'b' });
  });

  it('leaves the history of a branch that a host shows', async () => {
    await build({ 'a.html': 'a' });
    await fs.mkdir(path.join(out, '.git'));
    await fs.writeFile(path.join(out, '.git', 'HEAD'), 'ref');
    await build({ 'b.html': 'b' });
    expect(await found()).toEqual({ 'b.html': 'b', '.git/HEAD': 'ref' });
  });
});

describe('a copied folder', () => {
  it('is copied with hidden files and what links lead to, and again only where it has changed', async () => {
    const source = path.join(folder, 'public');
    await fs.mkdir(path.join(source, 'deep'), { recursive: true });
    await fs.writeFile(path.join(folder, 'linked.txt'), 'linked');
    await fs.writeFile(path.join(source, 'deep', '.hidden'), 'hidden');
    await fs.symlink(path.join(folder, 'linked.txt'), path.join(source, 'link.txt'));
    const copy = async (): Promise<void> => {
      const output = await opened();
      output.copyFolder(source, 'files');
      await output.finish();
    };
    await copy();
    const expected = { 'files/deep/.hidden': 'hidden', 'files/link.txt': 'linked' };
    expect(await found()).toEqual(expected);
    const before = await Promise.all(['files/deep/.hidden', 'files/link.txt'].map(inode));
    await fs.writeFile(path.join(folder, 'linked.txt'), 'edited');
    await copy();
    expect(await found()).toEqual({ ...expected, 'files/link.txt': 'edited' });
    expect(await inode('files/deep/.hidden')).toBe(before[0]);
    expect(await inode('files/link.txt')).not.toBe(before[1]);
  });
});
