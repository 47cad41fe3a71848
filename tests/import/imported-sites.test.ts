import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertSite } from '../../scripts/import/convert-site.ts';
import { systemNamed } from '../../scripts/import/systems/find-system.ts';
import type { System } from '../../scripts/import/types.ts';
import { writeFiles } from '../../scripts/import/write.ts';
import { compileFolder } from '../scripts/compile-folder.ts';
import { opened, ownFolder } from './source-folder.ts';

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
  return { converted, target, compiled, errors, routes, answers };
}

describe.each<System>(['al-folio', 'academicpages', 'jekyll'])('a site of %s', (name) => {
  it('builds without a complaint, and answers at every old address', async () => {
    const { errors, converted, answers } = await imported(name);
    expect(errors).toEqual([]);
    expect(converted.addresses.length).toBeGreaterThan(3);
    const unanswered = converted.addresses.filter(({ from, to }) => {
      if (from === '/404.html') return false;
      const isAnswered = to !== undefined && (answers(to) || to.startsWith('https://'));
      return !isAnswered || !(answers(from) || answers(`${from}/`));
    });
    expect(unanswered).toEqual([]);
  });
});

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
