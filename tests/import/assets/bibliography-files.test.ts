import { describe, expect, it } from 'vitest';
import { createAssetStore } from '../../../scripts/import/assets/asset-store.ts';
import { bibliographyText } from '../../../scripts/import/assets/bibliography-files.ts';
import { createFormulaMender } from '../../../scripts/import/assets/mend-formulas.ts';
import type { Note } from '../../../scripts/import/types.ts';

/** The text of a bibliography in the new site, what was told, and which files are taken over. */
function mended(text: string, taken: readonly string[] = []) {
  const store = createAssetStore();
  const notes: Note[] = [];
  const paths = new Set([
    'assets/pdf/rings.pdf',
    'assets/pdf/a&b.pdf',
    'assets/img/publication_preview/rings.png',
    'assets/img/chain.png',
    'files/slides.pdf',
  ]);
  const result = bibliographyText('_bibliography/papers.bib', text, new Set(taken), {
    site: {
      folder: '/site',
      system: 'al-folio',
      paths,
      read: () => Promise.resolve(undefined),
      config: { url: 'https://noether.example' },
      data: new Map(),
    },
    store,
    formulas: createFormulaMender({ RR: '\\mathbb{R}' }),
    addressOf: (target) => (target === '/blog/rings/' ? '/blog/2024/rings/' : undefined),
    note: (note) => notes.push(note),
  });
  return {
    text: result,
    told: notes.map(
      ({ level, line, message, subject }) => `${level} ${line ?? 0} ${message} ${subject ?? ''}`,
    ),
    copies: store.files().map(({ path }) => path),
  };
}

/** An entry with one field. */
const entry = (field: string): string => `@misc{a,\n  ${field}\n}\n`;

describe('links of a bibliography', () => {
  it.each([
    ['pdf = {rings.pdf}', 'public/assets/pdf/rings.pdf'],
    ['pdf = {/assets/pdf/rings.pdf}', 'public/assets/pdf/rings.pdf'],
    ['pdf = {assets/pdf/rings.pdf}', 'public/assets/pdf/rings.pdf'],
    [String.raw`pdf = {a\&b.pdf}`, 'public/assets/pdf/a&b.pdf'],
    ['slides = "slides.pdf"', 'public/files/slides.pdf'],
    ['preview = {rings.png}', 'public/assets/img/publication_preview/rings.png'],
  ])('%s stays, and its file comes along', (field, copy) => {
    const { text, told, copies } = mended(entry(field));
    expect({ text, told, copies }).toEqual({ text: entry(field), told: [], copies: [copy] });
  });

  it.each([
    ['pdf = {https://arxiv.org/pdf/1234.5678}'],
    ['url = {https://elsewhere.example/x.pdf}'],
    ['code = {true}'],
    ['html = {10.1000/182}'],
    ['note = {lost.pdf}'],
    ['url = {https://noether.example/a-page-elsewhere/}'],
  ])('%s stays, and is no file', (field) => {
    const { text, told, copies } = mended(entry(field));
    expect({ text, told, copies }).toEqual({ text: entry(field), told: [], copies: [] });
  });

  it.each([
    ['preview = {chain.png}', 'preview = {/assets/img/chain.png}'],
    ['pdf = {https://noether.example/files/slides.pdf}', 'pdf = {/files/slides.pdf}'],
    ['blog = {/blog/rings/}', 'blog = {/blog/2024/rings/}'],
  ])('%s becomes %s', (field, becomes) => {
    const { text, told } = mended(entry(field));
    expect({ text, told }).toEqual({ text: entry(becomes), told: [] });
  });

  it('that lead to no file become notes to the author, and nothing else changes', () => {
    const before =
      '---\n---\n\n% Mine.\n@string{a = "Annals"}\n\n@misc{a,\n  Journal = a, % as it is\n  pdf = {lost.pdf},\n  year = 1921 }\n';
    const { text, told } = mended(before);
    expect(text).toBe(
      '% Mine.\n@string{a = "Annals"}\n\n@misc{a,\n  Journal = a, % as it is\n  comment-pdf = {lost.pdf},\n  year = 1921 }\n',
    );
    expect(told).toEqual([
      'problem 9 The bibliography names a file that is not there in "pdf", which became "comment-pdf". lost.pdf',
    ]);
  });
});

describe('what Octavo would refuse in a bibliography', () => {
  it.each([
    [
      'a second field',
      '@misc{a,\n  isbn = {1},\n  isbn = {2}\n}\n',
      '@misc{a,\n  isbn = {1},\n  comment-isbn = {2}\n}\n',
      /^problem 3 A field stands twice/,
    ],
    [
      'a second work with the key',
      '@misc{a,\n  year = 1\n}\n@book{a,\n  year = 2\n}\n',
      '@misc{a,\n  year = 1\n}\n@comment{a,\n  year = 2\n}\n',
      /^problem 4 The key of a work is taken/,
    ],
    [
      'names between commas',
      entry('author = {Emmy Noether, Max Deuring, Grete Hermann, Ernst Witt}'),
      entry('author = {Emmy Noether and Max Deuring and Grete Hermann and Ernst Witt}'),
      /^approximated 2 Commas separated names/,
    ],
    [
      'a value without braces',
      entry('publisher = Wiley-VCH,'),
      entry('publisher = {Wiley-VCH},'),
      /^approximated 2 A value of the bibliography had no braces/,
    ],
    [
      'Markdown in a line of the author’s own',
      entry('additional_info = {. (See [this](https://noether.example/a_b), *too* * )},'),
      entry('additional_info = {(See \\href{https://noether.example/a_b}{this}, \\emph{too} * )},'),
      /^approximated 2 Markdown in "additional_info"/,
    ],
    [
      'a formula that KaTeX does not know',
      entry('title = {E\\(^\\mbox2\\)C, $a^2$ and \\$3},'),
      entry('title = {E\\(^\\text2\\)C, $a^2$ and \\$3},'),
      /^approximated 2 A formula of the bibliography is written as KaTeX reads it/,
    ],
    [
      'a command of an abstract that nothing defines',
      entry('abstract = {Of $\\RR^n$ and $\\Ring_\\Ring$.},'),
      entry('abstract = {Of $\\RR^n$ and $\\mathrm{Ring}_\\mathrm{Ring}$.},'),
      /^problem 2 A formula of the bibliography has the command "\\Ring", which nothing defines/,
    ],
    [
      'a part of a work that is not there',
      entry('crossref = {Proceedings},'),
      entry('comment-crossref = {Proceedings},'),
      /^problem 2 A work is part of another/,
    ],
    [
      'a word without braces',
      entry('selected = true,\n  month = sep,'),
      entry('selected = {true},\n  month = sep,'),
      /^approximated 2 A value of the bibliography had no braces/,
    ],
  ])('%s is mended', (_, before, after, message) => {
    const { text, told } = mended(before);
    expect(text).toBe(after);
    expect(told).toEqual([expect.stringMatching(message)]);
  });

  it('is no part of a work that is there', () => {
    const text = '@misc{a,\n  crossref = {B}\n}\n@book{b,\n  year = 1\n}\n';
    expect(mended(text)).toMatchObject({ text, told: [] });
  });

  it('is a key of another bibliography, too', () => {
    expect(mended('@book{a,\n}\n', ['a']).text).toBe('@comment{a,\n}\n');
  });
});
