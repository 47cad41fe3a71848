import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixturesFolder, mustBuild } from './build-site.ts';
import { elementsOf, filesIn } from './output.ts';

/** What becomes of things that none of the larger sites does, each in a site of a few lines. */
let folder = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-small-'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

const settings = `title: Ruth Bell
url: https://bell.example
languages: [en, de]
author: { name: Ruth Bell }
`;

/** Builds a site and reads its pages, by path. */
async function build(files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'site', 'content', name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
  const out = path.join(folder, 'out');
  await mustBuild({ site: path.join(folder, 'site'), out, cache: path.join(folder, 'cache') });
  const names = await filesIn(out);
  const read = names.map(
    async (name) => [name, await fs.readFile(path.join(out, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(read));
}

const about = { 'pages/about.md': '---\nlayout: about\nsocial: true\n---\nTides.\n' };
const ueber = { 'pages/about.de.md': '---\nlayout: about\nsocial: true\n---\nGezeiten.\n' };

/** The addresses of the links to the author on a page. */
function elsewhere(html: string | undefined): (string | undefined)[] {
  const [list = ''] = /<ul class="social-links"[\s\S]*?<\/ul>/.exec(html ?? '') ?? [];
  return elementsOf(list)
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => attributes.get('href'));
}

test('the link to the feed leads to one that is there, in the language or else the default one', async () => {
  const pages = await build({
    'site.yaml': `${settings}social: { rss: true, github: bell }\n`,
    ...about,
    ...ueber,
    'posts/2026-01-02-tide.md': '---\ntitle: Tide\n---\nHigh.\n',
  });
  const links = ['https://github.com/bell', '/feed.xml'];
  expect(elsewhere(pages.get('index.html')).sort()).toEqual(links.sort());
  expect(elsewhere(pages.get('de/index.html')).sort()).toEqual(links.sort());
  expect([...pages.keys()]).toContain('feed.xml');
});

test('while there is no post, there is no link to the feed', async () => {
  const pages = await build({ 'site.yaml': `${settings}social: { rss: true }\n`, ...about });
  expect([...pages.keys()].filter((name) => name.includes('feed'))).toEqual([]);
  expect(pages.get('index.html')).toContain('Tides.');
  expect(pages.get('index.html')).not.toContain('feed.xml');
  expect(pages.get('index.html')).not.toContain('social-links');
});

test('what follows the last name of a list of authors follows it at once', async () => {
  const entries = [
    '@article{open, author = {Bell, Ruth and Eze, Ngozi and others}, title = {Tides}, journal = {J}, year = 2020}',
    '@misc{native, author = {Zhang, Wei (张伟) and Bell, Ruth}, title = {Sands}, year = 2019}',
    '@book{edited, editor = {Dahl, Per and Fontaine, Luc and others}, title = {Waves}, publisher = {P}, year = 2021}',
  ];
  const pages = await build({
    'site.yaml': settings,
    'papers.bib': entries.join('\n'),
    'pages/publications.md': '---\nlayout: publications\n---\n',
  });
  const authors = elementsOf(pages.get('publications/index.html') ?? '')
    .filter(({ attributes }) => attributes.get('class') === 'work-authors')
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  expect(authors).toEqual([
    'Per Dahl, Luc Fontaine, et al. (eds.)',
    'Ruth Bell, Ngozi Eze, et al.',
    'Wei Zhang (张伟), Ruth Bell',
  ]);
});

test('a formula that is new in a title is typeset while other texts are rendered', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const posts = (title: string, words: string) =>
    Object.fromEntries(
      names.map((name, index) => [
        `posts/2026-01-02-${name}.md`,
        `---\ntitle: ${index % 2 === 0 ? title : name}\n---\n${index % 2 === 0 ? name : words}\n`,
      ]),
    );
  await build({ 'site.yaml': settings, ...about, ...posts('High water', 'High.') });
  const pages = await build(posts('Of $h^2$', 'Low.'));
  expect(pages.get('blog/2026/a/index.html')).toContain('class="katex"');
});

test('the title of a work says its language where its page does not, and needs no style sheet for that', async () => {
  const pages = await build({
    'site.yaml': settings,
    ...about,
    'pages/publications.md': '---\nlayout: publications\ntitle: Works\n---\n',
    'pages/publications.de.md': '---\nlayout: publications\ntitle: Werke\n---\n',
    'papers.bib':
      '@book{bell, title={Gezeiten}, author={Bell, Ruth}, year={2020}, langid={ngerman}}\n',
  });
  const english = pages.get('publications/index.html') ?? '';
  expect(english).toContain('<cite lang="de">Gezeiten</cite>');
  expect(pages.get('papers/bell/index.html')).toContain('<h1 lang="de">Gezeiten</h1>');
  expect(pages.get('de/publications/index.html')).toContain('<cite>Gezeiten</cite>');
  const sheets = (html = ''): number => html.match(/<link rel="stylesheet"/g)?.length ?? 0;
  expect(sheets(english)).toBe(sheets(pages.get('index.html')));
});

test('a gloss is aligned in the page, in the feed and in the Markdown of the page, and is searched', async () => {
  const pages = await build({
    'site.yaml': `${settings}social: { rss: true }\n`,
    ...about,
    ...ueber,
    'posts/2026-01-02-ebb.md':
      "---\ntitle: Ebb\n---\n\n```gloss {#ex:ebb lang=de}\na. *Die  Ebb-en  komm-t.\n   the ebb-PL come-3SG\n   'The ebbs come.'\n```\n\nSee @ex:ebb-a.\n",
  });
  const page = pages.get('blog/2026/ebb/index.html') ?? '';
  expect(page).toContain('<div><dt lang="de">Ebb-en</dt><dd>ebb-<abbr title="plural">PL</abbr>');
  expect(page).toContain('.gloss-words');
  expect(page).toMatch(/<a href="#ex:ebb-a"[^>]*>\(1a\)<\/a>/);
  const feed = pages.get('feed.xml') ?? '';
  expect(feed.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toMatch(
    /<table><tbody><tr><td [^>]*>\*Die<\/td><td [^>]*>Ebb-en<\/td>/,
  );
  expect(pages.get('blog/2026/ebb/index.md')).toContain(
    'a.\n\n```gloss\n*Die  Ebb-en  komm-t.\nthe   ebb-PL  come-3SG\n```\n\n‘The ebbs come.’',
  );
  expect([...pages.keys()].some((name) => name.startsWith('pagefind/'))).toBe(true);
  // Other pages do not carry its style.
  expect(pages.get('index.html')).not.toContain('.gloss-words');
});

test('a style that cites in notes makes the same notes in .md and .mdx', async () => {
  const body = `Built twice [@amari1998, 12]. @lie2004 [p. 3] doubt it, says @someone.^[See [@amari1998].]

## And then [@lie2004]

*Sand* [see @amari1998; @lie2004], no more.
`;
  const pages = await build({
    'site.yaml': `${settings}citation_style: chicago-notes\n`,
    ...about,
    ...ueber,
    'papers.bib': `@book{amari1998, author = {Amari, Jun}, title = {Harbours}, year = 1998}
@article{lie2004, author = {Lie, Ann and Klein, Bo}, title = {Ledgers}, journal = {Sand}, year = 2004}
`,
    'posts/2026-01-02-plain.md': `---\ntitle: Quays\n---\n${body}`,
    'posts/2026-01-03-code.mdx': `---\ntitle: Quays\n---\n${body}`,
  });
  const prose = (name: string): string =>
    (
      /<div class="prose">[^]*?<\/section>/.exec(pages.get(`blog/2026/${name}/index.html`) ?? '') ??
      []
    )
      .join('')
      .replaceAll('=""', '')
      .replaceAll(/\s+/g, '');
  expect(prose('plain')).toContain('<liid="fn-cite-4">');
  expect(prose('code')).toBe(prose('plain'));
  const twin = pages.get('blog/2026/plain/index.md') ?? '';
  expect(twin).toContain('Built twice.[^cite-1] Lie and Klein[^cite-2] doubt it, says @someone.');
  expect(twin).toContain('[^cite-1]: [Jun Amari, *Harbours*, 1998, 12]');
});

test('no picture moves without a button that stops it: heads of posts have one, portraits and tiles stand still', async () => {
  const images = path.join(folder, 'site', 'content', 'images');
  await fs.mkdir(images, { recursive: true });
  const moving = path.join(fixturesFolder, 'full/content/posts/2025-05-06-moving/turning.gif');
  await fs.copyFile(moving, path.join(images, 'turning.gif'));
  const pages = await build({
    'site.yaml': settings,
    'pages/about.md': '---\nlayout: about\nprofile: { image: turning.gif }\n---\nTides.\n',
    'pages/projects.md': '---\ntitle: Projects\nlayout: projects\n---\n',
    'projects/tide.md': '---\ntitle: Tide tables\nimage: turning.gif\n---\nTables.\n',
    'posts/2026-01-02-tide.md':
      '---\ntitle: Tide\nhero: { src: turning.gif, alt: A square }\n---\nHigh.\n',
  });
  const picture = (page: string, around: RegExp): string => {
    const [html = ''] = around.exec(pages.get(page) ?? '') ?? [];
    return html;
  };
  const hero = picture('blog/2026/tide/index.html', /<figure class="hero"[^]*?<\/figure>/);
  expect(hero).toMatch(/<animated-image[^>]* data-pause="Pause"/);
  expect(hero).toContain('prefers-reduced-motion');
  const still = /<img\b[^>]*src="[^"]*-still[^"]*"(?![^>]*srcset)/;
  expect(picture('index.html', /<img[^>]*class="portrait[^>]*>/)).toMatch(still);
  expect(picture('projects/index.html', /<img[^>]*class="tile-picture[^>]*>/)).toMatch(still);
  const addresses = [...pages.values()].flatMap(
    (html) => html.match(/_media\/[\w.-]+-still[\w.-]*\w/g) ?? [],
  );
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect([...pages.keys()]).toContain(address);
});

test('an address may have signs in it that mean something in addresses', async () => {
  const pages = await build({
    'site.yaml': settings,
    ...about,
    'posts/2026-01-02-100% of C#, 20%25.md': '---\ntitle: Tide\n---\nHigh.\n',
  });
  expect(pages.get('blog/2026/100%-of-C#,-20%25/index.html')).toContain('<h1>Tide</h1>');
  expect(pages.get('sitemap.xml')).toContain('/blog/2026/100%25-of-C%23,-20%2525/<');
});

test('no heading has the id of a part that its page adds to the text', async () => {
  const words = ['Main', 'Menu', 'News', 'Latest posts', 'License', 'Cite', 'Cite heading'];
  const text = words.map((word) => `## ${word}\n\nTides.\n`).join('\n');
  const pages = await build({
    'site.yaml': `${settings}nav: [about]\n`,
    'pages/about.md': `---\nlayout: about\nnews: true\nlatest_posts: true\n---\n${text}`,
    'news/2026-01-01-tide.md': 'High.\n',
    'posts/2026-01-02-tide.md': `---\ntitle: Tide\nlicense: CC BY 4.0\n---\n${text}`,
  });
  for (const name of ['index.html', 'blog/2026/tide/index.html']) {
    const ids = elementsOf(pages.get(name) ?? '').flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
    expect(ids).toEqual(expect.arrayContaining(['main', 'news', 'cite']));
    expect(ids).toEqual([...new Set(ids)]);
  }
});
