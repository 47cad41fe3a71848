import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Output } from '../../src/integration/output.ts';
import { writeSearchIndex } from '../../src/integration/search-index.ts';
import { compileFolder, smallConfig, temporaryFolder, writeSite } from '../compile/site-folder.ts';

/** Writes a page's index into a new folder; with no text, there is no page that could be read. */
async function indexed(siteFolder: string, key: string, text?: string): Promise<string> {
  const { compiled } = await compileFolder(siteFolder);
  if (compiled === undefined) throw new Error('The site did not compile.');
  const folder = await temporaryFolder();
  const out = path.join(folder, 'out');
  const output = await Output.open(out, path.join(folder, 'aside'), path.join(folder, 'cache'));
  if (text !== undefined) {
    output.write('index.html', `<html lang="en"><body><main>${text}</main></body></html>`);
  }
  await writeSearchIndex(compiled, output, new Map([['/', key]]));
  await output.finish();
  return path.join(out, 'pagefind');
}

async function contents(folder: string): Promise<Map<string, string>> {
  const names = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file): Promise<[string, string]> => [
      path.relative(folder, file),
      await fs.readFile(file, 'base64'),
    ]);
  return new Map(await Promise.all(texts));
}

test('the index of the same pages is taken from the last build, that of others is made', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig}search: true\n`,
    'content/pages/about.md': 'Hello.',
  });
  const first = await contents(await indexed(site, 'a', '<h1>Ada</h1><p>Engines</p>'));
  expect([...first.keys()]).toContain('pagefind.js');
  expect(await contents(await indexed(site, 'a'))).toEqual(first);

  const other = await contents(await indexed(site, 'b', '<h1>Ada</h1><p>Looms</p>'));
  expect([...other.keys()]).not.toEqual([...first.keys()]);
  await expect(indexed(site, 'c')).rejects.toThrow(/index\.html/);
});

test('half a character, which only YAML can write, keeps no page from being found', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig.replace('Ada', '"A \\uD800"')}search: true\n`,
    'content/pages/about.md': 'Hello.',
  });
  const folder = await indexed(site, 'half', '<h1>Ada</h1><p>Engines</p>');
  expect([...(await contents(folder)).keys()]).toContain('pagefind.js');
});

test('two builds of one site at once each have the index of their own pages', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig}search: true\n`,
    'content/pages/about.md': 'Hello.',
  });
  const texts = ['Engines', 'Looms', 'Cards', 'Wheels'];
  const folders = await Promise.all(
    texts.map((text) => indexed(site, text, `<h1>Ada</h1><p>${text}</p>`)),
  );
  for (const folder of folders) {
    expect([...(await contents(folder)).keys()]).toContain('pagefind.js');
  }
});
