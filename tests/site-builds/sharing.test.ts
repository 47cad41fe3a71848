import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../scripts/check/formats/xml.ts';
import { elementsOf, pagesIn, type PageElement } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

/** What a page says in the tags of its head: of `name="robots"`, of `property="og:image"`. */
function said(elements: readonly PageElement[], name: string): string | undefined {
  return elements
    .find(
      ({ attributes }) => attributes.get('name') === name || attributes.get('property') === name,
    )
    ?.attributes.get('content');
}

function linked(elements: readonly PageElement[], relation: string): string | undefined {
  return elements
    .find(({ name, attributes }) => name === 'link' && attributes.get('rel') === relation)
    ?.attributes.get('href');
}

async function pagesOf(site: string) {
  const folder = builtSite(site);
  return Promise.all(
    (await pagesIn(folder)).map(async (file) => ({
      file,
      elements: elementsOf(await fs.readFile(path.join(folder, file), 'utf8')),
    })),
  );
}

/** The file that answers at an address of a site. */
function fileAt(address: string, base: string): string {
  const { pathname } = new URL(address, 'https://host');
  const inSite = decodeURIComponent(pathname.slice(base.length + 1));
  return inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite;
}

describe.each(sharedSites)('$name', ({ name, base }) => {
  it('has in its sitemap all pages that may be found, and no others', async () => {
    const sitemap = await fs.readFile(path.join(builtSite(name), 'sitemap.xml'), 'utf8');
    const urls = parseXml(sitemap).children;
    const told = urls.map(({ children }) => children.find((one) => one.name === 'loc')?.text ?? '');
    const days = urls.flatMap(({ children }) =>
      children.flatMap((one) => (one.name === 'lastmod' ? one.text : [])),
    );
    const pages = await pagesOf(name);
    const found = pages
      .filter(({ elements }) => said(elements, 'robots') !== 'noindex')
      .map(({ elements }) => linked(elements, 'canonical') ?? '');
    expect([...told].sort()).toEqual([...found].sort());
    expect(new Set(told).size).toBe(told.length);
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    const files = new Set(pages.map(({ file }) => file));
    expect(told.filter((address) => !files.has(fileAt(address, base)))).toEqual([]);
  });

  it('names its sitemap where crawlers look', async () => {
    const robots = await fs.readFile(path.join(builtSite(name), 'robots.txt'), 'utf8');
    expect(/^Sitemap: (.*)$/m.exec(robots)?.[1]).toMatch(
      new RegExp(`^https?://[^/]+${base}/sitemap\\.xml$`),
    );
  });

  it('has a manifest whose icons are there, in their sizes', async () => {
    const folder = builtSite(name);
    const manifest = JSON.parse(
      await fs.readFile(path.join(folder, 'manifest.webmanifest'), 'utf8'),
    ) as { start_url: string; icons: { src: string; sizes: string }[] };
    expect(manifest.start_url).toBe(`${base}/`);
    expect(manifest.icons).toHaveLength(4);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(path.join(folder, fileAt(src, base))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('describes each page that may be found', async () => {
    const silent = (await pagesOf(name)).filter(
      ({ elements }) =>
        linked(elements, 'canonical') !== undefined &&
        said(elements, 'robots') !== 'noindex' &&
        (said(elements, 'description') ?? '') === '',
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});

describe.each(['lab', 'demo', 'demo-under-a-path'])('the pictures of %s', (name) => {
  const base = name.endsWith('under-a-path') ? '/repo' : '';

  it('are there for each page, in the size that it says', async () => {
    const folder = builtSite(name);
    const seen = new Set<string>();
    for (const { file, elements } of await pagesOf(name)) {
      const canonical = linked(elements, 'canonical');
      if (canonical === undefined || said(elements, 'robots') === 'noindex') continue;
      const address = said(elements, 'og:image') ?? '';
      expect(new URL(address).origin, file).toBe(new URL(canonical).origin);
      expect(said(elements, 'og:image:alt'), file).toMatch(/\S/);
      if (seen.has(address)) continue;
      seen.add(address);
      const { width, height } = await sharp(path.join(folder, fileAt(address, base))).metadata();
      expect([width, height].map(String), file).toEqual([
        said(elements, 'og:image:width'),
        said(elements, 'og:image:height'),
      ]);
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});
