import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compileFolder, smallConfig, writeSite } from '../compile/site-folder.ts';

const windows = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What is wrong with a small site of which one file holds these bytes. */
async function mistakes(name: string, bytes: Buffer): Promise<string[]> {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}references: others.bib\n`,
    'content/others.bib': '',
    'content/pages/about.md': 'Hello.\n',
    'content/pages/cv.md': '---\nlayout: cv\n---\n',
    'content/data/cv.yaml': 'cv:\n  sections:\n    notes: [One]\n',
  });
  const file = path.join(folder, 'content', name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, bytes);
  const { errors } = await compileFolder(folder);
  return errors.map(({ severity, kind, file: at, position, message }) => {
    const place = `${path.relative(folder, at)}:${position.line}:${position.column}`;
    return `${severity} ${kind} ${place} ${message}`;
  });
}

it.each([
  ['pages/tides.md', '---\ntitle: Gr\xF6\xDFe der Flut\n---\nM\xE4rz.\n', '2:10', 'Größe'],
  [
    'papers.bib',
    '@book{a,\n  title = {\xDCber}, author = {A, B}, year = 2001\n}\n',
    '2:12',
    'Über',
  ],
  ['others.bib', '@book{a, title = {F\xFCr}, author = {A, B}, year = 2001}\n', '1:20', 'Für'],
  ['data/cv.yaml', 'cv:\n  sections:\n    notes: [M\xE4rz]\n', '3:14', 'März'],
  ['data/venues.yaml', "G\xF6tt: '#1f5c4d'\n", '1:2', 'Gött'],
  ['macros.yaml', '# f\xFCr\nRR: \\mathbb{R}\n', '1:4', 'für'],
  ['theme.css', '/* f\xFCr */\n', '1:5', 'für'],
  ['site.yaml', `${smallConfig}description: f\xFCr\n`, ':15', 'für'],
])('a file that is not saved in UTF-8 is an error: %s', async (name, text, place, word) => {
  const told = (await mistakes(name, windows(text))).filter((one) => one.includes('not-utf8'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^error not-utf8/);
  expect(told[0]).toContain(`content/${name}:`);
  expect(told[0]).toContain(`${place} This file is not saved in UTF-8`);
  expect(told[0]).toContain(`likely Windows-1252, and the word "${word}"`);
});

it('of a file in UTF-16 nothing else is complained of', async () => {
  const text = Buffer.from('\uFEFF---\ntitle: Größe\n---\nText.\n', 'utf16le');
  expect(await mistakes('posts/2026-01-02-a.md', text)).toEqual([
    'error not-utf8 content/posts/2026-01-02-a.md:1:1 This file is saved in UTF-16, and not in UTF-8.',
  ]);
});

it('a byte order mark, and the sign of a lost character that is meant, are right', async () => {
  const text = Buffer.from('\uFEFF---\ntitle: Größe\n---\nIt shows \uFFFD.\n');
  expect(await mistakes('pages/a.md', text)).toEqual([]);
});
