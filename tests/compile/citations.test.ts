import { describe, expect, test } from 'vitest';
import type { CompiledEntry } from '../../src/compile/compiled-entry.ts';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

const bib = `
@article{lovelace1843, title = {Notes on $n^2$ engines}, author = {Ada Lovelace}, year = 1843,
  journal = {Scientific Memoirs}, doi = {10.1000/notes}}
@book{babbage1832, title = {On Machinery}, author = {Charles Babbage}, year = 1832, publisher = {K}}
@misc{draft1842, title = {Notes, a draft}, author = {Ada Lovelace}, year = 1842,
  version_of = {lovelace1843}}
`;

async function compilePost(
  body: string,
  more: Readonly<Record<string, string>> = {},
  ending = 'md',
) {
  const post = `content/posts/2026-01-02-post.${ending}`;
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib': bib,
    [post]: body.startsWith('---') ? body : `---\ntitle: A\n---\n\n${body}\n`,
    ...more,
  });
  const { compiled, errors } = await compileFolder(folder);
  const entry = compiled?.entries.find(({ id }) => id === 'posts/2026-01-02-post');
  if (compiled === undefined || entry === undefined) throw new Error('There is no post.');
  const read = async (text: CompiledEntry['text']) =>
    readText(text, new TextCache(compiled.options.cacheFolder));
  const page = await read(entry.text);
  return {
    compiled,
    entry,
    folder,
    errors,
    read,
    page,
    text: page.html.replaceAll(/<[^>]*>/g, ''),
  };
}

test.each([
  ['[@lovelace1843]', '(Lovelace, 1843)'],
  ['[@lovelace1843; @babbage1832]', '(Babbage, 1832; Lovelace, 1843)'],
  ['[see @babbage1832, p. 3]', '(see Babbage, 1832, p. 3)'],
  ['[-@babbage1832]', '(1832)'],
  ['@babbage1832 says', 'Babbage (1832) says'],
  ['见@babbage1832的书', '见Babbage (1832)的书'],
  ['见[@babbage1832的书；@lovelace1843]', '见(Babbage, 1832的书; Lovelace, 1843)'],
  ['[@babbage1832, 第3页]', '(Babbage, 1832, 第3页)'],
])('%s reads %s', async (markdown, shown) => {
  const { text, errors } = await compilePost(markdown);
  expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(text).toContain(shown);
});

test('numeric styles number by the order in which works are cited', async () => {
  const { text, page } = await compilePost(
    'One [@babbage1832], two [@lovelace1843; @babbage1832].',
    {
      'content/site.yaml': `${smallConfig}citation_style: ieee\n`,
    },
  );
  expect(text).toMatch(/One \[1\], two \[1\], \[2\]\./);
  expect(page.references.map(({ key, label }) => [key, label])).toEqual([
    ['babbage1832', '[1]'],
    ['lovelace1843', '[2]'],
  ]);
});

test('citation and reference lead to each other', async () => {
  const { page } = await compilePost('A [@lovelace1843]. B [@babbage1832; @lovelace1843, p. 3].');
  expect(page.html).toContain(
    '<span class="citation" id="cite-1">(<a href="#ref-lovelace1843" role="doc-biblioref">',
  );
  const reference = page.references.find(({ key }) => key === 'lovelace1843');
  expect(reference).toMatchObject({
    id: 'ref-lovelace1843',
    href: '/papers/lovelace1843/',
    places: ['cite-1', 'cite-2'],
  });
  expect(reference?.html).toContain('<a href="https://doi.org/10.1000/notes">');
  expect(reference?.html).toContain('class="katex"');
});

test('.mdx cites like .md', async () => {
  const markdown = 'A [@lovelace1843] and @babbage1832.';
  const [md, mdx] = await Promise.all([compilePost(markdown), compilePost(markdown, {}, 'mdx')]);
  expect(mdx.page.references).toEqual(md.page.references);
  expect(mdx.errors).toEqual([]);
});

test('a key that names no work is an error at its place, with the nearest key', async () => {
  const { errors, folder } = await compilePost('See [@babbage1832; @lovelace1834].');
  expect(places(errors, folder)).toEqual([
    'content/posts/2026-01-02-post.md:5:20 unknown-citation',
  ]);
  expect(errors[0]?.fix).toContain('@lovelace1843');
});

test.each([
  'Thanks to @ada and @someone-else.',
  'ada@lovelace1843.org',
  '`@nobody1999`',
  '\\@nobody1999',
])('%s is no citation', async (markdown) => {
  const { errors, page } = await compilePost(markdown);
  expect(errors).toEqual([]);
  expect(page.references).toEqual([]);
});

test.each([
  ['@lovelace1842 says', 'error'],
  ['@ada [@lovelace1843] says', 'error'],
  ['@{ada} says', 'error'],
  // As likely an account as a key.
  ['@newton1687 says', 'warning'],
])('in %s a work was likely meant that is not there', async (markdown, severity) => {
  const { errors } = await compilePost(markdown);
  expect(errors).toMatchObject([
    { severity, kind: 'unknown-citation', position: { line: 5, column: 1 } },
  ]);
});

test('a work knows the texts that cite it, also under the key of a version', async () => {
  const { compiled } = await compilePost('See [@draft1842].', {
    'content/posts/2026-02-03-later.md': '---\ntitle: B\n---\n\nSee [@lovelace1843].\n',
  });
  expect(compiled.works.map(({ key, citedBy }) => [key, citedBy])).toEqual([
    ['lovelace1843', ['posts/2026-02-03-later@en', 'posts/2026-01-02-post@en']],
    ['babbage1832', []],
  ]);
});

test('works of others can be cited and are not listed', async () => {
  const { compiled, text, errors, page } = await compilePost('See [@menabrea1842].', {
    'content/site.yaml': `${smallConfig}references: others.bib\n`,
    'content/others.bib':
      '@article{menabrea1842, title={Sketch}, author={Luigi Menabrea}, year=1842, journal={B}}',
  });
  expect(errors).toEqual([]);
  expect(text).toContain('(Menabrea, 1842)');
  expect(compiled.works.map(({ key }) => key)).not.toContain('menabrea1842');
  expect(page.references[0]?.href).toBeUndefined();
});

test('a key of the works of others that an own work has too is told with both places', async () => {
  const { errors, folder } = await compilePost('Hello.', {
    'content/site.yaml': `${smallConfig}references: others.bib\n`,
    'content/others.bib': '@book{babbage1832, title={A}, author={C. Babbage}, year=1832}\n',
  });
  expect(places(errors, folder)).toEqual(['content/others.bib:1:1 duplicate-key']);
  expect(errors[0]?.fix).toMatch(/line \d+ of content\/papers\.bib\.$/);
});

test('a post may bring its own bibliography', async () => {
  const { text, errors } = await compilePost(
    '---\ntitle: A\nbibliography: refs.bib\n---\n\nSee [@menabrea1842].\n',
    {
      'content/posts/refs.bib':
        '@article{menabrea1842, title={Sketch}, author={Luigi Menabrea}, year=1842, journal={B}}',
    },
  );
  expect(errors).toEqual([]);
  expect(text).toContain('(Menabrea, 1842)');
});

test('a bibliography that is not there is an error at its name', async () => {
  const { errors, folder } = await compilePost(
    '---\ntitle: A\nbibliography: ref.bib\n---\n\nHello.\n',
    { 'content/posts/refs.bib': '' },
  );
  expect(places(errors, folder)).toEqual(['content/posts/2026-01-02-post.md:3:15 missing-file']);
  expect(errors[0]?.fix).toContain('refs.bib');
});

test('what a text cites of a bibliography that is not there is not told again', async () => {
  const { errors, folder } = await compilePost(
    '---\ntitle: A\nbibliography: ref.bib\n---\n\nSee [@menabrea1842], [@lovelace1844] and [@lovelace1843].\n',
  );
  expect(places(errors, folder)).toEqual(['content/posts/2026-01-02-post.md:3:15 missing-file']);
});

test('related publications are keys of own works', async () => {
  const front = (keys: string) => `---\ntitle: A\nrelated_publications: ${keys}\n---\n\nHello.\n`;
  const right = await compilePost(front('lovelace1843, babbage1832'));
  expect(right.errors).toEqual([]);
  expect(right.entry.relatedWorks).toEqual(['lovelace1843', 'babbage1832']);
  const wrong = await compilePost(front('[lovelace1844]'));
  expect(places(wrong.errors, wrong.folder)).toEqual([
    'content/posts/2026-01-02-post.md:3:24 unknown-work',
  ]);
});

test('a text without a place for a list links to the works themselves', async () => {
  const { compiled, read } = await compilePost('Hello.', {
    'content/news/2026-01-03-out.md': '---\n---\n\nOut: [@lovelace1843].\n',
  });
  const news = compiled.entries.find(({ collection }) => collection === 'news');
  if (news === undefined) throw new Error('There is no news.');
  const { html, references } = await read(news.text);
  expect(html).toContain('<a href="/papers/lovelace1843/">');
  expect(references).toEqual([]);
});

test('a citation in a heading is no link in the table of contents', async () => {
  const { page } = await compilePost('## After [@lovelace1843]\n\nText.');
  expect(page.html).toContain('role="doc-biblioref"');
  expect(page.headings[0]?.html).toContain('(Lovelace, 1843)');
  expect(page.headings[0]?.html).not.toContain('<a');
});

test.each([
  ['citation_style: nonsense', 'unknown-style'],
  ['citation_style: missing.csl', 'missing-file'],
])('%s is an error at the setting', async (line, kind) => {
  const { errors, folder } = await compilePost('Hello.', {
    'content/site.yaml': `${smallConfig}${line}\n`,
  });
  expect(places(errors, folder)).toEqual([`content/site.yaml:5:17 ${kind}`]);
});

const ownStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="«" suffix="»"><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;

test.each(['mine.csl', './mine.csl', 'content/mine.csl'])(
  'a style of its own: %s',
  async (name) => {
    const { errors, text } = await compilePost('By [@lovelace1843].', {
      'content/site.yaml': `${smallConfig}citation_style: ${name}\n`,
      'content/mine.csl': ownStyle,
    });
    expect(errors).toEqual([]);
    expect(text).toContain('By «Lovelace».');
  },
);

test.each(['miin.csl', './mnie.csl', 'mine'])('%s is told as mine.csl misspelt', async (name) => {
  const { errors } = await compilePost('Hello.', {
    'content/site.yaml': `${smallConfig}citation_style: ${name}\n`,
    'content/mine.csl': ownStyle,
  });
  expect(errors.map(({ fix }) => fix)).toEqual(['Did you mean "mine.csl"?']);
});

test('the second time, citations come from the cache as they were, and an edit shows', async () => {
  const { folder, page } = await compilePost('A [@lovelace1843].');
  const again = await compileFolder(folder);
  const [entry] = again.compiled?.entries ?? [];
  if (again.compiled === undefined || entry === undefined) throw new Error('There is no post.');
  const cache = new TextCache(again.compiled.options.cacheFolder);
  expect(await readText(entry.text, cache)).toEqual(page);
});

describe('where only plain text can stand, citations are words', () => {
  const plot = {
    'content/posts/a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0"/></svg>',
  };

  test.each([
    ['![A plot from [@lovelace1843]](a.svg)', 'alt="A plot from (Lovelace, 1843)"'],
    ['![After @babbage1832 and @nobody](a.svg)', 'alt="After Babbage (1832) and @nobody"'],
    ['A ![[see @babbage1832, p. 3]](a.svg) b', 'alt="(see Babbage, 1832, p. 3)"'],
    ['![A [@lovelace1843]][r]\n\n[r]: a.svg', 'alt="A (Lovelace, 1843)"'],
    ['<img src="a.svg" alt="Of [@lovelace1843]">', 'alt="Of (Lovelace, 1843)"'],
    ['[A](https://a.example "In [@lovelace1843]")', 'title="In (Lovelace, 1843)"'],
    ['```dot alt="As in [@lovelace1843]"\ndigraph { a -> b }\n```', '="As in (Lovelace, 1843)"'],
  ])('%s', async (markdown, shown) => {
    const { page, errors } = await compilePost(markdown, plot);
    expect(errors).toEqual([]);
    expect(page.html).toContain(shown);
    expect(page.html).not.toMatch(/[\uFDD0\uFDD1]/);
    expect(page.references).toEqual([]);
  });

  test('so in a description and in what is said of the picture of a post', async () => {
    const { entry, errors } = await compilePost(
      `---
title: A
description: After [@lovelace1843].
image: { src: a.svg, alt: 'A plot of @babbage1832' }
---

Text.
`,
      plot,
    );
    expect(errors).toEqual([]);
    expect(entry.description).toBe('After (Lovelace, 1843).');
    expect(entry.frontMatter).toMatchObject({ description: 'After (Lovelace, 1843).' });
    expect(entry.header.hero?.alt).toBe('A plot of Babbage (1832)');
  });

  test('a key that no work has is told, and so is a citation in a title', async () => {
    const { errors, folder } = await compilePost(
      '---\ntitle: On [@lovelace1843]\ndescription: See [@lovelace1834].\n---\n\n![A [@x1]](a.svg)\n',
      plot,
    );
    expect(places(errors, folder)).toEqual([
      'content/posts/2026-01-02-post.md:2:8 stray-mark',
      'content/posts/2026-01-02-post.md:3:14 unknown-citation',
      'content/posts/2026-01-02-post.md:6:1 unknown-citation',
    ]);
    expect(errors[0]?.fix).toBe('Did you mean "lovelace1843"?');
  });
});
