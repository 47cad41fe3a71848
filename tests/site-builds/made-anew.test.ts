import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from './build-site.ts';
import { fingerprint } from './output.ts';

/** What a build makes again after an edit, of a site that is built over and over. */
let folder = '';
let site = '';

const work = (key: string, title: string): string =>
  `@article{${key}, title = {${title}}, author = {Bell, Ruth}, journal = {Tides}, year = {2020}}\n`;

const bibliography = work('bell2020', 'High water') + work('bell2021', 'Low water');

function post(number: number, title = `Post ${number}`, words = 'Of the sea.'): string {
  const cited = number < 3 ? ' See [@bell2020].' : '';
  return `---\ntitle: ${title}\ndescription: On tides.\ntags: [tag${number}]\n---\n${words}${cited} And $x^{${number}}$.\n`;
}

const files: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Ruth Bell\nurl: https://bell.example\nauthor: { name: Ruth Bell }\n',
  'papers.bib': bibliography,
  'pages/about.md': '---\nlayout: about\nlatest_posts: { limit: 2 }\n---\nTides.\n',
  'pages/blog.md': '---\nlayout: blog\ntitle: Blog\n---\n',
  'pages/publications.md': '---\nlayout: publications\ntitle: Publications\n---\n',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((number) => [`posts/${postFile(number)}`, post(number)]),
  ),
};

function postFile(number: number): string {
  return `2026-01-0${number}-post-${number}.md`;
}

async function write(name: string, text: string): Promise<void> {
  const file = path.join(site, 'content', name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
}

/** Builds the site with the cache of all builds before. */
async function build(out = 'out', options: readonly string[] = []) {
  const { code, log } = await buildSite({
    site,
    out: path.join(folder, out),
    cache: path.join(folder, 'cache'),
    options,
  });
  expect(code, log).toBe(0);
  const [, all, pages] = /Built (\d+) pages?, (\d+) of them anew/.exec(log) ?? [];
  return {
    all: Number(all),
    pages: Number(pages),
    output: await fingerprint(path.join(folder, out)),
  };
}

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-anew-'));
  site = path.join(folder, 'site');
  for (const [name, text] of Object.entries(files)) await write(name, text);
});

afterAll(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

/** Addresses of the pages that are not the same in two outputs. */
function changedPages(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(after).filter(
    (name) => name.endsWith('.html') && before[name] !== after[name],
  );
}

describe('of a site that was built before', () => {
  it('nothing is made anew when nothing has changed', async () => {
    const first = await build();
    expect(first.pages).toBe(first.all);
    const { all, pages, output } = await build();
    expect({ all, pages }).toEqual({ all: first.all, pages: 0 });
    const written = Object.keys(output).filter((name) => name.endsWith('.html'));
    expect(written).toHaveLength(all);
    expect(output).toEqual(first.output);
  });

  it.each([
    { edit: 'the text of a post', name: postFile(3), text: post(3, 'Post 3', 'Of lakes.') },
    { edit: 'the title of a post', name: postFile(3), text: post(3, 'Ebb', 'Of lakes.') },
    { edit: 'a new post', name: postFile(7), text: post(7) },
  ])('after $edit only the pages that show it are', async ({ name, text }) => {
    const before = (await build()).output;
    await write(`posts/${name}`, text);
    const { pages, output } = await build();
    const changed = changedPages(before, output);
    expect(changed).toContain(`blog/2026/${name.slice('2026-01-01-'.length, -3)}/index.html`);
    expect(pages, changed.join()).toBe(changed.length);
    expect((await build('whole', ['--no-cache'])).output).toEqual(output);
  });

  it('after an edit of a work only the pages that show or cite it are', async () => {
    const before = (await build()).output;
    await write('papers.bib', bibliography.replace('High water', 'Highest water'));
    const { pages, output } = await build();
    const changed = changedPages(before, output);
    expect(changed).toContain('blog/2026/post-1/index.html');
    expect(changed).not.toContain('blog/2026/post-3/index.html');
    expect(pages, changed.join()).toBe(changed.length);
    expect((await build('whole', ['--no-cache'])).output).toEqual(output);
  });

  it.each([':root { --ink: #101010 }', ':root { --ink: #202020 }'])(
    'after an edit of the style sheet pages have the new one: %s',
    async (text) => {
      await write('theme.css', text);
      const { output } = await build();
      expect((await build('whole', ['--no-cache'])).output).toEqual(output);
    },
  );

  it.each(['#101010', '#202020'])(
    'after an edit of the icon all of its sizes are: %s',
    async (ink) => {
      const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="${ink}"/></svg>`;
      await write('../public/favicon.svg', icon);
      const { output } = await build();
      expect((await build('whole', ['--no-cache'])).output).toEqual(output);
    },
  );

  it('a page with code of its own is made anew each time', async () => {
    await write('pages/notes.mdx', '---\ntitle: Notes\n---\n{1 + 1} and more.\n');
    const { output } = await build();
    const again = await build();
    expect(again.pages).toBe(1);
    expect(again.output).toEqual(output);
  });

  it('after an edit of site.yaml all pages are', async () => {
    await write('site.yaml', `${files['site.yaml'] ?? ''}footer: { text: Brighton }\n`);
    const { all, pages, output } = await build();
    expect(pages).toBe(all);
    expect((await build('whole', ['--no-cache'])).output).toEqual(output);
  });
});
