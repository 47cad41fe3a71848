import path from 'node:path';
import { expect, test } from 'vitest';
import { compileFolder, writeSite } from './site-folder.ts';

const bib = `
@article{noether1918, title = {A}, author = {Emmy Noether}, year = 1918, journal = {J}}
@book{krull1939, title = {B}, author = {Wolfgang Krull}, year = 1939, publisher = {P}}
@book{steadfast, title = {C}, author = {Wolfgang Krull}, year = 1940, publisher = {P}}
@article{2018ApJ...867L..10L, title = {D}, author = {Emmy Noether}, year = 2018, journal = {J}}
@article{2019A&A...621A..11M, title = {E}, author = {Emmy Noether}, year = 2019, journal = {J}}
`;

async function told(markdown: string, ending = 'md', more = '', extra = {}) {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n',
    [`content/posts/2026-01-02-post.${ending}`]: `---\ntitle: A\n---\n\nOne.\n\n${markdown}\n`,
    'content/papers.bib': bib + more,
    ...extra,
  });
  const { errors } = await compileFolder(folder);
  return errors;
}

/** What is wrong with the text itself. */
async function toldOf(markdown: string, ending = 'md') {
  const errors = await told(markdown, ending);
  return errors.filter(({ file }) => file.endsWith(`post.${ending}`));
}

test.each([
  ['As \\cite{noether1918}.', 4, 'Write [@noether1918].'],
  ['As \\citep{noether1918, krull1939}.', 4, 'Write [@noether1918; @krull1939].'],
  ['\\citet{noether1918} says', 1, 'Write @noether1918.'],
  ['\\textcite[p. 3]{krull1939}', 1, 'Write @krull1939 [p. 3].'],
  ['\\parencite[see][p. 3]{krull1939}', 1, 'Write [see @krull1939, p. 3].'],
  ['\\cite{2018ApJ...867L..10L}', 1, 'Write [@{2018ApJ...867L..10L}].'],
  ['\\cite{nobody}', 1, 'Write [@nobody].'],
  ['A [@noether1918; krull1939, p. 3].', 3, 'Write [@noether1918; @krull1939, p. 3]'],
  ['A [@noether1918; steadfast].', 3, 'Write [@noether1918; @steadfast]'],
  ['A [noether1918].', 3, 'Write [@noether1918]'],
  ['A [-noether1918].', 3, 'Write [-@noether1918]'],
  ['A [see krull1939; noether1918, p. 4].', 3, 'Write [see @krull1939; @noether1918, p. 4]'],
])('%s would be published as it stands', async (markdown, column, fix) => {
  const errors = await toldOf(markdown);
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'miswritten-citation', position: { line: 7, column } },
  ]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  '`\\cite{noether1918}` and `[noether1918]`',
  '```tex\n\\cite{noether1918}\n```',
  '- a list\n\n  ~~~tex\n  [noether1918]\n  ~~~',
  '    \\cite{noether1918}',
  'A line \\\\cite{noether1918} of TeX',
  '<!-- [noether1918] -->',
  '[noether1918](https://a.example)',
  '[noether1918][there]\n\n[there]: https://a.example',
  '[noether1918]\n\n[noether1918]: https://a.example',
  '\\[noether1918]',
  '[^noether1918]\n\n[^noether1918]: A note.',
  'They stood [steadfast].',
  '[see noether1918; and what follows]',
  '[@noether1918; and what follows, @krull1939]',
])('%s is meant so', async (markdown) => {
  const errors = await toldOf(markdown);
  expect(errors.filter(({ kind }) => kind === 'miswritten-citation')).toEqual([]);
});

test.each([
  ['[@2018ApJ...867L..10L]', '@{2018ApJ...867L..10L}'],
  ['As @2018ApJ...867L..10L says', '@{2018ApJ...867L..10L}'],
  ['[@2019A&A...621A..11M, p. 3]', '@{2019A&A...621A..11M}'],
])('%s needs braces', async (markdown, fix) => {
  const errors = await toldOf(markdown);
  expect(errors).toMatchObject([{ severity: 'error', kind: 'unknown-citation' }]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  ['it has no comma', '@article{weyl1918\n  title = {T}, year = 1918\n}\n', 'bibtex-syntax'],
  ['it is never closed', '@article{weyl1918,\n  title = {T, year = 1918\n', 'bibtex-syntax'],
  [
    'it has no title',
    '@article{weyl1918,\n  author = {Weyl, Hermann}, year = 1918\n}\n',
    'missing-title',
  ],
])(
  'of an entry that is broken, as %s, the mistake in it alone is told',
  async (_, entry, mistake) => {
    const paper = '---\ntitle: W\nrelated_publications: [weyl1918]\n---\n';
    const errors = await told('[@weyl1918] and [@nother1918]', 'md', entry, {
      'content/papers/weyl1918.md': paper,
      'content/posts/2026-01-03-other.md': paper,
    });
    expect(errors.map(({ file, kind }) => `${path.basename(file)} ${kind}`)).toEqual([
      `papers.bib ${mistake}`,
      '2026-01-02-post.md unknown-citation',
    ]);
    expect(errors[1]?.fix).toContain('@noether1918');
  },
);
