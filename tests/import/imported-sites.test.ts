import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertSite } from '../../scripts/import/convert-site.ts';
import { systemNamed } from '../../scripts/import/systems/find-system.ts';
import type { System } from '../../scripts/import/types.ts';
import { writeFiles } from '../../scripts/import/write.ts';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder } from '../scripts/compile-folder.ts';
import { opened, ownFolder } from './source-folder.ts';
import { garbageIn, visibleText, words, wordsOfSource } from './visible-text.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');

/** Brings a site over and compiles what it has become. */
async function imported(name: System, options = { allAssets: false }) {
  const { site, notes } = await opened(path.join(fixtures, name), name);
  const converted = await convertSite(site, systemNamed(name), options, notes);
  const target = path.join(ownFolder(), 'new');
  await writeFiles(converted.files, { source: site.folder, target, force: false });
  const { compiled, errors } = await compileFolder(target);
  const routes = new Map(compiled?.routes.map((route) => [route.path, route]));
  const answers = (address: string): boolean =>
    routes.has(address) || fs.existsSync(path.join(target, 'public', address, 'index.html'));
  return { source: site, converted, target, compiled, errors, routes, answers };
}

/**
 * Words behind conditions that did not hold, those that stand in a list, and those of pages for which
 * Octavo has words of its own.
 */
const notOnPages: Readonly<Record<System, readonly string[]>> = {
  'al-folio': [
    '_news/announcement_1.md: my book on forms is out',
    '_pages/404.md: looks like there is nothing here',
  ],
  academicpages: [
    '_pages/publications.html: you can also find my on my google scholar profile',
    '_pages/talks.html: see map of all the places ve given talk',
    '_pages/year-archive.html: none',
  ],
  // An emoji, the id of a heading, and a page that is no page yet.
  hugoblox: [
    '_pages/privacy.md: nothing is kept',
    '_posts/2024-05-06-rings.md: tada',
    'index.md: contact',
  ],
  jekyll: ['404.html: 404'],
};

describe.each<System>(['al-folio', 'academicpages', 'hugoblox', 'jekyll'])(
  'a site of %s',
  (name) => {
    it('builds without a complaint, and answers at every old address', async () => {
      const { errors, converted, answers } = await imported(name);
      expect(errors).toEqual([]);
      expect(converted.addresses.length).toBeGreaterThan(3);
      const unanswered = converted.addresses.filter(({ from, to }) => {
        // Nothing leads on from a feed.
        if (from === '/404.html' || from === '/index.xml') return false;
        const isAnswered = to !== undefined && (answers(to) || to.startsWith('https://'));
        return !isAnswered || !(answers(from) || answers(`${from}/`));
      });
      expect(unanswered).toEqual([]);
    });

    it('shows all words of the old pages, and nothing of their language', async () => {
      const { compiled, source, converted } = await imported(name);
      if (compiled === undefined) throw new Error('It does not compile.');
      const cache = new TextCache(compiled.options.cacheFolder);
      const pages = new Map<string, string>();
      for (const { sitePath, text, frontMatter } of compiled.entries) {
        if (sitePath === undefined) continue;
        const { html } = await readText(text, cache);
        expect([sitePath, garbageIn(html)]).toEqual([sitePath, []]);
        pages.set(sitePath, `${visibleText(html, true)} ${JSON.stringify(frontMatter)}`);
      }
      const lost = source.documents.flatMap(({ address, body, kind, path: file }) => {
        if (kind === 'draft') return [];
        const to = converted.addresses.find(({ from }) => from === address)?.to;
        const there = new Set(words(pages.get(to ?? '') ?? ''));
        const missing = wordsOfSource(body).filter((word) => !there.has(word));
        return missing.length === 0 ? [] : [`${file}: ${missing.join(' ')}`];
      });
      expect(lost).toEqual(notOnPages[name]);
    });
  },
);

describe('what becomes of a site of al-folio', () => {
  it('is the whole of it, where an author would look for it', async () => {
    const { compiled, converted } = await imported('al-folio');
    const layouts = compiled?.entries
      .filter(({ kind }) => kind === 'page')
      .map(
        ({ id, frontMatter }) =>
          `${id}: ${'layout' in frontMatter ? (frontMatter.layout ?? '') : ''}`,
      )
      .sort();
    expect(layouts).toEqual([
      'pages/about: about',
      'pages/blog: blog',
      'pages/books/flatland: ',
      'pages/books: ',
      'pages/cv: cv',
      'pages/more: ',
      'pages/news: news',
      'pages/people: people',
      'pages/projects: projects',
      'pages/publications: publications',
      'pages/repositories: ',
      'pages/teaching: teaching',
    ]);
    expect(compiled?.leftOut).toEqual({ draft: 1, scheduled: 0 });
    expect(compiled?.works.map(({ key, selected }) => [key, selected])).toEqual([['ideals', true]]);
    const copies = converted.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
    expect(copies).toEqual([
      'content/posts/article.bib',
      'public/assets/img/chain.png',
      'public/assets/img/portrait.png',
      'public/assets/pdf/cv.pdf',
      'public/assets/pdf/ideals.pdf',
      'public/assets/pdf/slides.pdf',
      'public/favicon.png',
    ]);
  });

  it('holds every file when all are asked for', async () => {
    const { converted } = await imported('al-folio', { allAssets: true });
    const copies = converted.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
    expect(copies).toContain('public/assets/img/unused.png');
    expect(copies).toContain('public/assets/pdf/unused.pdf');
    expect(copies.filter((file) => file.endsWith('.scss'))).toEqual([]);
  });

  it('leads from the address of a tag to that which it has now', async () => {
    const { target } = await imported('al-folio');
    const page = fs.readFileSync(path.join(target, 'public/blog/tag/c/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../c-plus-plus/">');
  });
});

describe('what becomes of a site of academicpages', () => {
  it('has its papers in a bibliography and on pages with their old addresses', async () => {
    const { compiled, routes } = await imported('academicpages');
    expect(compiled?.works.map(({ key, category }) => [key, category])).toEqual([
      ['1933forms', 'Books'],
      ['noether1921ideals', 'Journal Articles'],
    ]);
    expect(routes.get('/publication/1921-03-01-ideals/')).toMatchObject({
      kind: 'work',
      workKey: 'noether1921ideals',
    });
    expect(routes.get('/publication/1921-03-01-ideals.html')).toMatchObject({
      kind: 'redirect',
      target: '/publication/1921-03-01-ideals/',
    });
    expect(routes.get('/talks/2013-03-01-forms/')).toMatchObject({ kind: 'entry' });
  });
});

describe('what becomes of a site of HugoBlox', () => {
  it('is the whole of it, where an author would look for it', async () => {
    const { compiled, converted, routes } = await imported('hugoblox');
    expect(compiled?.entries.map(({ id }) => id).sort()).toEqual([
      'pages/about',
      'pages/cv',
      'pages/event',
      'pages/people',
      'pages/post',
      'pages/project',
      'pages/publication',
      'pages/slides/chains',
      'papers/noether1921',
      'papers/noether1933second',
      'people/ada',
      'posts/2020-02-03-older',
      'posts/2024-05-06-rings',
      'projects/chains',
      'talks/goettingen',
    ]);
    expect(compiled?.works.map(({ key, selected }) => [key, selected])).toEqual([
      ['noether1933second', false],
      ['noether1921', true],
    ]);
    expect(routes.get('/publication/ideal-theory/')).toMatchObject({ workKey: 'noether1921' });
    const project = converted.files.find(({ path: file }) => file === 'content/projects/chains.md');
    expect(project).toMatchObject({
      text: expect.stringContaining(
        '![Chains, seen "from" afar](/project/chains/featured.png)\n\nChains, *seen* "from" [afar](https://example.org/afar)\n',
      ) as string,
    });
    expect(routes.get('/very-old/')).toMatchObject({ target: '/post/old-note/' });
    const copies = converted.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
    expect(copies).toEqual([
      'content/images/avatar.png',
      'public/authors/admin/avatar.png',
      'public/favicon.png',
      'public/media/albums/halls/one.png',
      'public/media/hall.png',
      'public/post/rings/chain.png',
      'public/post/rings/featured.png',
      'public/project/chains/featured.png',
      'public/publication/ideal-theory/featured.png',
      'public/publication/ideal-theory/ideals.pdf',
      'public/uploads/cv.pdf',
    ]);
  });
});
