import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keptBibliography, type KeptBibliography } from '../../src/compile/kept-bibliography.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { temporaryFolder } from './site-folder.ts';

const text = `@article{mill, title = {The Mill}, author = {Ada Lovelace and others}, year = 1843,
  abstract = {It grinds $n$ numbers.}, annotation = {* Read it.}}
@misc{draft, title = {The Mill, a draft}, author = {Ada Lovelace}, version_of = {mill}}
@article{mill, title = {The Mill again}}
@book{loom, title = {Der Webstuhl für Muster}, author = {Joseph Jacquard}, year = 1801}
@book{broken, title = {No end`;

function read(cacheFolder: string, bibtex = text): KeptBibliography {
  const reader = keptBibliography(new TextCache(cacheFolder), 'engine');
  return reader([{ file: '/site/papers.bib', text: bibtex }], { owner: { name: 'Ada Lovelace' } });
}

const plain = ({ broken, ...rest }: KeptBibliography): unknown =>
  JSON.parse(JSON.stringify({ ...rest, broken: [...broken] }));

test('what is kept of a bibliography is what its files say', async () => {
  const folder = await temporaryFolder();
  const first = read(folder);
  const again = read(folder);
  expect(plain(again)).toEqual(plain(first));
  expect(first.works.map(({ key, versions }) => [key, ...versions.map((one) => one.key)])).toEqual([
    ['mill', 'draft'],
    ['loom'],
  ]);
  const [mill, loom] = again.works;
  expect([mill?.abstract, mill?.annotation]).toEqual(['It grinds $n$ numbers.', '* Read it.']);
  expect([loom?.csl.title, loom?.abstract]).toEqual(['Der Webstuhl für Muster', undefined]);
  expect(mill?.versions[0]?.fields.version_of).toBe('mill');
  expect(loom?.csl).toBe(loom?.csl);
});

test('another text is another bibliography', async () => {
  const folder = await temporaryFolder();
  const first = read(folder);
  const edited = read(folder, text.replace('Der Webstuhl', 'Ein Webstuhl'));
  expect(edited.digest).not.toBe(first.digest);
  expect(edited.works[1]?.csl.title).toBe('Ein Webstuhl für Muster');
});

test('what is lost of it is read again', async () => {
  const folder = await temporaryFolder();
  const whole = plain(read(folder));
  const texts = path.join(folder, 'texts');
  const again = read(folder);
  for (const file of await fs.readdir(texts)) {
    if (file.endsWith('.pack')) await fs.writeFile(path.join(texts, file), '');
  }
  expect(plain(again)).toEqual(whole);
  expect(plain(read(folder))).toEqual(whole);
});
