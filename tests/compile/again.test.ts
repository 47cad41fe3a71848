import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, writeSite } from './site-folder.ts';

const entry = (key: string, title: string): string =>
  `@article{${key}, title = {${title}}, author = {Ada Lovelace}, year = 1843, journal = {Notes}}\n`;

const bibliography = (title: string): string =>
  [entry('mill', 'The Mill'), entry('engine', title), entry('loom', 'The Loom')].join('\n');

const post = (...keys: string[]): string =>
  `---\ntitle: A post\n---\n\nAs said ${keys.map((key) => `[@${key}]`).join(' and ')}, ${keys.length}.\n`;

/** Six posts, of which the first three cite the engine. */
const posts = {
  'content/posts/2026-01-01-first.md': post('engine'),
  'content/posts/2026-01-02-second.md': post('mill', 'engine'),
  'content/posts/2026-01-03-third.md': post('engine', 'loom', 'mill'),
  'content/posts/2026-01-04-fourth.md': post('mill'),
  'content/posts/2026-01-05-fifth.md': post('loom', 'mill'),
  'content/posts/2026-01-06-sixth.md': '---\ntitle: A post\n---\n\nNothing is cited.\n',
};

const about = { 'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n' };

/** The key of each value that was written to the cache, by its line in an index. */
async function cacheLines(folder: string): Promise<Map<string, string>> {
  const cache = path.join(folder, '.cache/texts');
  const files = (await fs.readdir(cache)).filter((name) => name.endsWith('.index'));
  const lines = new Map<string, string>();
  for (const file of files) {
    const text = await fs.readFile(path.join(cache, file), 'utf8');
    for (const line of text.trimEnd().split('\n')) {
      lines.set(`${file} ${line}`, line.split(' ')[0] ?? '');
    }
  }
  return lines;
}

/** The keys that were written after the first. */
function written(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([line]) => !before.has(line)).map(([, key]) => key);
}

async function compiled(folder: string) {
  const { compiled: site, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  if (site === undefined) throw new Error('The site did not compile.');
  return site;
}

test('an edited entry is done again, and the citations of the texts that cite it, and no more', async () => {
  const folder = await writeSite({
    ...about,
    ...posts,
    'content/papers.bib': bibliography('The Engine'),
  });
  const first = await compiled(folder);
  const cold = await cacheLines(folder);

  await compiled(folder);
  const warm = await cacheLines(folder);
  expect(written(cold, warm)).toEqual([]);

  await fs.writeFile(
    path.join(folder, 'content/papers.bib'),
    bibliography('The Analytical Engine'),
  );
  const second = await compiled(folder);
  const edited = await cacheLines(folder);

  const keyOfCitations = (site: typeof first): Map<string, string | undefined> =>
    new Map(site.entries.map(({ id, text }) => [id, text.citationsKey]));
  const [before, after] = [keyOfCitations(first), keyOfCitations(second)];
  const citingAnew = [...after].filter(([id, key]) => before.get(id) !== key).map(([id]) => id);
  expect(citingAnew.sort()).toEqual([
    'posts/2026-01-01-first',
    'posts/2026-01-02-second',
    'posts/2026-01-03-third',
  ]);
  const engine = second.works.find(({ key }) => key === 'engine');
  const expected = [
    ...citingAnew.map((id) => after.get(id)),
    engine?.bodyKey,
    engine?.formatsKeys.en,
  ];
  const again = written(warm, edited);
  expect(again).toEqual(expect.arrayContaining(expected));
  // More: what the whole file says, the long parts of that, and how its works are shown.
  expect(again).toHaveLength(expected.length + 3);
});

test('a text is rendered again when it was edited, and not for what stands beside it', async () => {
  const first = 'content/posts/2026-01-01-first.md';
  const titled = '---\ntitle: An engine\n---\n\nAs it was.\n';
  const folder = await writeSite({
    ...about,
    ...posts,
    [first]: titled.replace('engine', 'orrery'),
  });
  const rendered = async (): Promise<number> => {
    let count = 0;
    await compileFolder(folder, {}, { onText: (_done, _total, made) => (count = made) });
    return count;
  };
  expect(await rendered()).toBeGreaterThan(0);
  await fs.writeFile(path.join(folder, first), titled);
  expect(await rendered()).toBe(0);
  await fs.writeFile(path.join(folder, first), titled.replace('was', 'is'));
  expect(await rendered()).toBe(1);
});

test('what is wrong with a bibliography is told by every build', async () => {
  const folder = await writeSite({
    ...about,
    ...posts,
    'content/papers.bib': `${bibliography('The Engine')}\n@artikel{odd, title = {Odd}}\n@article{gone}\n`,
    'content/posts/2026-01-07-seventh.md': post('gone', 'odd'),
  });
  const cold = await compileFolder(folder);
  const warm = await compileFolder(folder);
  expect(cold.errors.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['unknown-entry-type', 'missing-title']),
  );
  expect(warm.errors).toEqual(cold.errors);
  expect(warm.compiled?.bibliography).toEqual(cold.compiled?.bibliography);
});

test('what was formatted for one text reads the same in the next', async () => {
  const folder = await writeSite({
    ...about,
    ...posts,
    'content/papers.bib': bibliography('The Engine'),
  });
  const site = await compiled(folder);
  const cache = new TextCache(site.options.cacheFolder);
  const referencesOf = async (name: string): Promise<string[]> => {
    const text = site.entries.find(({ id }) => id === `posts/${name}`)?.text;
    if (text === undefined) throw new Error(`There is no post ${name}.`);
    const { references } = await readText(text, cache);
    return references.map(({ html }) => html.replaceAll(/<[^>]*>/g, ''));
  };
  // Alone it needs no letter; among works of its author and year it does.
  expect(await referencesOf('2026-01-04-fourth')).toEqual([
    'Lovelace, A. (1843). The Mill. Notes.',
  ]);
  expect(await referencesOf('2026-01-01-first')).toEqual([
    'Lovelace, A. (1843). The Engine. Notes.',
  ]);
  expect(await referencesOf('2026-01-05-fifth')).toEqual([
    'Lovelace, A. (1843a). The Loom. Notes.',
    'Lovelace, A. (1843b). The Mill. Notes.',
  ]);
});
