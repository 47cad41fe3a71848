import path from 'node:path';
import { expect, test } from 'vitest';
import { mdxFault } from '../../src/compile/mdx.ts';
import { compileFolder, engineFolder, places, temporaryFolder, writeSite } from './site-folder.ts';

test('ten different mistakes are ten errors in one run, each at its place', async () => {
  const folder = path.join(engineFolder, 'tests/fixtures/mistakes');
  const { errors } = await compileFolder(folder, { cacheFolder: await temporaryFolder() });
  expect(errors.every(({ severity }) => severity === 'error')).toBe(true);
  expect(places(errors, folder)).toEqual([
    'content/pages/about.md:2:9 invalid-value',
    'content/pages/broken.md:2:8 yaml-syntax',
    'content/pages/notes.md:6:5 broken-link',
    'content/papers.bib:11:10 duplicate-key',
    'content/papers.bib:8:11 bibtex-syntax',
    'content/posts/2024-01-01-first.md:2:1 address-clash',
    'content/posts/2024-01-01-first.md:5:10 missing-image',
    'content/posts/2024-01-01-first.md:7:27 tex',
    'content/posts/2024-01-02-second.md:3:7 invalid-value',
    'content/site.yaml:5:3 unknown-key',
  ]);
});

test('a folder without site.yaml is no site folder', async () => {
  const folder = await temporaryFolder();
  const { compiled, errors } = await compileFolder(folder);
  expect(compiled).toBeUndefined();
  expect(errors).toMatchObject([{ kind: 'no-site' }]);
});

/** How a photograph of an iPhone begins. */
const HEIC = '\0\0\0\x24ftypheic\0\0\0\0mif1heic';

test.each([
  ['[x](nothing.md)', 'broken-link', 'other.md'],
  ['[x](oligos.xlsx)', 'broken-link', 'Put the file beside this text'],
  ['[x](othre.md)', 'broken-link', 'Did you mean "other.md"?'],
  ['[x](../posts/2026-01-01-frist.md)', 'broken-link', '"../posts/2026-01-01-first.md"?'],
  ['[x](/otehr/)', 'broken-link', 'Did you mean "/other/"?'],
  ['[x](2026-01-02-second.md)', 'broken-link', '"../posts/2026-01-02-second/index.md"?'],
  ['[x](first.md)', 'broken-link', 'Did you mean "../posts/2026-01-01-first.md"?'],
  ['[x](../posts/2026-01-01-first)', 'broken-link', 'Did you mean "../posts/2026-01-01-first.md"?'],
  ['[x](ada@ada.example)', 'broken-link', 'Write "mailto:ada@ada.example" if'],
  ['[x]()', 'empty-link', 'where it leads'],
  ['<a href="">x</a>', 'empty-link', 'where it leads'],
  ['[x](#nothing)', 'broken-anchor', 'id of a heading'],
  ['[x](OTHER.md)', 'broken-link', 'Did you mean "other.md"?'],
  ['[x](other.md#moved-away)', 'broken-anchor', 'joined by hyphens. There is #'],
  ['[x](other.md#teh-end)', 'broken-anchor', 'Did you mean "#the-end"?'],
  ['[x](https://[elsewhere/)', 'broken-link', 'Copy it once more'],
  ['[x](//else%20where/)', 'broken-link', 'Copy it once more'],
  ['[x](javascript:alert(1))', 'forbidden-link', 'https://'],
  ['![x](nothing.png)', 'missing-image', 'content/images/'],
  ['![x](plto.svg)', 'missing-image', 'Did you mean "plot.svg"?'],
  ['![x](othre.md)', 'missing-image', 'Put the picture beside'],
  ['![x](broken.png)', 'unreadable-image', 'PNG'],
  ['![x](phone.HEIC)', 'unreadable-image', 'Export it as JPEG'],
  ['![x](phone.jpg)', 'unreadable-image', 'Export it as JPEG'],
  ['![](plot.svg)', 'missing-alt', 'square brackets'],
  ['![x](https://elsewhere.example/a.png)', 'image-elsewhere', 'Save a copy'],
  ['<video src="https://elsewhere.example/a.mp4"></video>', 'media-elsewhere', 'Save a copy'],
  ['<video src="nothing.mp4"></video>', 'broken-link', 'path from here'],
])('%s is told with a fix', async (markdown, kind, fix) => {
  const folder = await writeSite({
    'content/pages/about.md': `---\ntitle: A\n---\n\nText ${markdown}\n`,
    'content/pages/other.md': '---\ntitle: Other\n---\n\n## The end\n',
    'content/posts/2026-01-01-first.md': '---\ntitle: First\n---\n',
    'content/posts/2026-01-02-second/index.md': '---\ntitle: Second\n---\n',
    'content/pages/plot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'content/pages/broken.png': 'no picture',
    'content/pages/phone.HEIC': HEIC,
    'content/pages/phone.jpg': HEIC,
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ kind, position: { line: 5, column: 6 } });
  expect(errors[0]?.message).not.toContain('\n');
  if (kind !== 'broken-link' || /^(?:Did|Put|Write|")/.test(fix))
    expect(errors[0]?.fix).toContain(fix);
});

test.each([
  '<script>f()</script>',
  '<g onclick="f()"/>',
  '<a xmlns:x="http://www.w3.org/1999/xlink" x:href="java&#9;script:f()"/>',
])('a drawing that holds %j is told, and one that only draws is not', async (inside) => {
  const svg = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">${content}</svg>`;
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n\n![A](good.svg)\n\n![B](bad.svg)\n',
    'content/pages/good.svg': svg('<a href="#b"><g id="b"/></a>'),
    'content/pages/bad.svg': svg(inside),
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ kind: 'script-in-image', position: { line: 7, column: 1 } }]);
});

test('an .mdx file that imports what is not there is an error at the import', async () => {
  const folder = await writeSite({
    'content/pages/about.mdx':
      "---\ntitle: A\n---\n\nimport { a } from './a.ts'\nimport B from './B.astro'\n\n<B />\n",
    'content/pages/a.ts': 'export const a = 1;\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ kind: 'missing-import', position: { line: 6, column: 15 } }]);
  expect(errors[0]?.message).toContain('./B.astro');
});

test('code in .mdx that cannot be run is told at the word that is not there', async () => {
  const folder = await writeSite({
    'content/pages/about.mdx': '---\ntitle: A\n---\n\nThe length of {lenght}.\n',
  });
  const file = path.join(folder, 'content/pages/about.mdx');
  const { errors } = mdxFault(new ReferenceError('lenght is not defined'), file);
  expect(errors).toMatchObject([{ kind: 'mdx-code', file, position: { line: 5, column: 15 } }]);
  expect(errors[0]?.fix).toContain('export const lenght');
});

test('a name with a dollar sign is found, too, and none that only ends like it', async () => {
  const folder = await writeSite({ 'content/pages/about.mdx': 'A {all$x} B {$x}\n' });
  const file = path.join(folder, 'content/pages/about.mdx');
  const { errors } = mdxFault(new ReferenceError('$x is not defined'), file);
  expect(errors).toMatchObject([{ position: { line: 1, column: 13 } }]);
});

test.each([
  ["Cannot read properties of undefined (reading 'length')", 'A {xs.length}', 3, ''],
  ['mean is not a function', 'A {1 + mean(2)}', 3, ''],
  ['the kettle is empty', 'A <Note>B</Note>\n\n<Boom x={1} />', 1, 'that it uses: Boom.'],
])(
  'what code throws is told where it may have been thrown: %s',
  async (reason, text, column, fix) => {
    const folder = await writeSite({ 'content/pages/about.mdx': text });
    const file = path.join(folder, 'content/pages/about.mdx');
    const { errors } = mdxFault(new Error(reason), file);
    expect(errors).toMatchObject([{ kind: 'mdx-code', position: { column } }]);
    expect(errors[0]?.message).toContain(reason);
    expect(errors[0]?.fix).toContain(fix);
  },
);

test('a component of another framework is not one of ours', async () => {
  const folder = await writeSite({
    'content/pages/about.mdx': '---\ntitle: A\n---\n\n<Chart />\n',
    'content/components/Chart.jsx': 'export default () => null;\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ kind: 'unknown-component', position: { line: 5 } }]);
  expect(errors[0]?.message).toContain('.astro');
});

test('a mistake in macros.yaml is found, and a good macro works', async () => {
  const page = '---\ntitle: A\n---\n\n$\\RR$\n';
  const good = await writeSite({
    'content/pages/about.md': page,
    'content/macros.yaml': 'RR: \\mathbb{R}\n',
  });
  expect((await compileFolder(good)).errors).toEqual([]);
  const bad = await writeSite({
    'content/pages/about.md': page,
    'content/macros.yaml': 'R R: \\mathbb{R}\n',
  });
  expect(places((await compileFolder(bad)).errors, bad)).toEqual([
    'content/macros.yaml:1:1 invalid-value',
    'content/pages/about.md:5:2 tex',
  ]);
});

test('what a page asks for and the site does not have is a warning', async () => {
  const folder = await writeSite({
    'content/pages/about.md':
      '---\nlayout: about\ntitle: A\nnews: true\nselected_papers: true\nlatest_posts: true\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
  expect(places(errors, folder)).toEqual([
    'content/pages/about.md:4:7 nothing-to-show',
    'content/pages/about.md:5:18 nothing-to-show',
    'content/pages/about.md:6:15 nothing-to-show',
  ]);
});

test('a site without a front page is warned about', async () => {
  const folder = await writeSite({ 'content/pages/notes.md': '---\ntitle: A\n---\n' });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ severity: 'warning', kind: 'no-front-page' }]);
});

test('an accent that cannot be read on white is a warning with its contrast', async () => {
  const folder = await writeSite({
    'content/site.yaml':
      'title: A\nurl: https://a.example\nauthor:\n  name: A\naccent: "#ffcc00"\n',
    'content/pages/about.md': '---\ntitle: A\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'low-contrast', position: { line: 5, column: 9 } },
  ]);
});

test.each([
  ['On *quoi* and more', 'Write quoi, without the marks.'],
  ['**Bold** $a * b * c$', 'Write Bold, without the marks.'],
  ['Using `pandoc`', 'Write pandoc, without the marks.'],
  ['*goed and *runned, 2*3*4, C* and $*x*$', undefined],
])('Markdown in the title %j is a warning', async (title, fix) => {
  const { errors } = await compileFolder(
    await writeSite({ 'content/pages/about.md': `---\ntitle: '${title}'\n---\n` }),
  );
  expect(errors).toMatchObject(
    fix === undefined
      ? []
      : [{ severity: 'warning', kind: 'stray-mark', position: { line: 2 }, fix }],
  );
});

test('an accent that YAML takes for a comment is a warning, other comments are none', async () => {
  const folder = await writeSite({
    'content/site.yaml':
      'title: A\nurl: https://a.example\nauthor:\n  name: A\naccent: #1f3a93\nsocial: #add more\n',
    'content/pages/about.md': '---\ntitle: A\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'unquoted-color', position: { line: 5, column: 9 } },
  ]);
});

test('BibTeX that names a file which is not there is an error at its field', async () => {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n',
    'content/papers.bib':
      '@article{a,\n  title = {T},\n  author = {Ada Lovelace},\n  year = 1843,\n  pdf = {nothing.pdf}\n}\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors).toMatchObject([{ kind: 'missing-file', position: { line: 5 } }]);
});
