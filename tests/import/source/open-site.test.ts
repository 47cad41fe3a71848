import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../scripts/import/source/records.ts';
import { opened, ownFolder, sourceFolder } from '../source-folder.ts';

describe('a source folder', () => {
  it('is read without what tools and builds leave there', async () => {
    const folder = sourceFolder({
      'a.md': '---\n---\n',
      '.git/config': '',
      '_site/a.html': '',
      'node_modules/x/index.js': '',
      'vendor/x.rb': '',
      '.jekyll-cache/x': '',
      '.well-known/security.txt': '',
      'docs/inner.md': '',
      '_config.yml': 'exclude: [docs/]\n',
    });
    const { site, notes } = await opened(folder);
    expect([...site.paths]).toEqual(['.well-known/security.txt', '_config.yml', 'a.md']);
    expect(notes).toEqual([]);
  });

  it('tells of posts and items that the settings exclude', async () => {
    const { notes } = await opened(
      sourceFolder({
        '_config.yml': 'exclude: [essays/, _rings/b.md, README.md]\ncollections: [rings]\n',
        'README.md': '---\n---\n',
        '_rings/a.md': '---\n---\n',
        '_rings/b.md': '---\n---\n',
        'essays/_posts/2024-05-06-a.md': '---\n---\n',
      }),
    );
    expect(notes.map(({ file, message }) => `${file}: ${message}`)).toEqual(
      ['_rings/b.md', 'essays/_posts/2024-05-06-a.md'].map(
        (file) => `${file}: The settings of the old site exclude this text; it was left out.`,
      ),
    );
  });

  it('follows no link that leads out, none in a circle, and none twice', async () => {
    const folder = sourceFolder({ 'real/a.txt': 'a', 'b.txt': 'b' });
    const outside = path.join(ownFolder(), 'secret.txt');
    fs.writeFileSync(outside, 'secret');
    const link = (name: string, target: string): void => {
      fs.symlinkSync(target, path.join(folder, name));
    };
    link('out.txt', outside);
    link('out', path.dirname(outside));
    link('gone', 'nowhere');
    link('file.txt', 'b.txt');
    link('once', 'real');
    link('twice', 'real');
    link('real/circle', '..');
    const { site, notes } = await opened(folder);
    expect([...site.paths].sort()).toEqual(['b.txt', 'file.txt', 'once/a.txt', 'real/a.txt']);
    expect(await site.read('file.txt')).toBe('b');
    expect(await site.read('out.txt')).toBeUndefined();
    expect(notes.map(({ file }) => file).sort()).toEqual(
      ['gone', 'out', 'out.txt', 'once/circle', 'real/circle', 'twice'].sort(),
    );
  });

  it('is read without what Jekyll passes over by its name', async () => {
    const folder = sourceFolder({
      '_config.yml': 'collections: { notes: { output: true } }\ninclude: [_kept]\n',
      '_posts/2024-01-01-a.md': '---\n---\n',
      '_posts/rings/_b/2024-01-02-b.md': '---\n---\n',
      '_posts/_kept/2024-01-03-c.md': '---\n---\n',
      '_posts/_samples/2024-01-04-d.md': '---\n---\n',
      '_notes/_old/e.md': '---\n---\n',
      '_notes/_f.md': '---\n---\n',
    });
    const { site, notes } = await opened(folder);
    expect(site.documents.map(({ path: place }) => place)).toEqual([
      '_posts/2024-01-01-a.md',
      '_posts/_kept/2024-01-03-c.md',
      '_posts/rings/_b/2024-01-02-b.md',
    ]);
    expect(notes.map(({ file, level }) => `${file} ${level}`)).toEqual([
      '_notes/_f.md dropped',
      '_notes/_old/e.md dropped',
      '_posts/_samples/2024-01-04-d.md dropped',
    ]);
  });

  it('reads texts of any encoding and no text of 6 MB', async () => {
    const folder = sourceFolder({
      '_posts/2024-01-01-old.md': Buffer.from('---\ntitle: Gr\u00f6\u00dfe\n---\nText', 'latin1'),
      '_posts/2024-01-02-large.md': `---\ntitle: Large\n---\n${'word '.repeat(1_200_000)}`,
      '_posts/2024-01-03-zip.md': Uint8Array.from([0x50, 0x4b, 0, 0]),
    });
    const { site, notes } = await opened(folder);
    expect(site.documents.map(({ frontMatter: { title } }) => title)).toEqual(['Größe']);
    expect(notes.map(({ file, level }) => `${file} ${level}`).sort()).toEqual([
      '_posts/2024-01-01-old.md problem',
      '_posts/2024-01-02-large.md dropped',
      '_posts/2024-01-03-zip.md problem',
    ]);
  });
});

describe('documents', () => {
  const files = {
    '_config.yml': `
include: [_pages]
permalink: /blog/:year/:title/
collections: { talks: { output: true }, notes: {} }
defaults:
  - { scope: { path: '', type: posts }, values: { layout: post, comments: true } }
  - { scope: { path: '', type: talks }, values: { layout: talk } }
`,
    'index.html': '---\nlayout: home\n---\n',
    'plain.html': '<p>as it is</p>',
    '_pages/about.md': '---\npermalink: /about/\n---\n',
    '_posts/2024-03-05-rings.md': '---\ncomments: false\n---\nText',
    '_posts/no-date.md': '---\n---\n',
    '_drafts/soon.md': '---\ntitle: Soon\n---\n',
    '_talks/a.md': '---\ntitle: A\n---\n',
    '_talks/slides.pdf': '%PDF',
    '_notes/n.md': '---\ntitle: N\n---\n',
    '_includes/x.html': '---\n---\n',
    'feed.xml': '---\n---\n<feed/>',
    'assets/main.scss': '---\n---\n',
    'papers/text.md': 'No front matter',
    'open.md': '---\ntitle: Without an end\n',
    '_data/team.csv': 'name\nNoether\n',
    '_data/deep/menu.yml': 'main: [a]\n',
    '_data/resume.json': '{\n\t"basics": {"name": "Noether"}\n}',
  };

  it('are found where Jekyll finds them, with their defaults and addresses', async () => {
    const { site } = await opened(sourceFolder(files));
    expect(
      site.documents.map(({ path: place, kind, collection, address, frontMatter }) => [
        place,
        kind,
        collection,
        address,
        frontMatter.layout,
      ]),
    ).toEqual([
      ['_drafts/soon.md', 'draft', undefined, undefined, undefined],
      ['_notes/n.md', 'item', 'notes', undefined, undefined],
      ['_pages/about.md', 'page', undefined, '/about/', undefined],
      ['_posts/2024-03-05-rings.md', 'post', undefined, '/blog/2024/rings/', 'post'],
      ['_talks/a.md', 'item', 'talks', '/talks/a/', 'talk'],
      ['index.html', 'page', undefined, '/', 'home'],
    ]);
    const post = site.documents.find(({ kind }) => kind === 'post');
    expect(post?.frontMatter).toEqual({ layout: 'post', comments: false });
  });

  it('are not those whose own name begins as Jekyll passes over, which is told', async () => {
    const page = '---\ntitle: A\n---\nA\n';
    const { site, notes } = await opened(
      sourceFolder({
        '_config.yml': 'include: [_pages]\ncollections: { news: {} }\n',
        '_pages/a.md': page,
        '_pages/_part.md': page,
        '_news/a.md': page,
        '_news/_later.md': page,
        '_part.html': page,
        '_includes/a.html': page,
      }),
    );
    expect(site.documents.map(({ path: place }) => place)).toEqual(['_news/a.md', '_pages/a.md']);
    expect(notes.map(({ level, file }) => `${level} ${file}`)).toEqual([
      'dropped _news/_later.md',
      'dropped _pages/_part.md',
      'dropped _part.html',
    ]);
  });

  it('in _pages are read though the settings do not say so, which is told', async () => {
    const page = '---\ntitle: A\n---\nA\n';
    const { site, notes } = await opened(
      sourceFolder({ '_config.yml': 'title: A', '_pages/a.md': page, '_other/b.md': page }),
    );
    expect(site.documents.map(({ path: place, kind }) => [place, kind])).toEqual([
      ['_pages/a.md', 'page'],
    ]);
    expect(notes).toMatchObject([{ level: 'approximated', file: '_pages' }]);
  });

  it('have one at the root: the page about the author where there was none', async () => {
    const about = '---\nlayout: about\npermalink: /about/\nredirect_from: /me/\n---\nA\n';
    const { site, notes } = await opened(
      sourceFolder({ '_config.yml': 'title: A', 'a.md': about }),
    );
    expect(site.documents).toMatchObject([
      { path: 'a.md', address: '/', frontMatter: { redirect_from: ['/me/', '/about/'] } },
    ]);
    expect(notes).toMatchObject([{ level: 'approximated', file: 'a.md', line: 3 }]);
    const other = sourceFolder({ '_config.yml': 'title: A', 'a.md': about, 'index.html': '<p>' });
    expect((await opened(other)).site.documents).toMatchObject([{ address: '/about/' }]);
  });

  it('that are none are told of', async () => {
    const { notes } = await opened(sourceFolder(files));
    expect(notes.map(({ file, level }) => `${file} ${level}`).sort()).toEqual([
      '_posts/no-date.md problem',
      'assets/main.scss dropped',
      'feed.xml dropped',
      'open.md problem',
      'papers/text.md dropped',
    ]);
  });

  it('come with the data of the site', async () => {
    const { site } = await opened(sourceFolder(files));
    expect(Object.fromEntries(site.data)).toEqual({
      team: [{ name: 'Noether' }],
      'deep/menu': { main: ['a'] },
      resume: { basics: { name: 'Noether' } },
    });
    expect(isRecord(site.config) && site.configFile.lineOf(['permalink'])).toBe(3);
  });
});
