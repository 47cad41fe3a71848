import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, fixturesFolder, mustBuild, type Ended } from './build-site.ts';

let folder: string;
let component: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-components-'));
  await fs.cp(path.join(fixturesFolder, 'code'), path.join(folder, 'site'), { recursive: true });
  component = path.join(folder, 'site', 'content', 'components', 'Reading.astro');
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

function places() {
  return {
    site: path.join(folder, 'site'),
    out: path.join(folder, 'out'),
    cache: path.join(folder, 'cache'),
  };
}

async function edit(from: string, to: string): Promise<void> {
  const text = await fs.readFile(component, 'utf8');
  expect(text).toContain(from);
  await fs.writeFile(component, text.replace(from, to));
}

describe('a component of the site', () => {
  it('keeps its style, wherever on the disk the site is', async () => {
    await mustBuild(places());
    const assets = path.join(folder, 'out', '_astro');
    const styles = (await fs.readdir(assets)).filter((name) => name.endsWith('.css'));
    const texts = await Promise.all(
      styles.map((name) => fs.readFile(path.join(assets, name), 'utf8')),
    );
    expect(texts.join('\n')).toMatch(/\.reading\[data-astro-cid-\w+\]/);
  });

  it.each([
    ['<p class', '{values.map(}<p class', 'Reading.astro:10:13', 'cannot be compiled'],
    ['interface', "import x from './gone.ts';\nx();\ninterface", 'Reading.astro:2:15', './gone.ts'],
    ['{value}', '{value.gone.far}', '2026-02-02-components.mdx', "reading 'far'"],
  ])('with %j as %j is told of at its place', async (from, to, place, message) => {
    await edit(from, to);
    const { code, log }: Ended = await buildSite(places());
    expect(code, log).toBe(1);
    expect(log).toContain(place);
    expect(log).toContain(message);
    expect(log).not.toMatch(/^\s+at /m);
  });
});
