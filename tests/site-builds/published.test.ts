import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, filesIn } from './output.ts';
import { builtSite } from './shared-sites.ts';

async function read(site: string, file: string): Promise<string> {
  return fs.readFile(path.join(builtSite(site), file), 'utf8');
}

describe('what is published', () => {
  it('has no drafts and nothing of the future, in any file', async () => {
    const files = await filesIn(builtSite('full'));
    expect(files).toContain('blog/2025/quiet/index.html');
    for (const file of files) {
      expect(file).not.toMatch(/draft|withheld|future|2999/);
      const text = await read('full', file);
      expect(text, file).not.toMatch(/Zwischenstand|Zukunftsmusik/);
    }
  });

  it('has the files of public/ as they are, and the one that lets GitHub Pages serve _astro/', async () => {
    expect(await read('full', 'CNAME')).toBe('kovalevskaya.example\n');
    expect(await read('full', 'pdf/rotation.pdf')).toMatch(/^%PDF-1\.4/);
    expect(await read('full', '.nojekyll')).toBe('');
    expect(await read('minimal', '.nojekyll')).toBe('');
  });

  it.each(['publications/index.html', 'papers/mittag-leffler1890letter/index.html'])(
    'has a preview that moves in a frame that stops it: %s',
    async (file) => {
      const html = await read('full', file);
      const still = /<animated-image[^>]* data-still="([^"]*still[^"]*)"/.exec(html)?.[1] ?? '';
      expect(await filesIn(builtSite('full'))).toContain(still.slice(1));
      expect(html).toMatch(/<script type="module" src="[^"]*AnimationControls/);
    },
  );

  it('has the attachments of a post under their own names', async () => {
    const html = await read('full', 'blog/2025/the-third-top/index.html');
    const links = elementsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    const attachment = links.find((href) => href.endsWith('/angles.csv'));
    expect(await read('full', attachment ?? 'none')).toBe('t,angle\n0,0.10\n1,0.13\n');
    expect(links.some((href) => href.endsWith('/top%20plot.svg'))).toBe(true);
  });

  it('has both languages, each with links to the other', async () => {
    for (const [file, language, other] of [
      ['index.html', 'en', '/zh/'],
      ['zh/index.html', 'zh', '/'],
      ['blog/2025/the-third-top/index.html', 'en', '/zh/blog/2025/the-third-top/'],
      ['zh/blog/2025/the-third-top/index.html', 'zh', '/blog/2025/the-third-top/'],
    ] as const) {
      const elements = elementsOf(await read('full', file));
      const html = elements.find(({ name }) => name === 'html');
      expect(html?.attributes.get('lang'), file).toBe(language);
      const links = elements.filter(({ name }) => name === 'a');
      expect(
        links.some(
          ({ attributes }) => attributes.has('hreflang') && attributes.get('href') === other,
        ),
        file,
      ).toBe(true);
      const alternates = elements
        .filter(({ attributes }) => attributes.get('rel') === 'alternate')
        .flatMap(({ attributes }) => attributes.get('hreflang') ?? []);
      expect(alternates, file).toEqual(expect.arrayContaining(['en', 'zh', 'x-default']));
    }
  });

  it('shows in a language the posts and news of that language', async () => {
    const chinese = await read('full', 'zh/index.html');
    expect(chinese).toContain('第三种陀螺');
    expect(chinese).not.toContain('A quiet post');
    expect(await read('full', 'blog/index.html')).not.toContain('第三种陀螺');
  });

  it('has a .bib file for each post that can be cited', async () => {
    const files = await filesIn(builtSite('full'));
    expect(files).toContain('blog/2025/the-third-top/cite.bib');
    expect(files).toContain('zh/blog/2025/the-third-top/cite.bib');
    expect(files).not.toContain('blog/2025/quiet/cite.bib');
  });
});

describe('redirects', () => {
  it.each([
    ['home.html', '/'],
    ['index.htm', '/'],
    ['me/index.html', '/'],
    ['top.html', '/blog/2025/the-third-top/'],
    ['2025/03/04/the-third-top.html', '/blog/2025/the-third-top/'],
    ['old/top/index.html', '/blog/2025/the-third-top/'],
    ['publications.html', '/publications/'],
    ['old notes/index.html', '/notes/'],
    ['größe.html', '/notes/'],
  ])('%s leads to %s', async (file, target) => {
    for (const [site, base] of [
      ['full', ''],
      ['full-under-a-path', '/repo'],
    ] as const) {
      const elements = elementsOf(await read(site, file));
      const refresh = elements.find(({ attributes }) => attributes.get('http-equiv') === 'refresh');
      expect(refresh?.attributes.get('content')).toBe(`0; url=${base}${target}`);
      const canonical = elements.find(({ attributes }) => attributes.get('rel') === 'canonical');
      expect(canonical?.attributes.get('href')).toBe(
        `https://kovalevskaya.example${base}${target}`,
      );
      const link = elements.find(({ name }) => name === 'a');
      expect(link?.attributes.get('href')).toBe(`${base}${target}`);
    }
  });
});
