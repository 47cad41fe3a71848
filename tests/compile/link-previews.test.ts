import sharp from 'sharp';
import { expect, test } from 'vitest';
import { produceMedia } from '../../src/compile/media.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

async function picture(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 4, background: '#3457' } })
    .png()
    .toBuffer();
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M2 2h9v5z"/></svg>';

const front = { 'content/pages/about.md': '---\ntitle: About\n---\n' };

function post(lines: string): Record<string, string> {
  return { 'content/posts/2026-02-15-when.md': `---\ntitle: When\n${lines}---\n\nText.\n` };
}

async function previewOf(
  address: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  settings = '',
) {
  const folder = await writeSite({
    ...front,
    'content/site.yaml': smallConfig + settings,
    ...files,
  });
  const { compiled, errors } = await compileFolder(folder);
  const previews = compiled?.linkPreviews;
  const preview = previews?.byPath.get(address) ?? previews?.ofSite.en;
  const media = previews?.files.find(({ sitePath }) => sitePath === preview?.sitePath);
  return { preview, media, compiled, mistakes: places(errors, folder), errors };
}

const when = '/blog/2026/when/';

test('a picture is made that says what a post is', async () => {
  const { preview, media } = await previewOf(when, post(''));
  expect(preview).toMatchObject({ width: 1200, height: 630, isLarge: true });
  expect(preview?.alt).toBe('When, Ada Lovelace, 15 February 2026');
  expect(preview?.sitePath).toMatch(/^\/_media\/preview\.[0-9a-f]{10}\.png$/);
  expect(media?.card).toEqual({
    title: 'When',
    note: '15 February 2026',
    authors: 'Ada Lovelace',
    siteTitle: 'Ada',
    place: 'ada.example',
    language: 'en',
    accent: '#1f3a93',
  });
});

test('a picture is made for papers, of which not all authors are named', async () => {
  const bib = `@article{tides, title = {Tides}, journal = {Annals}, year = 2024,
    author = {Ada Lovelace and Bo Berg and Cy Cole and Di Dahl}}`;
  const { media } = await previewOf('/papers/tides/', { 'content/papers.bib': bib });
  expect(media?.card).toMatchObject({
    title: 'Tides',
    note: 'Annals, 2024',
    authors: 'Ada Lovelace, Bo Berg, et al.',
  });
});

test.each([
  [
    'with an event',
    'event: Evenings at the [Museum](https://museum.example/)\nvenue: Old House\nplace: Bergen\nend: 2027-01-21\nspeakers: [Bo Berg, Ada Lovelace]\n',
    'Evenings at the Museum, Bergen, 20\u201321 January 2027',
    'Bo Berg, Ada Lovelace',
  ],
  ['without', 'venue: Old House\n', 'Old House, 20 January 2027', 'Ada Lovelace'],
])('a picture of a talk says who spoke, when and where: %s', async (_, lines, note, authors) => {
  const talk = `---\ntitle: Hum\ndate: 2027-01-20\npermalink: /hum/\n${lines}---\n`;
  const { media } = await previewOf('/hum/', { 'content/talks/hum.md': talk });
  const said = media?.card?.note.replace(/\u2009/g, '');
  expect({ ...media?.card, note: said }).toMatchObject({ title: 'Hum', note, authors });
});

test('the front page shows what the site is called, and whose it is', async () => {
  const settings = 'description: Notes on the engine.\n';
  const { media } = await previewOf('/', {}, settings);
  expect(media?.card).toMatchObject({
    title: 'Ada',
    note: 'Notes on the engine.',
    authors: 'Ada Lovelace',
    siteTitle: '',
  });
});

test('whose site it is, the picture says in the letters of its language', async () => {
  const settings =
    'title: { en: Waves, zh: 波 }\nurl: https://ada.example\nlanguages: [en, zh]\nauthor: { name: Wang Xiaoming, native_name: 王小明 }\n';
  const files = { 'content/pages/about.zh.md': '---\ntitle: 关于\n---\n' };
  const { media } = await previewOf('/zh/', { ...files, 'content/site.yaml': settings });
  expect(media?.card).toMatchObject({ title: '波', authors: '王小明' });
});

test.each([
  ['og_image, whatever its size', 'og_image: a.png\nimage: b.png\n', /\/a\.[0-9a-f]{8}-link\.jpg$/],
  ['the picture over the text', 'image: { src: b.png, alt: A wave }\n', /\/b\.[0-9a-f]{8}-link/],
  ['no thumbnail that is small', 'thumbnail: a.png\n', /\/preview\./],
  ['a drawing, which has no size', 'thumbnail: c.svg\n', /\/c\.[0-9a-f]{8}-link\.jpg$/],
])('an author’s own picture comes first: %s', async (_, lines, expected) => {
  const { preview, mistakes } = await previewOf(when, {
    ...post(lines),
    'content/posts/a.png': await picture(300, 300),
    'content/posts/b.png': await picture(2400, 1600),
    'content/posts/c.svg': drawing,
  });
  expect(preview?.sitePath).toMatch(expected);
  expect(mistakes.filter((mistake) => !mistake.includes('missing-alt'))).toEqual([]);
});

test('an own picture is made no larger than needed, and is of the size that the page says', async () => {
  const { preview, media, compiled } = await previewOf(when, {
    ...post('image: { src: b.png, alt: A wave }\n'),
    'content/posts/b.png': await picture(2400, 1600),
  });
  expect(preview).toMatchObject({ width: 1200, height: 800, alt: 'A wave', isLarge: true });
  if (media === undefined || compiled === undefined) throw new Error('There is no such file.');
  const file = await produceMedia(media, compiled.options.cacheFolder);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 800 });
});

test('a picture that is as high as wide is shown small', async () => {
  const files = { ...post('og_image: a.png\n'), 'content/posts/a.png': await picture(800, 800) };
  expect((await previewOf(when, files)).preview).toMatchObject({ width: 800, isLarge: false });
});

test('site.yaml can have none made, or one for all', async () => {
  expect((await previewOf(when, post(''), 'preview_images: false\n')).preview).toBeUndefined();
  const files = { ...post(''), 'content/images/all.png': await picture(1200, 600) };
  const { preview } = await previewOf(when, files, 'preview_images: all.png\n');
  expect(preview?.sitePath).toMatch(/\/all\.[0-9a-f]{8}-link\.jpg$/);
});

test('what is not there, or cannot be drawn, is told', async () => {
  const missing = await previewOf(when, post('og_image: wave.png\n'));
  expect(missing.mistakes).toEqual(['content/posts/2026-02-15-when.md:3:11 missing-image']);
  const files = { 'content/posts/2026-02-15-when.md': '---\ntitle: ស្រុក\n---\n\nText.\n' };
  const { errors, mistakes } = await previewOf(when, files);
  expect(mistakes).toEqual(['content/posts/2026-02-15-when.md:2:8 no-font']);
  expect(errors[0]?.message).toContain('“សរក”');
});
