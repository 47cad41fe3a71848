import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, engineFolder, places, smallConfig, writeSite } from './site-folder.ts';

const front = '---\ntitle: A\n---\n\n';
const fixture = path.join(engineFolder, 'tests', 'fixtures', 'media', 'content', 'images');

async function picture(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#345' } })
    .png()
    .toBuffer();
}

async function compileOne(
  markdown: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  page = 'about.md',
) {
  const folder = await writeSite({ [`content/pages/${page}`]: front + markdown, ...more });
  const { compiled, errors } = await compileFolder(folder, { base: '/repo' });
  const text = compiled?.entries.find(({ file }) => file.endsWith(page))?.text;
  if (compiled === undefined || text === undefined) {
    return { html: '', paths: [], errors, mistakes: places(errors, folder) };
  }
  const { html } = await readText(text, new TextCache(compiled.options.cacheFolder));
  const paths = compiled.media.map(({ sitePath }) => sitePath);
  return { html, paths, errors, mistakes: places(errors, folder) };
}

const figure = ':::figure\n![A](a.png)\nIt falls.\n:::\n';

test('a picture that is larger than shown leads to the whole of it', async () => {
  const { html, paths } = await compileOne(figure, {
    'content/pages/a.png': await picture(3000, 1500),
  });
  expect(html).toMatch(
    /<a class="zoom" href="\/repo\/_media\/a\.[0-9a-f]{8}-3000\.webp" aria-label="Enlarge: A" data-width="3000" data-height="1500"/,
  );
  expect(paths.map((name) => /-(\d+)\.webp$/.exec(name)?.[1])).toEqual(['700', '1400', '3000']);
});

test.each([
  ['of a size with what is shown', figure, 780],
  ['not to be enlarged', figure.replace('figure', 'figure{zoom=false}'), 3000],
  ['in no figure', '![A](a.png)', 3000],
  ['wide, and so is its place', figure.replace('figure', 'figure{place=wide}'), 1100],
])('a picture leads nowhere that is %s', async (_, markdown, width) => {
  const { html, errors } = await compileOne(markdown, {
    'content/pages/a.png': await picture(width, 400),
  });
  expect(errors).toEqual([]);
  expect(html).toContain('alt="A"');
  expect(html).not.toContain('class="zoom"');
});

test.each([
  ['{width=40%}', '350', '19rem'],
  ['{place=wide}', '1010', '56rem'],
  ['{place=full}', '1440', 'sizes="100vw"'],
])('a figure%s is served in its size', async (attributes, width, sizes) => {
  const { html } = await compileOne(figure.replace('figure', `figure${attributes}`), {
    'content/pages/a.png': await picture(3000, 1500),
  });
  expect(html).toMatch(new RegExp(`src="/repo/_media/a\\.[0-9a-f]{8}-${width}\\.webp"`));
  expect(html).toContain(sizes);
});

test.each([
  ['![A](a.png)', ['content/pages/about.md:5:1 dark-image-name']],
  ['![A](/i/b.v2.png)', ['content/pages/about.md:5:1 dark-image-name']],
  ['![A](a.png) ![B](a-dark.png)', []],
])('%j has a dark one beside it that has another name', async (markdown, expected) => {
  const { errors, mistakes } = await compileOne(markdown, {
    'content/images/a.png': await picture(30, 20),
    'content/images/a-dark.png': await picture(30, 20),
    'public/i/b.v2.png': await picture(30, 20),
    'public/i/b.v2_dark.png': await picture(30, 20),
  });
  expect(mistakes).toEqual(expected);
  if (errors.length > 0) expect(errors[0]?.fix).toMatch(/Name it "(?:a|b\.v2)\.dark\.png"/);
});

test.each([
  ['width:50%', 'style="width:50%"><picture>'],
  ['height:50px;width:50px', 'style="height:50px;width:50px"></picture>'],
])('a picture that moves and has the style %s', async (style, expected) => {
  const frames = [
    await picture(30, 20),
    await picture(30, 20).then((one) => sharp(one).negate().png().toBuffer()),
  ];
  const { html, errors } = await compileOne(`<img src="a.gif" alt="A" style="${style}">`, {
    'content/images/a.gif': await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  });
  expect(errors).toEqual([]);
  expect(html.replaceAll(/<source[^>]*>/g, '')).toContain(expected);
});

test('a picture has a dark one beside it', async () => {
  const { html } = await compileOne('![A](a.png)', {
    'content/images/a.png': await picture(300, 200),
    'content/images/a.dark.png': await picture(300, 200),
  });
  expect(html.match(/<img [^>]*alt="A"[^>]*>/g)).toHaveLength(2);
  expect(html).toMatch(/src="\/repo\/_media\/a\.[^>]*loading="lazy"[^>]*class="light-image"/);
  expect(html).toMatch(/src="\/repo\/_media\/a-dark\.[^>]*loading="lazy"[^>]*class="dark-image"/);
});

test('SVG is enlarged when it is larger than shown', async () => {
  const svg = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`;
  const large = await compileOne('![A](a.svg "A")', { 'content/pages/a.svg': svg(1600) });
  expect(large.html).toMatch(/<a class="zoom" href="\/repo\/_media\/a\.[0-9a-f]{8}\.svg"/);
  const small = await compileOne('![A](a.svg "A")', { 'content/pages/a.svg': svg(600) });
  expect(small.html).not.toContain('zoom');
});

test('the number of a figure is in the language of its page', async () => {
  const { html } = await compileOne(
    figure.replace('figure', 'figure{#fig:a license=CC0}'),
    {
      'content/site.yaml': `${smallConfig}languages: [en, zh]\n`,
      'content/pages/about.md': front,
      'content/images/a.png': await picture(30, 20),
    },
    'about.zh.md',
  );
  expect(html).toContain('<span class="figure-number">图 1</span>');
  expect(html).toContain('许可：');
});

const film = {
  'content/pages/dot.webm': await fs.readFile(path.join(fixture, 'dot.webm')),
  'content/pages/dot.png': await picture(640, 360),
  'content/pages/dot.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n',
  'content/pages/tone.wav': await fs.readFile(path.join(fixture, 'tone.wav')),
};

test('a film has the size of its poster, and its captions are published with it', async () => {
  const { html, paths, errors } = await compileOne(
    '::video{src=dot.webm poster=dot.png captions=dot.vtt loop}',
    film,
  );
  expect(errors).toEqual([]);
  expect(html).toContain('<video controls="" preload="none" playsinline=""');
  expect(html).toContain('width="640" height="360" loop=""');
  expect(html).not.toContain('muted');
  expect(html).not.toContain('autoplay');
  expect(html).toMatch(
    /<track kind="captions" src="\/repo\/_media\/[0-9a-f]{8}\/dot\.vtt" srclang="en" label="Captions">/,
  );
  expect(html).toMatch(/<a href="[^"]+\/dot\.webm">Open the file dot\.webm<\/a><\/video>/);
  expect(paths.map((name) => path.posix.extname(name)).sort()).toEqual(['.vtt', '.webm', '.webp']);
});

test('a recording waits until it is played', async () => {
  const { html, errors } = await compileOne('::audio{src=tone.wav title="A tone"}', film);
  expect(errors).toEqual([]);
  expect(html).toMatch(
    /<audio controls="" preload="none" src="\/repo\/_media\/[0-9a-f]{8}\/tone\.wav" aria-label="A tone">/,
  );
});

test('a film of another host is a link until the reader wants it', async () => {
  const { html, errors } = await compileOne(
    '::youtube{id=abcdefghi-_ title="On *tops* & more" poster=dot.png}\n\n::vimeo{id=123/0abc title="B"}',
    film,
  );
  expect(errors).toEqual([]);
  expect(html).toContain(
    '<video-embed data-player="https://www.youtube-nocookie.com/embed/abcdefghi-_?autoplay=1" data-title="On *tops* &amp; more"><a href="https://www.youtube.com/watch?v=abcdefghi-_"><img',
  );
  expect(html).toContain(
    'data-player="https://player.vimeo.com/video/123?h=0abc&amp;dnt=1&amp;autoplay=1"',
  );
  expect(html).toContain('<a href="https://vimeo.com/123/0abc">');
  expect(html).not.toContain('<iframe');
});

test.each([
  ['::video{src=dot.webm poster=dot.png}', 'missing-captions'],
  ['::video{src=dot.webm muted}', 'missing-poster'],
  ['::video{src=dto.webm poster=dot.png muted}', 'missing-file'],
  ['::video{src=dot.webm poster=dto.png muted}', 'missing-image'],
  ['::video{src=dot.webm poster=dot.png captions=dto.vtt}', 'missing-file'],
  ['::video{src=dot.webm poster=dot.png captions=dot.srt}', 'captions-format'],
  ['::video{src="https://elsewhere.example/a.mp4"}', 'media-elsewhere'],
  ['::audio{src=toen.wav}', 'missing-file'],
  ['::audio{src="https://elsewhere.example/a.mp3"}', 'media-elsewhere'],
  ['::youtube{id=abcdefghi-_}', 'missing-title'],
  ['::vimeo{id=1 title="T" poster=nothing.png}', 'missing-image'],
])('%s is found: %s', async (directive, kind) => {
  const { mistakes } = await compileOne(`Text.\n\n${directive}\n`, {
    ...film,
    'content/pages/dot.srt': '1\n00:00:00,000 --> 00:00:01,000\nHello.\n',
  });
  expect(mistakes).toEqual([`content/pages/about.md:7:1 ${kind}`]);
});

test.each([
  [':::figure\n![](dot.png)\nA dot.\n:::', 6, 'missing-alt'],
  [':::figure\n![A](https://elsewhere.example/a.png)\nA dot.\n:::', 6, 'image-elsewhere'],
  [':::figure\n![A](a.png)\n\n![B](nothing.png "B")\n:::', 8, 'missing-image'],
])('in a figure, too: %j', async (markdown, line, kind) => {
  const { mistakes } = await compileOne(markdown, {
    ...film,
    'content/pages/a.png': await picture(30, 20),
  });
  expect(mistakes).toEqual([`content/pages/about.md:${line}:1 ${kind}`]);
});

test('a page of the site can be shown in another', async () => {
  const { html, paths, mistakes } = await compileOne(
    '<iframe src="plot.html#a" title="Loss &amp; time" width="800" height="300px" allowfullscreen data-kind="a"></iframe>\n\n<iframe src="/b/plot.html" title="Another"></iframe>\n',
    {
      'content/pages/plot.html': '<!doctype html><title>A</title>',
      'public/b/plot.html': '<!doctype html><title>B</title>',
    },
  );
  expect(mistakes).toEqual([]);
  const [first = ''] = paths;
  expect(first).toMatch(/^\/_media\/\w+\/plot\.html$/);
  expect(html).toContain(
    `<iframe src="/repo${first}#a" title="Loss &amp; time" height="300" loading="lazy" allowfullscreen="" data-kind="a"></iframe>`,
  );
  expect(html).toContain('<iframe src="/repo/b/plot.html" title="Another" height="420"');
});

test('a frame without a title, with a wrong name, or that asks others is told', async () => {
  const { errors, mistakes } = await compileOne(
    '<iframe src="plot.html"></iframe>\n\n<iframe src="plt.html" title="A"></iframe>\n',
    {
      'content/pages/plot.html':
        '<script src="https://cdn.example/plotly.js" charset="utf-8"></script>',
    },
  );
  expect(mistakes).toEqual([
    'content/pages/about.md:5:1 frame-asks-elsewhere',
    'content/pages/about.md:5:1 missing-title',
    'content/pages/about.md:7:1 missing-file',
  ]);
  expect(errors.map(({ message }) => message)).toContain(
    'The page "plot.html" asks another host for "https://cdn.example/plotly.js", so readers must unfold it first.',
  );
});

test('a frame that asks another host waits until the reader unfolds it', async () => {
  const { html } = await compileOne('<iframe src="plot.html" title="Loss"></iframe>\n', {
    'content/pages/plot.html': '<script src="https://cdn.example/plotly.js"></script>',
  });
  expect(html).toMatch(
    /<details class="details"><summary>Loss · Show · loads from cdn\.example<\/summary><iframe [^>]*loading="lazy"><\/iframe><\/details>/,
  );
});
