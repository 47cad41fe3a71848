import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, fixturesFolder, mustBuild } from './build-site.ts';
import { fingerprint } from './output.ts';
import { builtSite } from './shared-sites.ts';

const full = path.join(fixturesFolder, 'full');
const minimal = path.join(fixturesFolder, 'minimal');

/** A folder for each test, with a cache of its own. */
let folder = '';
let cache = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-builds-'));
  cache = path.join(folder, 'cache');
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

describe('the same site folder', () => {
  it('gives the same bytes in any time zone, with a cold cache and with a warm one', async () => {
    const cold = path.join(folder, 'cold');
    const warm = path.join(folder, 'warm');
    await mustBuild({ site: full, out: cold, cache, timeZone: 'Pacific/Kiritimati' });
    await mustBuild({ site: full, out: warm, cache, timeZone: 'America/Los_Angeles' });
    expect(await fingerprint(warm)).toEqual(await fingerprint(cold));
    expect(await fingerprint(cold)).toEqual(await fingerprint(builtSite('full')));
  });

  it('gives the same bytes wherever it lies, also at a path with spaces and other letters', async () => {
    const site = path.join(folder, 'Größe & 学 site (1)');
    await fs.cp(full, site, { recursive: true });
    const out = path.join(folder, 'aus gabe');
    await mustBuild({ site, out, cache });
    expect(await fingerprint(out)).toEqual(await fingerprint(builtSite('full')));
  });
});

it('is made for visitors, whatever variables of Vite the environment has', async () => {
  const out = path.join(folder, 'out');
  // Under a path of its own there is no bundle yet that another build has made.
  const base = `/made-for-visitors-${process.pid}`;
  const environment = { NODE_ENV: 'test', DEV: '1', PROD: '', MODE: 'test' };
  await mustBuild({ site: minimal, out, cache, base, environment });
  const page = await fs.readFile(path.join(out, 'index.html'), 'utf8');
  expect(page).toContain('http-equiv="content-security-policy"');
});

describe('two sites', () => {
  it('can be built at the same time, with one cache', async () => {
    const outs = [path.join(folder, 'full'), path.join(folder, 'minimal')] as const;
    await Promise.all([
      mustBuild({ site: full, out: outs[0], cache }),
      mustBuild({ site: minimal, out: outs[1], cache }),
    ]);
    expect(await fingerprint(outs[0])).toEqual(await fingerprint(builtSite('full')));
    expect(await fingerprint(outs[1])).toEqual(await fingerprint(builtSite('minimal')));
  });
});

describe('the folder of a built site', () => {
  it('is whole when several builds write into it at once, each with a cache of its own', async () => {
    const out = path.join(folder, 'out');
    await mustBuild({ site: minimal, out, cache });
    const built = await fingerprint(out);
    // So that all that a build writes is written again.
    await fs.rm(path.join(out, '_astro'), { recursive: true });
    const caches = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => path.join(folder, name));
    const builds = caches.map((own) => mustBuild({ site: minimal, out, cache: own }));
    await expect(Promise.all(builds)).resolves.toHaveLength(caches.length);
    expect(await fingerprint(out)).toEqual(built);
  });

  it('is known again when nothing is kept of the build, and through a link', async () => {
    const out = path.join(folder, 'out');
    await mustBuild({ site: full, out, cache });
    await fs.rm(cache, { recursive: true });
    await fs.writeFile(path.join(out, '.git'), 'gitdir: elsewhere\n');
    await fs.symlink(out, path.join(folder, 'link'));
    await mustBuild({ site: minimal, out: path.join(folder, 'link'), cache });
    const { '.git': git, ...files } = await fingerprint(out);
    expect(git).toBeDefined();
    expect(files).toEqual(await fingerprint(builtSite('minimal')));
  });
});

describe('a build that fails', () => {
  it.each([
    {
      why: 'a mistake in the content',
      file: 'notes.md',
      text: '---\ntitle: Notes\n---\n\n[Gone](gone.md)\n',
      said: 'notes.md:5:1',
    },
    {
      why: 'a fault in the code of an .mdx file',
      file: 'notes.mdx',
      text: "---\ntitle: Notes\n---\n\n{(() => { throw new Error('Fault of the author.'); })()}\n",
      said: 'The code in this file cannot be run: Fault of the author.',
    },
  ])('for $why leaves the earlier result whole', async ({ file, text, said }) => {
    const site = path.join(folder, 'site');
    const out = path.join(folder, 'out');
    await fs.cp(minimal, site, { recursive: true });
    await mustBuild({ site, out, cache });
    const before = await fingerprint(out);
    await fs.writeFile(path.join(site, 'content', 'pages', file), text);
    const { code, log } = await buildSite({ site, out, cache });
    expect(code, log).toBe(1);
    expect(log).toContain(said);
    expect(log).not.toMatch(/^\s+at /m);
    expect(await fingerprint(out)).toEqual(before);
    expect((await fs.readdir(folder)).sort()).toEqual(['cache', 'out', 'site']);
  });

  it('replaces the earlier result once the mistake is mended', async () => {
    const site = path.join(folder, 'site');
    const out = path.join(folder, 'out');
    await fs.cp(minimal, site, { recursive: true });
    const page = path.join(site, 'content', 'pages', 'notes.md');
    await fs.writeFile(page, '---\ntitle: Notes\n---\n\nSome.\n');
    await mustBuild({ site, out, cache });
    expect(Object.keys(await fingerprint(out))).toContain('notes/index.html');
    await fs.rm(page);
    await mustBuild({ site, out, cache });
    expect(Object.keys(await fingerprint(out))).not.toContain('notes/index.html');
  });

  it('makes no folder where there was none', async () => {
    const site = path.join(folder, 'site');
    await fs.mkdir(path.join(site, 'content'), { recursive: true });
    const { code, log } = await buildSite({ site, out: path.join(folder, 'out'), cache });
    expect(code).toBe(1);
    expect(log).toContain('site.yaml');
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('out'))).toEqual([]);
  });
});
