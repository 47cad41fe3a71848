import { expect, test } from 'vitest';
import { TextCache } from '../../src/compile/text-cache.ts';
import type { WorkBody } from '../../src/compile/work-body.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

const post = { 'content/posts/2026-01-02-engine.md': '---\ntitle: A\n---\n\n## Part\n\nText.\n' };

async function linkOf(blog: string) {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib': `@article{a1843, title={Notes}, author={Ada Lovelace}, year=1843,
  journal={S}, blog={${blog}}}`,
    ...post,
  });
  const { compiled, errors } = await compileFolder(folder);
  return { links: compiled?.works[0]?.links, errors, folder };
}

test.each([
  ['/blog/2026/engine/', '/blog/2026/engine/'],
  ['/blog/2026/engine', '/blog/2026/engine/'],
  ['/blog/2026/engine/#part', '/blog/2026/engine/#part'],
])('a work may link to a page of the site: %s', async (written, href) => {
  const { links, errors } = await linkOf(written);
  expect(errors).toEqual([]);
  expect(links).toEqual([{ kind: 'blog', href }]);
});

test('a page that is not there is an error at the field', async () => {
  const { errors, folder } = await linkOf('/blog/2026/motor/');
  expect(places(errors, folder)).toEqual(['content/papers.bib:2:22 missing-file']);
});

test('a line of the author’s own is shown with its links', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib': String.raw`@article{a1843, title={Notes}, author={Ada Lovelace}, year=1843,
  additional_info={Read in \href{https://a.example/?a=1&b=2}{the \emph{Herald}}.

  And $n^2$ times.}}`,
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const cache = new TextCache(compiled?.options.cacheFolder ?? '');
  const body = await cache.get<WorkBody>(compiled?.works[0]?.bodyKey ?? '');
  expect(body?.additionalInfoHtml).toEqual([
    'Read in <a href="https://a.example/?a=1&amp;b=2">the <em>Herald</em></a>.',
    expect.stringMatching(/^And <span class="katex">.* times\.$/),
  ]);
});

test('a preview that is no picture is an error at the field', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib':
      '@article{a1843, title={Notes}, author={Ada Lovelace}, year=1843,\n  preview={a.png}}',
    'content/images/a.png': '',
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual(['content/papers.bib:2:12 unreadable-image']);
});

test('who names a film as a preview is told what moves', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib':
      '@article{a1843, title={Notes}, author={Ada Lovelace}, year=1843,\n  preview={a.mp4}}',
    'content/images/a.mp4': 'film',
  });
  const { errors } = await compileFolder(folder);
  expect(errors.map(({ fix }) => fix)).toEqual([expect.stringContaining('animated WebP')]);
});
