import sharp from 'sharp';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CompiledSite } from '../../src/compile/compiled-site.ts';
import type { CompiledText } from '../../src/compile/compiled-text.ts';
import { entriesOf } from '../../src/compile/entries-of.ts';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, smallConfig, writeSite } from './site-folder.ts';

const front = '---\ntitle: A\n---\n\n';

async function htmlOf(site: CompiledSite | undefined, text?: CompiledText): Promise<string> {
  const first = text ?? site?.entries[0]?.text;
  if (site === undefined || first === undefined) throw new Error('There is nothing compiled.');
  return (await readText(first, new TextCache(site.options.cacheFolder))).html;
}

async function compileOne(
  markdown: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  base?: string,
) {
  const folder = await writeSite({ 'content/pages/about.md': front + markdown, ...more });
  const { compiled, errors } = await compileFolder(folder, { base });
  return { folder, compiled, errors, html: await htmlOf(compiled, aboutText(compiled)) };
}

function aboutText(site: CompiledSite | undefined): CompiledText | undefined {
  return site?.entries.find(({ id }) => id === 'pages/about')?.text;
}

async function picture(width: number, height: number, format: 'png' | 'jpeg'): Promise<Uint8Array> {
  const image = sharp({ create: { width, height, channels: 3, background: '#345' } });
  return image.toFormat(format).toBuffer();
}

/** A GIF of two frames. */
async function animation(): Promise<Uint8Array> {
  const frame = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all(['#fff', '#000'].map(frame));
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer();
}

test.each([
  ['[x](other.md)', '/repo/other/'],
  ['[x](other.md?a=1#the-end)', '/repo/other/?a=1#the-end'],
  ['[x](/other/)', '/repo/other/'],
  ['[x](/other)', '/repo/other/'],
  ['[x](../posts/2026-01-01-first.md)', '/repo/blog/2026/first/'],
  ['[x](other/)', '/repo/other/'],
  ['[x](/papers/a%20b.pdf)', '/repo/papers/a%20b.pdf'],
  ['[x](https://example.org/a?b&c)', 'https://example.org/a?b&amp;c'],
  ['[x](mailto:ada@example.org)', 'mailto:ada@example.org'],
  ['[x](#here)\n\n## Here', '#here'],
  ['<a href="/other/">x</a>', '/repo/other/'],
])('%s leads to %s', async (markdown, href) => {
  const { html, errors } = await compileOne(
    markdown,
    {
      'content/pages/other.md': `${front}## The end\n`,
      'content/posts/2026-01-01-first.md': front,
      'public/papers/a b.pdf': 'pdf',
    },
    '/repo',
  );
  expect(errors).toEqual([]);
  expect(html).toContain(`<a href="${href}">x</a>`);
});

test('a file beside the text is published with it, under its own name', async () => {
  const { html, compiled } = await compileOne('[data](data.csv)', {
    'content/pages/data.csv': 'a,b\n',
  });
  const [media] = compiled?.media ?? [];
  expect(media?.sitePath).toMatch(/^\/_media\/[0-9a-f]{8}\/data\.csv$/);
  expect(html).toContain(`<a href="${media?.sitePath}">data</a>`);
});

test('a large picture is served at one and two pixels to a CSS pixel, never whole', async () => {
  const { html, compiled } = await compileOne('![A](a.png)', {
    'content/pages/a.png': await picture(3000, 1500, 'png'),
  });
  expect(compiled?.media.map(({ encoding }) => encoding?.width)).toEqual([700, 1400]);
  expect(html).toMatch(/srcset="\/_media\/a\.[0-9a-f]{8}-700\.webp 700w, \S+-1400\.webp 1400w"/);
  expect(html).toContain('width="1400" height="700"');
});

test('a small picture is not enlarged', async () => {
  const { html, compiled } = await compileOne('![A](a.jpg)', {
    'content/images/a.jpg': await picture(320, 200, 'jpeg'),
  });
  expect(compiled?.media.map(({ encoding }) => encoding?.width)).toEqual([320]);
  expect(html).toContain('width="320" height="200"');
  expect(html).not.toContain('srcset');
});

test('a picture that is decoration says so in HTML, and is not warned about', async () => {
  const { html, errors } = await compileOne('<img src="a.png" alt="">', {
    'content/pages/a.png': await picture(100, 100, 'png'),
  });
  expect(errors).toEqual([]);
  expect(html).toContain('alt=""');
});

test.each([
  ['height="48"', 'width="144" height="48"'],
  ['width="90px"', 'width="90" height="30"'],
  ['width="10" height="10"', 'width="10" height="10"'],
  ['width="50%"', 'width="50%" height="100"'],
])('a picture in HTML with %s is as large as that says', async (size, expected) => {
  const { html } = await compileOne(`<img src="a.png" alt="A" ${size}>`, {
    'content/pages/a.png': await picture(300, 100, 'png'),
  });
  expect(html).toContain(expected);
});

test('only what is below the first picture waits until it is near', async () => {
  const { html } = await compileOne('![A](a.png)\n\n![B](a.png)', {
    'content/pages/a.png': await picture(100, 100, 'png'),
  });
  expect(html.match(/loading="lazy"/g)).toHaveLength(1);
  expect(html.indexOf('alt="A"')).toBeLessThan(html.indexOf('loading="lazy"'));
});

test('an animation stays one, and has a still for readers who want no motion', async () => {
  const { html, compiled } = await compileOne('![A](a.gif)', {
    'content/pages/a.gif': await animation(),
  });
  expect(compiled?.media.map(({ encoding }) => encoding?.animated)).toEqual([true, false]);
  expect(html).toContain('<animated-image data-still=');
  expect(html).toContain('media="(prefers-reduced-motion: reduce)"');
  expect(html).toContain('width="40" height="30"');
  expect(aboutText(compiled)?.hasAnimation).toBe(true);
});

test('SVG stays SVG, and knows its size', async () => {
  const { html } = await compileOne('![A](a.svg)', {
    'content/pages/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
  });
  expect(html).toMatch(/src="\/_media\/a\.[0-9a-f]{8}\.svg" width="40" height="30"/);
});

test('the second time, a text comes from the cache as it was', async () => {
  const files = { 'content/pages/about.md': `${front}Let $x$ be [here](#here).\n\n## Here\n` };
  const folder = await writeSite(files);
  const first = await compileFolder(folder);
  const second = await compileFolder(folder);
  expect(await htmlOf(second.compiled)).toBe(await htmlOf(first.compiled));
  expect(second.compiled?.entries).toEqual(first.compiled?.entries);
});

test('a cached text has its warnings at the right line after the front matter grew', async () => {
  const markdown = '```pyton\nx\n```\n';
  const cacheFolder = path.join(await writeSite({}), 'cache');
  const lineOf = async (head: string): Promise<number | undefined> => {
    const folder = await writeSite({ 'content/pages/about.md': head + markdown });
    const { errors } = await compileFolder(folder, { cacheFolder });
    return errors[0]?.position.line;
  };
  expect(await lineOf('---\ntitle: A\n---\n')).toBe(4);
  expect(await lineOf('---\ntitle: A\nsubtitle: B\ndescription: C\n---\n')).toBe(6);
});

test('a changed macro changes the formulas that use it', async () => {
  const cacheFolder = path.join(await writeSite({}), 'cache');
  const withMacro = async (definition: string): Promise<string> => {
    const folder = await writeSite({
      'content/pages/about.md': `${front}$\\R$`,
      'content/macros.yaml': `R: ${definition}\n`,
    });
    return htmlOf((await compileFolder(folder, { cacheFolder })).compiled);
  };
  expect(await withMacro('\\mathbb{R}')).toContain('mathbb');
  expect(await withMacro('\\mathcal{R}')).toContain('mathcal');
});

test('drafts and posts of the future are left out, and shown when asked for', async () => {
  const folder = await writeSite({
    'content/pages/about.md': front,
    'content/posts/2026-01-01-done.md': front,
    'content/posts/2026-01-02-draft.md': '---\ntitle: B\ndraft: true\n---\n',
    'content/posts/2026-01-03-hidden.md': '---\ntitle: C\npublished: false\n---\n',
    'content/posts/2027-01-01-later.md': front,
  });
  let leftOut: CompiledSite['leftOut'] | undefined;
  const names = async (showDrafts: boolean): Promise<string[]> => {
    const { compiled } = await compileFolder(folder, { showDrafts });
    leftOut = compiled?.leftOut;
    return entriesOf(compiled ?? { entries: [] }, 'post').map(
      ({ slug, hidden }) => `${slug} ${hidden ?? 'public'}`,
    );
  };
  expect(await names(false)).toEqual(['done public']);
  expect(leftOut).toEqual({ draft: 2, scheduled: 1 });
  expect(await names(true)).toEqual([
    'later scheduled',
    'hidden draft',
    'draft draft',
    'done public',
  ]);
});

test('a subtitle and more_info may hold HTML, Markdown and formulas', async () => {
  const folder = await writeSite({
    'content/pages/about.md':
      '---\ntitle: A\nsubtitle: <a href="/">Lab</a> of $x$ & *co*\nprofile:\n  more_info: >\n    <p>Room $1$</p>\n---\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const [page] = compiled?.entries ?? [];
  const subtitle = await htmlOf(compiled, page?.subtitle);
  expect(subtitle).toContain('<a href="/">Lab</a> of <span class="katex">');
  expect(subtitle).toContain('&#x26; <em>co</em>');
  expect(await htmlOf(compiled, page?.moreInfo)).toContain('<p>Room <span class="katex">');
});

test('a mistake in the subtitle is found in its line', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\nsubtitle: See [this](nothing.md)\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ kind: 'broken-link', position: { line: 3 } }]);
});

test('a post is cited under a key that stays, made of name, year and address', async () => {
  const folder = await writeSite({
    'content/pages/about.md': front,
    'content/posts/2026-02-15-when-physics-of-ai.md':
      '---\ntitle: "When should I use $x^2$?"\n---\n\nText\n',
    'content/posts/2026-02-16-named.md':
      '---\ntitle: Named\nauthors: [Emmy Noether, Jan van der Berg]\ncitation:\n  key: old:key\n---\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const [named, first] = entriesOf(compiled ?? { entries: [] }, 'post');
  expect(first?.citation?.key).toBe('lovelace2026when-physics-of-ai');
  expect(first?.citation?.bibtex).toContain('https://ada.example/blog/2026/when-physics-of-ai/');
  expect(named?.citation?.bibtex).toMatch(/^@misc\{old:key,/);
  expect(named?.citation?.bibtex).toContain('{Noether, Emmy and van der Berg, Jan}');
});

test('the owner is marked in papers by name and by alias', async () => {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}  aliases: ["Augusta Ada King"]\n`,
    'content/pages/about.md': front,
    'content/papers.bib':
      '@misc{a, title={On $L^2$ and \\textit{Danio rerio}}, author={King, Augusta Ada and Babbage, Charles}, year=1843}\n' +
      '@misc{b, title={B}, author={Lovelace, Ada}, year=1842, selected={true}}\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  expect(compiled?.works.map(({ authors }) => authors.map(({ isOwner }) => isOwner))).toEqual([
    [true, false],
    [true],
  ]);
  expect(compiled?.works[0]?.titleHtml).toContain('class="katex"');
  expect(compiled?.works[0]?.titleHtml).toContain('<i>Danio rerio</i>');
});

test('no line of a French title begins with a mark', async () => {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}languages: [en, fr]\n`,
    'content/pages/about.md': '---\ntitle: "One : two ?"\n---\n',
    'content/pages/about.fr.md': '---\ntitle: "Citer « bien » : comment ?"\n---\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  expect(compiled?.entries.map(({ title, titleHtml }) => [title, titleHtml])).toEqual([
    ['Citer « bien » : comment ?', 'Citer «\u00A0bien\u00A0»\u00A0: comment\u202F?'],
    ['One : two ?', 'One : two ?'],
  ]);
});
