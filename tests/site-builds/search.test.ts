import fs from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { elementsOf, filesIn, pagesIn } from './output.ts';
import { builtSite } from './shared-sites.ts';

const SITE = 'full-under-a-path';
const DEMO = 'demo-under-a-path';
const ROOT = 'https://kovalevskaya.example/repo';

async function read(file: string, site = SITE): Promise<string> {
  return fs.readFile(path.join(builtSite(site), file), 'utf8');
}

interface Fragment {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** What the index says of each page, by language and address. */
async function fragments(site: string): Promise<Map<string, Fragment>> {
  const folder = path.join(builtSite(site), 'pagefind/fragment');
  const found = new Map<string, Fragment>();
  for (const file of await fs.readdir(folder)) {
    const text = gunzipSync(await fs.readFile(path.join(folder, file))).toString('utf8');
    const fragment = JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
    found.set(`${file.slice(0, 2)} ${fragment.url.replace(/#.*$/, '')}`, fragment);
  }
  return found;
}

it('knows texts, papers and items by language, and no lists of them', async () => {
  const known = await fragments(SITE);
  expect([...known.keys()].sort()).toEqual([
    'en /',
    'en /blog/',
    'en /blog/2025/moving/',
    'en /blog/2025/quiet/',
    'en /blog/2025/the-third-top/',
    'en /notes/',
    'en /papers/kowalevski1875theorie/',
    'en /papers/kowalevski1889rotation/',
    'en /papers/mittag-leffler1890letter/',
    'en /publications/',
    'zh /notes/',
    'zh /papers/kowalevski1875theorie/',
    'zh /papers/kowalevski1889rotation/',
    'zh /papers/mittag-leffler1890letter/',
    'zh /publications/',
    'zh /zh/',
    'zh /zh/blog/',
    'zh /zh/blog/2025/the-third-top/',
  ]);
});

it('knows of a page what it says, and nothing of what stands around it', async () => {
  const known = await fragments(SITE);
  const post = known.get('en /blog/2025/the-third-top/');
  expect(post?.meta).toMatchObject({
    title: 'The third top: A = B = 2C',
    kind: 'Posts',
    date: '4 Mar 2025',
    authors: 'Sofia Kovalevskaya, Karl Weierstraß',
  });
  expect(post?.filters).toEqual({ kind: ['Posts'], year: ['2025'] });
  expect(post?.content).toContain('A heavy body turns about a fixed point.');
  // TeX, the block to cite it, what else there is.
  expect(post?.content).not.toMatch(/\\omega|BibTeX|Related|Skip to content|Part 2/);
  expect(known.get('zh /papers/kowalevski1889rotation/')?.filters).toEqual({
    kind: ['论文'],
    year: ['1889'],
  });
  expect(known.get('en /blog/')?.content).not.toContain('The third top');
});

it.each([
  ['talks', 'Meeting of the Deutsche Mathematiker-Vereinigung'],
  ['teaching', 'Algebra, with four students'],
  ['projects', 'The letters of Cantor and Dedekind'],
  ['people', 'Jakob Levitzki'],
  ['news', 'I have given my trial lecture'],
])('finds in the list of %s only what has no page of its own', async (list, withoutPage) => {
  const known = await fragments(DEMO);
  const content = known.get(`en /${list}/`)?.content ?? '';
  const items = [...known].filter(
    ([key, { meta }]) => key.startsWith(`en /${list}/`) && meta.kind !== 'Pages',
  );
  expect(items.length).toBeGreaterThan(0);
  for (const [, { meta }] of items) expect(content).not.toContain(meta.title);
  expect(content).toContain(withoutPage);
});

it('knows neither the choices of a filter, nor the marks at names', async () => {
  const known = await fragments(DEMO);
  expect(known.get('en /publications/')?.content).not.toContain('(1)');
  const post = known.get('en /blog/2026/head-and-end/')?.content;
  expect(post).toMatch(/Emmy Noether ?, Josiah Carberry ?\s*Mathematical Institute/);
});

it('ships what the search needs, and no interface of another', async () => {
  const files = await filesIn(path.join(builtSite(SITE), 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files.filter((file) => /ui|highlight|\.css$/.test(file))).toEqual([]);
});

it('is not there where the site does without', async () => {
  const files = await filesIn(builtSite('scholar-under-a-path'));
  expect(files.filter((file) => /pagefind|search\/|\.md$|llms\.txt/.test(file))).toEqual([]);
  const page = await read('index.html', 'scholar-under-a-path');
  expect(page).not.toMatch(/search-link|wasm-unsafe-eval|text\/markdown/);
});

it('gives each page its Markdown, which the page names', async () => {
  let count = 0;
  for (const file of await pagesIn(builtSite(SITE))) {
    const tags = elementsOf(await read(file));
    const twin = tags.find(({ attributes }) => attributes.get('type') === 'text/markdown');
    const isIndexed = tags.some(({ attributes }) => attributes.get('rel') === 'canonical');
    const isPage = isIndexed && !tags.some((tag) => tag.attributes.get('http-equiv') === 'refresh');
    expect(twin !== undefined, file).toBe(isPage);
    if (twin === undefined) continue;
    count += 1;
    const href = twin.attributes.get('href') ?? '';
    const text = await read(decodeURI(href).replace('/repo/', ''));
    expect(text).toContain(`\nurl: ${ROOT}${href.replace('/repo', '').replace('index.md', '')}\n`);
  }
  expect(count).toBeGreaterThan(10);
});

it('says in Markdown what the page says, with formulas and whole addresses', async () => {
  const text = await read('blog/2025/the-third-top/index.md');
  expect(text).toMatch(/^---\ntitle: "?The third top: A = B = 2C"?\n/);
  expect(text).toContain(
    'authors:\n  - Sofia Kovalevskaya\n  - Karl Weierstraß\ndate: 2025-03-04\n',
  );
  expect(text).toContain('Its angular velocity $\\omega \\in \\R^3$ satisfies');
  expect(text).toContain('\n$$\nI \\frac');
  expect(text).toMatch(
    /!\[A photograph of a spinning top, tilted\]\(https:\/\/kovalevskaya\.example\/repo\/_media\//,
  );
  expect(text).toContain('\n[^1]: Three cases can be integrated.');
  expect(text).not.toMatch(/Cite this post|Related posts|<\w/);
});

it('lists all pages for language models, each where it is', async () => {
  const text = await read('llms.txt');
  expect(text).toMatch(
    /^# Sofia Kovalevskaya\n\n> A site with a little of everything\.\n\n## Pages\n\n- \[/,
  );
  const links = [...text.matchAll(/^- \[.*?\]\((\S+)\)/gm)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    expect(link.startsWith(`${ROOT}/`)).toBe(true);
    await read(decodeURI(link.slice(ROOT.length + 1)));
  }
});

it('names the files of the bibliography in the head of the publications', async () => {
  const tags = elementsOf(await read('publications/index.html'));
  const files = tags
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'alternate')
    .map(({ attributes }) => [attributes.get('href'), attributes.get('type')]);
  expect(files).toEqual(
    expect.arrayContaining([
      ['/repo/papers.bib', 'application/x-bibtex'],
      ['/repo/papers.ris', 'application/x-research-info-systems'],
      ['/repo/papers.json', 'application/vnd.citationstyles.csl+json'],
    ]),
  );
});
