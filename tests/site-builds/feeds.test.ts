import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomComplaints } from '../../scripts/check/formats/atom.ts';
import { jsonFeedComplaints } from '../../scripts/check/formats/json-feed.ts';
import { parseXml } from '../../scripts/check/formats/xml.ts';
import { elementsOf, filesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

async function read(site: string, file: string): Promise<string> {
  return fs.readFile(path.join(builtSite(site), file), 'utf8');
}

describe.each(sharedSites)('the feeds of $name', ({ name }) => {
  it('keep the rules of their formats', async () => {
    const files = await filesIn(builtSite(name));
    expect(files).toContain('index.html');
    for (const file of files) {
      const check = file.endsWith('feed.xml')
        ? atomComplaints
        : file.endsWith('feed.json')
          ? jsonFeedComplaints
          : undefined;
      if (check !== undefined) expect(check(await read(name, file)), file).toEqual([]);
    }
  });
});

/** The address of each entry of a feed. */
async function entries(file: string, site = 'full'): Promise<string[]> {
  const feed = parseXml(await read(site, file));
  return feed.children
    .filter(({ name }) => name === 'entry')
    .map(({ children }) => children.find(({ name }) => name === 'id')?.text ?? '');
}

describe('the feeds of a site in two languages', () => {
  const origin = 'https://kovalevskaya.example';

  it.each([
    ['feed.xml', ['/blog/2025/quiet/', '/blog/2025/moving/', '/blog/2025/the-third-top/']],
    ['zh/feed.xml', ['/zh/blog/2025/the-third-top/']],
    ['blog/tag/tops/feed.xml', ['/blog/2025/moving/', '/blog/2025/the-third-top/']],
    ['zh/blog/tag/陀螺/feed.xml', ['/zh/blog/2025/the-third-top/']],
  ])('%s has its own posts, the newest first', async (file, paths) => {
    expect(await entries(file)).toEqual(paths.map((one) => `${origin}${one}`));
    const json = JSON.parse(await read('full', file.replace('.xml', '.json'))) as {
      items: { id: string }[];
    };
    expect(json.items.map(({ id }) => id)).toEqual(await entries(file));
  });

  it('have the whole text of a post in .md and of one in .mdx', async () => {
    const { items } = JSON.parse(await read('full', 'feed.json')) as {
      items: { id: string; content_html: string }[];
    };
    const [, moving = '', top = ''] = items.map(({ content_html: html }) => html);
    expect(moving).toContain('<p>The top turns 3 times.</p>');
    expect(moving).toMatch(/<img src="https:\/\/kovalevskaya\.example\/_media\/turning\.[^"]+"/);
    expect(top).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"');
    expect(top).toContain(`<a href="${origin}/blog/2025/the-third-top/#fn-1">1</a>`);
    expect(top.match(/Three cases can be integrated\./g)).toHaveLength(1);
    expect(top).toMatch(/href="https:\/\/kovalevskaya\.example\/_media\/[^"]+\/angles\.csv"/);
    expect(top).toContain(`<a href="${origin}/blog/2025/moving/#still-and-moving">`);
  });

  it('are at addresses under the base path', async () => {
    const [first = ''] = await entries('feed.xml', 'full-under-a-path');
    expect(first).toBe(`${origin}/repo/blog/2025/quiet/`);
  });

  it.each([
    ['index.html', ['/feed.xml', '/feed.json']],
    ['zh/index.html', ['/zh/feed.xml', '/zh/feed.json']],
    [
      'blog/tag/tops/index.html',
      ['/feed.xml', '/feed.json', '/blog/tag/tops/feed.xml', '/blog/tag/tops/feed.json'],
    ],
  ])('are announced by %s', async (file, feeds) => {
    const found = elementsOf(await read('full', file))
      .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'alternate')
      .filter(({ attributes }) => /feed|atom/.test(attributes.get('type') ?? ''))
      .map(({ attributes }) => attributes.get('href'));
    expect(found).toEqual(feeds);
  });
});

describe('a site without posts', () => {
  it('has no feed, and announces none', async () => {
    const files = await filesIn(builtSite('minimal'));
    expect(files.filter((file) => /feed\.(?:xml|json)$/.test(file))).toEqual([]);
    const front = elementsOf(await read('minimal', 'index.html'));
    expect(front.some(({ attributes }) => attributes.get('rel') === 'alternate')).toBe(false);
  });
});
