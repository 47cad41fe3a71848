import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writable } from '../../scripts/import/target-path.ts';
import type { Note, TargetFile } from '../../scripts/import/types.ts';
import { writeFiles } from '../../scripts/import/write.ts';
import { ownFolder, sourceFolder } from './source-folder.ts';

const FILES: TargetFile[] = [
  { path: 'content/site.yaml', text: 'title: A\n' },
  { path: 'public/files/a.pdf', copyOf: 'files/a.pdf' },
];

function places(): { source: string; target: string } {
  const source = sourceFolder({ 'files/a.pdf': '%PDF' });
  return { source, target: path.join(ownFolder(), 'new', 'site') };
}

function read(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

describe('writing into a site folder', () => {
  it('makes texts and copies, and no more the second time', async () => {
    const { source, target } = places();
    expect(await writeFiles(FILES, { source, target, force: false })).toBe(2);
    expect(read(target, 'content/site.yaml')).toBe('title: A\n');
    expect(read(target, 'public/files/a.pdf')).toBe('%PDF');
    expect(await writeFiles(FILES, { source, target, force: false })).toBe(0);
    expect(fs.readdirSync(path.join(target, 'content'))).toEqual(['site.yaml']);
  });

  it('replaces nothing that it was not told to, and then writes nothing at all', async () => {
    const { source, target } = places();
    fs.mkdirSync(path.join(target, 'public/files'), { recursive: true });
    fs.writeFileSync(path.join(target, 'public/files/a.pdf'), 'mine');
    const refused = writeFiles(FILES, { source, target, force: false });
    await expect(refused).rejects.toThrow(/public\/files\/a\.pdf[^]*--force/);
    expect(fs.existsSync(path.join(target, 'content'))).toBe(false);
    expect(read(target, 'public/files/a.pdf')).toBe('mine');
    expect(await writeFiles(FILES, { source, target, force: true })).toBe(2);
    expect(read(target, 'public/files/a.pdf')).toBe('%PDF');
  });

  it('goes through no link, even when it may replace files', async () => {
    const { source, target } = places();
    const elsewhere = ownFolder();
    fs.writeFileSync(path.join(elsewhere, 'mine.txt'), 'mine');
    fs.mkdirSync(path.join(target, 'content'), { recursive: true });
    fs.symlinkSync(elsewhere, path.join(target, 'public'));
    fs.symlinkSync(path.join(elsewhere, 'mine.txt'), path.join(target, 'content/site.yaml'));
    const refused = writeFiles(FILES, { source, target, force: true });
    await expect(refused).rejects.toThrow(/content\/site\.yaml[^]*public\/files\/a\.pdf/);
    expect(fs.readdirSync(elsewhere)).toEqual(['mine.txt']);
    expect(read(elsewhere, 'mine.txt')).toBe('mine');
  });

  it('does not write into the source, nor where the source is a part of the site', async () => {
    const { source } = places();
    const link = path.join(ownFolder(), 'link');
    fs.symlinkSync(source, link);
    for (const target of [source, path.join(source, 'new'), link, path.join(link, 'a/b')]) {
      const refused = writeFiles(FILES, { source, target, force: true });
      await expect(refused).rejects.toThrow('never written to');
    }
    const around = ownFolder();
    const inside = path.join(around, 'content', 'old');
    fs.mkdirSync(inside, { recursive: true });
    const refused = writeFiles(FILES, { source: inside, target: around, force: true });
    await expect(refused).rejects.toThrow('never written to');
    expect(fs.readdirSync(source)).toEqual(['files']);
  });

  it.each([
    '../x',
    'content/../../x',
    '/etc/x',
    'content//x',
    'x.md',
    'content',
    'C:/x',
    'content/a\\..\\x',
    'content/a\0b',
  ])('never writes to %j', async (name) => {
    const { source, target } = places();
    const refused = writeFiles([{ path: name, text: '' }], { source, target, force: true });
    await expect(refused).rejects.toThrow('Nothing was written');
    expect(fs.existsSync(target)).toBe(false);
  });

  it('copies nothing that a link leads to out of the source', async () => {
    const { source, target } = places();
    const secret = path.join(ownFolder(), 'secret');
    fs.writeFileSync(secret, 'secret');
    fs.symlinkSync(secret, path.join(source, 'leak.pdf'));
    const files = [{ path: 'public/leak.pdf', copyOf: 'leak.pdf' }];
    await expect(writeFiles(files, { source, target, force: true })).rejects.toThrow('leads out');
  });
});

describe('the files that can be written', () => {
  it('have paths of their own in the site folder; the others are told of', () => {
    const notes: Note[] = [];
    const files: TargetFile[] = [
      { path: 'public/b', copyOf: 'b' },
      { path: 'content/a', text: 'a' },
      { path: 'content/../x', text: '' },
      { path: 'content/a', text: 'a' },
      { path: 'content/a', text: 'other' },
      { path: 'public/b', copyOf: 'b' },
    ];
    const kept = writable(files, (note) => notes.push(note));
    expect(kept.map(({ path: place }) => place)).toEqual(['content/a', 'public/b']);
    expect(notes.map(({ subject, level }) => [subject, level])).toEqual([
      ['content/../x', 'problem'],
      ['content/a', 'problem'],
    ]);
  });
});
