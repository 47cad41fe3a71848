import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

type Json = Readonly<Record<string, unknown>>;

/** One pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const text = (source: string): Json => ({ cell_type: 'markdown', metadata: {}, source });
const code = (source: string, bundle?: Json): Json => ({
  cell_type: 'code',
  metadata: {},
  source,
  outputs: bundle === undefined ? [] : [{ output_type: 'display_data', data: bundle }],
});
const picture = (label: string): Json =>
  code(`#| label: ${label}\n#| fig-cap: A wave\nplot()`, { 'image/png': PIXEL });

function notebook(...cells: Json[]): string {
  return JSON.stringify({ nbformat: 4, metadata: {}, cells });
}

async function compileOne(
  markdown: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'index.md',
) {
  const post = 'content/posts/2026-01-02-a';
  const beside = Object.fromEntries(
    Object.entries(files).map(([file, content]) => [`${post}/${file}`, content]),
  );
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: About\n---\nHello.\n',
    [`${post}/${name}`]: `---\ntitle: A wave\n---\n${markdown}`,
    ...beside,
  });
  const { compiled, errors } = await compileFolder(folder);
  const found = compiled?.entries.find(({ kind }) => kind === 'post')?.text;
  const read =
    compiled === undefined || found === undefined
      ? undefined
      : await readText(found, new TextCache(compiled.options.cacheFolder));
  return {
    html: read?.html ?? '',
    headings: read?.headings.map(({ html }) => html) ?? [],
    files: compiled?.media ?? [],
    errors,
    mistakes: places(errors, folder).map((one) => one.replace(`${post}/`, '')),
  };
}

test('a notebook is a part of the text that shows it', async () => {
  const { html, headings, mistakes, files } = await compileOne(
    'See @fig:wave.\n\n::notebook{src=n.ipynb}\n\n## Behind\n\n[All of it](n.ipynb)',
    { 'n.ipynb': notebook(text('# A wave\n\n## Waves\n\n$x^2$'), picture('fig-wave')) },
  );
  expect(mistakes).toEqual([]);
  expect(headings).toEqual(['Waves', 'Behind']);
  expect(html).toMatch(/class="katex"[\s\S]+plot[\s\S]+<img src="\/_media\/n-2-[^"]+\.webp"/);
  expect(html).toMatch(/See <a [^>]+>Figure 1<\/a>/);
  expect(files.some(({ sitePath }) => /^\/_media\/\w+\/n\.ipynb$/.test(sitePath))).toBe(true);
});

test.each([
  ['cells="2"', ['b']],
  ['cells="1,3-4"', ['a', 'c', 'd']],
  ['cells=fig-d', ['d']],
  ['cells=fig:d', ['d']],
  ['', ['a', 'b', 'c', 'd']],
])('only the cells that are named are shown: %s', async (attributes, expected) => {
  const { html, mistakes } = await compileOne(`::notebook{src=n.ipynb ${attributes}}`, {
    'n.ipynb': notebook(text('a'), text('b'), text('c'), code('#| label: fig-d\nd')),
  });
  expect(mistakes).toEqual([]);
  const shown = html.replaceAll(/<[^>]+>/g, ' ').match(/\b[a-d]\b/g);
  expect(shown).toEqual(expected);
});

test('its code may be folded or left out', async () => {
  const files = { 'n.ipynb': notebook(code('secret')) };
  const folded = await compileOne('::notebook{src=n.ipynb code=fold}', files);
  expect(folded.html).toMatch(/<details[^>]*><summary>Code<\/summary>[\s\S]+secret/);
  const none = await compileOne('::notebook{src=n.ipynb code=none}', files);
  expect(none.html).not.toContain('secret');
});

test('mistakes in it are told at the line that shows it, with the cell', async () => {
  const { errors, mistakes } = await compileOne(
    'A\n\n::notebook{src=n.ipynb}\n\nB $\\none$\n\n[c](#nowhere)',
    { 'n.ipynb': notebook(text('A'), text('B\n\n$\\nothing$ and [d](#nowhere-either)')) },
  );
  expect(mistakes).toEqual(
    [
      'index.md:6:1 broken-anchor',
      'index.md:6:1 tex',
      'index.md:8:4 tex',
      'index.md:10:1 broken-anchor',
    ].sort(),
  );
  expect(errors.find(({ position }) => position.line === 6)?.message).toMatch(
    /It is in cell 2 of n\.ipynb, line 3\.$/,
  );
  expect(errors.find(({ position }) => position.line === 8)?.message).not.toMatch(/cell/);
});

test('mistakes in it are told cell by cell', async () => {
  const { errors } = await compileOne('::notebook{src=n.ipynb}', {
    'n.ipynb': notebook(
      text('$\\none$'),
      text('{% raw %}'),
      text('$\\other$'),
      text(':::warn\n:::'),
    ),
  });
  const cells = errors.map(({ message }) => /cell (\d)/.exec(message)?.[1]);
  expect(cells).toEqual(['1', '2', '3', '4']);
});

test('a picture without words is told once, with what to do in the cell', async () => {
  const { errors } = await compileOne('::notebook{src=n.ipynb}', {
    'n.ipynb': notebook(code('plot()', { 'image/png': PIXEL })),
  });
  expect(errors.map(({ kind, fix }) => [kind, fix.includes('#| fig-alt')])).toEqual([
    ['missing-alt', true],
  ]);
});

test('what stands in its data is no mistake, and places with names are found', async () => {
  const { mistakes } = await compileOne('::notebook{src=n.ipynb}', {
    'n.ipynb': notebook(
      text('[a](#Data) [b](#Other)\n\n<a name="Data"></a>\n\nText <a name="Other"></a>'),
      code('x', { 'text/html': '<table><tr><td>`a` *b*</td></tr></table>', 'text/plain': 'x' }),
    ),
  });
  expect(mistakes).toEqual([]);
});

test.each([
  ['::notebook', 'missing-attribute'],
  ['::notebook{src=m.ipynb}', 'missing-file'],
  ['::notebook{src=n.ipynb sells=2}', 'unknown-attribute'],
  ['::notebook{src=n.ipynb cells=2}', 'cells'],
  ['::notebook{src=n.ipynb cells=fig-x}', 'cells'],
  ['::notebook{src=n.ipynb code=blue}', 'attribute-value'],
  ['- ::notebook{src=n.ipynb}', 'misplaced-notebook'],
])('%s is a mistake', async (line, kind) => {
  const { errors, mistakes } = await compileOne(`A\n\n${line}`, {
    'n.ipynb': notebook(text('a')),
  });
  expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^index\\.md:6:\\d ${kind}$`))]);
  expect(errors[0]?.fix).not.toBe('');
});

test('what is no notebook is told in its own file', async () => {
  const { errors, mistakes } = await compileOne('::notebook{src=n.ipynb}', {
    'n.ipynb': '{\n<<<<<<< HEAD\n}',
  });
  expect(mistakes).toEqual(['n.ipynb:2:1 notebook']);
  expect(path.basename(errors[0]?.file ?? '')).toBe('n.ipynb');
});

test('in .mdx it is a mistake, as a line and as a component', async () => {
  const files = { 'n.ipynb': notebook(text('a')) };
  for (const written of ['::notebook{src=n.ipynb}', '<Notebook src="n.ipynb" />']) {
    const { mistakes } = await compileOne(`A\n\n${written}`, files, 'index.mdx');
    expect(mistakes).toEqual(['index.mdx:6:1 misplaced-notebook']);
  }
});

test('in a block of code it is shown as it stands', async () => {
  const { html, mistakes } = await compileOne(
    '````md\n```\n::notebook{src=m.ipynb}\n```\n````\n\n~~~\n::notebook{src=m.ipynb}\n~~~',
    {},
  );
  expect(mistakes).toEqual([]);
  expect(html.match(/::notebook/g)).toHaveLength(2);
});

test('a changed notebook is shown anew', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n::notebook{src=/n.ipynb}',
    'public/n.ipynb': notebook(text('old')),
  });
  const shown = async (): Promise<string> => {
    const { compiled } = await compileFolder(folder);
    const found = compiled?.entries.find(({ id }) => id === 'pages/about')?.text;
    if (compiled === undefined || found === undefined) throw new Error('Nothing was compiled.');
    return (await readText(found, new TextCache(compiled.options.cacheFolder))).html;
  };
  expect(await shown()).toContain('old');
  await fs.writeFile(path.join(folder, 'public/n.ipynb'), notebook(text('newer')));
  expect(await shown()).toContain('newer');
});
