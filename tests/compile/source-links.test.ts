import { expect, test } from 'vitest';
import { compileFolder, smallConfig, writeSite } from './site-folder.ts';

const bib = '@article{lovelace1843,\n  author = {Lovelace, Ada},\n  title = {Notes},\n';
const front = '---\ntitle: A\n---\n\n';

const files = {
  'content/site.yaml': `${smallConfig}references: others.bib\n`,
  'content/macros.yaml': 'R: x\n',
  'content/README.md': 'Words for me.\n',
  'content/papers.bib': `${bib}  year = 1843,\n  annote = {Secret}\n}\n`,
  'content/others.bib': bib.replace('lovelace1843', 'menabrea1842') + '  year = 1842\n}\n',
  'content/data/coauthors.yaml': '{}\n',
  'content/posts/2026-01-01-first.md': `${front}First.\n`,
  'content/posts/2026-02-02-draft.md': '---\ntitle: A\ndraft: true\n---\n\nSecret.\n',
  'content/posts/2026-03-03-off.md': '---\ntitle: A\npublished: false\n---\n\nSecret.\n',
  'content/posts/2027-01-05-later.md': `${front}Secret.\n`,
  'content/news/2026-01-01-born.md': 'Born.\n',
  'content/pages/news.md': '---\ntitle: News\nlayout: news\n---\n',
  'content/pages/notes.bib': '% Notes\n',
};

const pages = (text: string) => ({ ...files, 'content/pages/about.md': `${front}Text ${text}\n` });

test.each([
  ['[x](../posts/2026-02-02-draft.md)', 'unpublished-link', 'leads to a draft'],
  ['[x](../posts/2026-03-03-off.md#here)', 'unpublished-link', 'leads to a draft'],
  ['[x](../posts/2027-01-05-later.md)', 'unpublished-link', 'dated 2027-01-05'],
  ['[x](../news/2026-01-01-born.md)', 'source-link', 'no page of its own'],
  ['[x](../site.yaml)', 'source-link', 'a source of the site'],
  ['[x](../macros.yaml)', 'source-link', 'a source of the site'],
  ['[x](../data/coauthors.yaml)', 'source-link', 'a source of the site'],
  ['[x](../README.md)', 'source-link', 'a source of the site'],
  ['[x](../others.bib)', 'source-link', 'a source of the site'],
])('%s publishes no source', async (markdown, kind, message) => {
  const { compiled, errors } = await compileFolder(await writeSite(pages(markdown)));
  expect(errors).toMatchObject([{ severity: 'error', kind, position: { line: 5, column: 6 } }]);
  expect(errors[0]?.message).toContain(message);
  const isOfNews = message.startsWith('no page');
  if (isOfNews) expect(errors[0]?.fix).toContain('lists it, content/pages/news.md.');
  expect(compiled?.media).toEqual([]);
});

test('a link to the own bibliography leads to what the site hands out of it', async () => {
  const { compiled, errors } = await compileFolder(await writeSite(pages('[x](../papers.bib)')));
  expect(errors).toEqual([]);
  expect(compiled?.media).toEqual([]);
  const about = compiled?.entries.find(({ id }) => id === 'pages/about');
  expect(Object.values(about?.text.resolved ?? {})).toContain('/papers.bib');
});

test('a BibTeX file of no bibliography is published as it is', async () => {
  const { compiled, errors } = await compileFolder(await writeSite(pages('[x](notes.bib)')));
  expect(errors).toEqual([]);
  expect(compiled?.media).toHaveLength(1);
});

test('a text that cannot be read is told of once, and published nowhere', async () => {
  const folder = await writeSite({
    ...pages('[x](../posts/2026-04-04-broken.md)'),
    'content/posts/2026-04-04-broken.md': '---\ntitle: A\ncolour: red\ndate: never\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors.map(({ kind }) => kind).sort()).toEqual(['invalid-value', 'unknown-key']);
});

test('drafts that are shown can be linked to', async () => {
  const folder = await writeSite(pages('[x](../posts/2026-02-02-draft.md)'));
  const { compiled, errors } = await compileFolder(folder, { showDrafts: true });
  expect(errors).toEqual([]);
  expect(compiled?.media).toEqual([]);
});

test.each([
  ['posts/2026-01-01-first.md', '/blog/2026/first/', []],
  ['posts/2026-02-02-draft.md', undefined, ['unpublished-link']],
])('the field "blog" with %s publishes no source either', async (written, href, mistakes) => {
  const folder = await writeSite({
    ...pages('here'),
    'content/papers.bib': `${bib}  year = 1843,\n  blog = {${written}}\n}\n`,
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(compiled?.media).toEqual([]);
  expect(errors.map(({ kind }) => kind)).toEqual(mistakes);
  expect(compiled?.works[0]?.links.find(({ kind }) => kind === 'blog')?.href).toBe(href);
});
