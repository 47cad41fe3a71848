import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, filesIn, type PageElement } from './output.ts';
import { builtSite } from './shared-sites.ts';

async function elements(file: string, site = 'full'): Promise<PageElement[]> {
  return elementsOf(await fs.readFile(path.join(builtSite(site), file), 'utf8'));
}

/** The address and words of each link for which `isMeant` holds. */
function links(
  of: readonly PageElement[],
  isMeant: (attributes: PageElement['attributes']) => boolean,
): string[] {
  return of
    .filter(({ name, attributes }) => name === 'a' && isMeant(attributes))
    .map(({ attributes, text }) => `${attributes.get('href') ?? ''} ${text.trim()}`);
}

function titles(of: readonly PageElement[]): string[] {
  return links(of, (attributes) => attributes.get('class') === 'dated-title').map(
    (link) => link.split(' ')[0] ?? '',
  );
}

const quiet = '/blog/2025/quiet/';
const moving = '/blog/2025/moving/';
const top = '/blog/2025/the-third-top/';

describe('the blog', () => {
  it('lists what is pinned first, and marks it', async () => {
    const first = await elements('blog/index.html');
    expect(titles(first)).toEqual([quiet, moving]);
    const marks = first.filter(({ attributes }) => attributes.get('class') === 'mark');
    expect(marks.map(({ text }) => text)).toEqual(['Pinned']);
  });

  it('goes on on further pages, each leading to the next and back', async () => {
    const first = await elements('blog/index.html');
    const second = await elements('blog/page/2/index.html');
    expect(titles(second)).toEqual([top]);
    const of = (page: readonly PageElement[], relation: string) =>
      links(page, (attributes) => attributes.get('rel') === relation);
    expect(of(first, 'next')).toEqual(['/blog/page/2/ Older posts']);
    expect(of(first, 'prev')).toEqual([]);
    expect(of(second, 'prev')).toEqual(['/blog/ Newer posts']);
    expect(of(second, 'next')).toEqual([]);
    const canonical = second.find(({ attributes }) => attributes.get('rel') === 'canonical');
    expect(canonical?.attributes.get('href')).toBe('https://kovalevskaya.example/blog/page/2/');
    const title = second.find(({ name }) => name === 'title');
    expect(title?.text).toBe('Writing · Page 2 of 2 · Sofia Kovalevskaya');
  });

  it('names each tag, category, year and series with its count', async () => {
    const counts = (await elements('blog/index.html'))
      .filter(({ name }) => name === 'dd')
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
    expect(counts).toEqual([
      'tops (2)',
      'mechanics (1)',
      'pictures (1)',
      'essay (1)',
      '2025 (3)',
      'Rigid bodies (2)',
    ]);
  });
});

describe('an archive', () => {
  it.each([
    ['blog/tag/tops', 'tops', [moving, top], 'Tag · 2 posts'],
    ['blog/category/essay', 'essay', [top], 'Category · 1 post'],
    ['blog/2025', '2025', [quiet, moving, top], 'Year · 3 posts'],
    ['blog/series/rigid-bodies', 'Rigid bodies', [moving, top], 'Series · 2 posts'],
    ['zh/blog/2025', '2025', ['/zh/blog/2025/the-third-top/'], '年份 · 1 篇文章'],
  ])('at %s lists its posts', async (folder, heading, posts, subtitle) => {
    const page = await elements(`${folder}/index.html`);
    expect(page.find(({ name }) => name === 'h1')?.text).toBe(heading);
    expect(titles(page)).toEqual(posts);
    const line = page.find(({ attributes }) => attributes.get('class') === 'subtitle');
    expect(line?.text).toBe(subtitle);
  });

  it('is reached from its posts', async () => {
    const page = await elements('blog/2025/the-third-top/index.html');
    const topics = links(page, (attributes) => attributes.get('rel') === 'tag');
    expect(topics).toEqual([
      '/blog/category/essay/ essay',
      '/blog/tag/tops/ tops',
      '/blog/tag/mechanics/ mechanics',
    ]);
  });

  it('has addresses under the base path', async () => {
    const page = await elements('blog/tag/tops/index.html', 'full-under-a-path');
    expect(titles(page)).toEqual([`/repo${moving}`, `/repo${top}`]);
  });
});

describe('a post', () => {
  it('says its place in its series, and leads to the parts around it', async () => {
    const page = await elements('blog/2025/the-third-top/index.html');
    const summary = page.find(({ name, text }) => name === 'summary' && text.includes('Part'));
    expect(summary?.text.trim()).toBe('Part 2 of 2 · Rigid bodies');
    const previous = links(page, (attributes) => attributes.get('rel') === 'prev');
    expect(previous.map((link) => link.replaceAll(/\s+/g, ' '))).toEqual([
      `${moving} Previous part Moving pictures`,
    ]);
    expect(links(page, (attributes) => attributes.get('rel') === 'next')).toEqual([]);
    const quietPage = await elements('blog/2025/quiet/index.html');
    expect(quietPage.some(({ attributes }) => attributes.get('class') === 'series-box')).toBe(
      false,
    );
  });

  it('says where it is mentioned, in which sentence', async () => {
    const page = await elements('blog/2025/moving/index.html');
    const mentions = page.find(({ attributes }) => attributes.get('class') === 'mentions');
    expect(mentions?.text).toContain('More in the next text.');
    const other = await elements('blog/2025/quiet/index.html');
    expect(other.some(({ attributes }) => attributes.get('class') === 'mentions')).toBe(false);
  });

  it('has its comments behind a button, and a link without JavaScript', async () => {
    const page = await elements('blog/2025/the-third-top/index.html');
    const comments = page.find(({ name }) => name === 'giscus-comments');
    expect(comments?.attributes.get('data-repo')).toBe('kovalevskaya/site');
    expect(comments?.attributes.get('data-category-id')).toBe('DIC_kwDOExample');
    const discussions = 'https://github.com/kovalevskaya/site/discussions';
    expect(links(page, (attributes) => attributes.get('href') === discussions)).toEqual([
      `${discussions} Discuss on GitHub`,
    ]);
    const quietPage = await elements('blog/2025/quiet/index.html');
    expect(quietPage.some(({ name }) => name === 'giscus-comments')).toBe(false);
  });

  it('lets giscus.app in only where there are comments', async () => {
    const folder = builtSite('full');
    const pages = (await filesIn(folder)).filter((file) => file.endsWith('.html'));
    const open: string[] = [];
    for (const file of pages) {
      const policy = (await elements(file)).find(
        ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
      );
      if (policy?.attributes.get('content')?.includes('giscus.app') === true) open.push(file);
    }
    expect(open.sort()).toEqual([
      'blog/2025/moving/index.html',
      'blog/2025/the-third-top/index.html',
      'zh/blog/2025/the-third-top/index.html',
    ]);
  });

  it('leads to its source', async () => {
    const page = await elements('blog/2025/moving/index.html');
    const edit =
      'https://github.com/kovalevskaya/site/edit/main/content/posts/2025-05-06-moving/index.mdx';
    expect(links(page, (attributes) => attributes.get('href') === edit)).toEqual([
      `${edit} Edit on GitHub`,
    ]);
  });
});
