import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iconTags } from '../../src/metadata/icon-tags.ts';
import { siteFiles } from '../../src/metadata/site-files.ts';
import { compileFolder, places, smallConfig, writeSite } from '../compile/site-folder.ts';

const about = { 'content/pages/about.md': '---\ntitle: About\n---\n' };
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${inside}</svg>`;
const square = drawing('<path fill="#a00" d="M0 0h20v20H0z"/>');

async function filesOf(
  settings: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  base = '',
) {
  const folder = await writeSite({
    ...about,
    'content/site.yaml': smallConfig + settings,
    ...files,
  });
  const { compiled, errors } = await compileFolder(folder, { base });
  if (compiled === undefined) throw new Error('The site did not compile.');
  const made = siteFiles(compiled);
  return {
    names: made.map(({ name }) => name),
    text: async (name: string) => String(await made.find((file) => file.name === name)?.make()),
    bytes: async (name: string) =>
      Buffer.from((await made.find((file) => file.name === name)?.make()) ?? ''),
    links: iconTags(compiled.icon, compiled.settings.basePath).map(
      ({ attributes: { rel, href } }) => `${rel ?? ''} ${href ?? ''}`,
    ),
    mistakes: places(errors, folder),
  };
}

describe('icons', () => {
  const all = [
    'favicon.svg',
    'favicon.ico',
    'apple-touch-icon.png',
    'icon-192.png',
    'icon-512.png',
    'icon-maskable-192.png',
    'icon-maskable-512.png',
  ];

  test.each([
    ['the author’s drawing in public/', '', { 'public/favicon.svg': square }, all.slice(1)],
    [
      'a drawing in content/images/',
      'favicon: mark.svg\n',
      { 'content/images/mark.svg': square },
      all,
    ],
    ['an emoji', 'favicon: 🧮\n', {}, all],
    ['an emoji of several characters', 'favicon: 👩‍🔬\n', {}, all],
    ['Octavo’s, without any', '', {}, all],
    ['none, of Windows’ format', '', { 'public/favicon.ico': new Uint8Array([0, 0, 1, 0]) }, []],
  ])('are made of %s', async (_, settings, files, expected) => {
    const { names, mistakes } = await filesOf(settings, files);
    expect(names.filter((name) => all.includes(name))).toEqual(expected);
    expect(mistakes).toEqual([]);
  });

  test('have the sizes that systems ask for', async () => {
    const { bytes } = await filesOf('favicon: 🧮\n');
    const sizes = await Promise.all(
      all
        .filter((name) => name.endsWith('.png'))
        .map(async (name) => {
          const { width, height, format, hasAlpha } = await sharp(await bytes(name)).metadata();
          return [name, width, height, format, hasAlpha];
        }),
    );
    expect(sizes).toEqual([
      ['apple-touch-icon.png', 180, 180, 'png', false],
      ['icon-192.png', 192, 192, 'png', true],
      ['icon-512.png', 512, 512, 'png', true],
      ['icon-maskable-192.png', 192, 192, 'png', false],
      ['icon-maskable-512.png', 512, 512, 'png', false],
    ]);
  });

  test('for old programs are in one file, each at the place that its row says', async () => {
    const ico = await (await filesOf('favicon: 🧮\n')).bytes('favicon.ico');
    const images = [0, 1, 2].map((index) => {
      const row = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(row + 8), ico.readUInt32LE(row + 12)];
      return { size: ico.readUInt8(row), png: ico.subarray(offset, offset + length) };
    });
    expect(ico.subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 3, 0]));
    const widths = await Promise.all(
      images.map(async ({ png }) => (await sharp(png).metadata()).width),
    );
    expect(widths).toEqual([16, 32, 48]);
    expect(images.map(({ size }) => size)).toEqual(widths);
  });

  test('that may be cut to a circle keep the whole picture in it', async () => {
    const { bytes } = await filesOf('favicon: mark.svg\n', { 'content/images/mark.svg': square });
    const { data, info } = await sharp(await bytes('icon-maskable-512.png'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, channels } = info;
    const coloured = Array.from({ length: data.length / channels }, (_, pixel) => pixel).filter(
      (pixel) => data.readUInt8(pixel * channels + 1) < 255,
    );
    const middle = (width - 1) / 2;
    const farthest = Math.max(
      ...coloured.map((pixel) =>
        Math.hypot((pixel % width) - middle, Math.floor(pixel / width) - middle),
      ),
    );
    expect(coloured.length).toBeGreaterThan(0);
    expect(farthest).toBeLessThanOrEqual(0.4 * width);
  });

  test('of a drawing that holds an emoji as text are drawn by us, not by the machine', async () => {
    const written = drawing('<text y=".9em" font-size="18">🧮</text>');
    const { bytes } = await filesOf('', { 'public/favicon.svg': written });
    const other = await filesOf('favicon: 🧮\n');
    expect(await bytes('icon-192.png')).toEqual(await other.bytes('icon-192.png'));
  });

  test('are named on every page, with the site’s path', async () => {
    const { links } = await filesOf('', { 'public/favicon.svg': square }, '/repo');
    expect(links).toEqual([
      'icon /repo/favicon.ico',
      'icon /repo/favicon.svg',
      'apple-touch-icon /repo/apple-touch-icon.png',
      'manifest /repo/manifest.webmanifest',
    ]);
  });

  test('of two kinds are told', async () => {
    const { mistakes } = await filesOf('favicon: 🧮\n', { 'public/favicon.svg': square });
    expect(mistakes).toEqual(['content/site.yaml:5:10 two-icons']);
  });

  test.each([
    ['favicon: mark.png\n', 'missing-image'],
    ['favicon: 🇫🇷\n', 'unknown-emoji'],
  ])('%s is told', async (settings, kind) => {
    expect((await filesOf(settings)).mistakes).toEqual([`content/site.yaml:5:10 ${kind}`]);
  });
});

test('the manifest says what the site is called and where it begins', async () => {
  const settings = 'description: Notes on the engine.\n';
  const { text } = await filesOf(settings, {}, '/repo');
  const manifest = JSON.parse(await text('manifest.webmanifest')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: 'Ada',
    description: 'Notes on the engine.',
    lang: 'en',
    start_url: '/repo/',
    scope: '/repo/',
  });
  expect(manifest.icons).toContainEqual({
    src: '/repo/icon-maskable-512.png',
    sizes: '512x512',
    type: 'image/png',
    purpose: 'maskable',
  });
});

describe('robots.txt', () => {
  test('lets all read, and names the sitemap', async () => {
    const { text, names } = await filesOf('', {}, '/repo');
    expect(await text('robots.txt')).toBe(
      'User-agent: *\nDisallow:\n\nSitemap: https://ada.example/repo/sitemap.xml\n',
    );
    expect(names).toContain('sitemap.xml');
  });

  test('keeps out who gathers texts for language models', async () => {
    const [group = '', others = ''] = (
      await (await filesOf('crawlers: search\n')).text('robots.txt')
    ).split(/\n(?=User-agent: \*)/);
    expect(group).toContain('User-agent: GPTBot\n');
    expect(group).toContain('Disallow: /\n');
    expect(others).toContain('Disallow:\n');
  });

  test('keeps out all', async () => {
    const { text, names } = await filesOf('crawlers: none\n');
    expect(await text('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(names).not.toContain('sitemap.xml');
  });

  test('is the author’s own where there is one', async () => {
    const { names } = await filesOf('', { 'public/robots.txt': 'User-agent: *\nDisallow: /x/\n' });
    expect(names).not.toContain('robots.txt');
  });
});
