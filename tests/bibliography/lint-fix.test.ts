import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../scripts/bib/unified-diff.ts';
import { applyEdits, type Edit } from '../../src/bibliography/lint/fix/edit.ts';
import { fixBibliography } from '../../src/bibliography/lint/fix/fix.ts';
import { FILE, read } from './read-one.ts';

function edits(text: string): Edit[] {
  return fixBibliography([{ file: FILE, text }]).flatMap((mending) => mending.edits);
}

const fixed = (text: string): string => applyEdits(text, edits(text));
const inEntry = (fields: string): string => `@misc{k, title = {T}, year = 2020, ${fields}}`;

describe('a key that fix writes', () => {
  const fields = 'author = {Ruiz, Eva}, title = {The Doors}, year = 2020';
  it.each([
    [`@misc{, ${fields}}`, `@misc{ruiz2020doors, ${fields}}`],
    [`@misc{${fields}}`, `@misc{ruiz2020doors, ${fields}}`],
    [`@misc{\n  ${fields},\n}`, `@misc{ruiz2020doors,\n  ${fields},\n}`],
    [`@misc( ,${fields})`, `@misc(ruiz2020doors ,${fields})`],
  ])('stands behind the brace: %j', (before, after) => {
    expect(fixed(before)).toBe(after);
    expect(edits(after)).toEqual([]);
  });
});

describe('what fix mends', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['a DOI with its address', 'doi = {https://doi.org/10.1000/182}', 'doi = {10.1000/182}'],
    ['an old address', 'doi = "http://dx.doi.org/10.1000/182"', 'doi = "10.1000/182"'],
    ['a prefix', 'doi = {doi:10.1000/182}', 'doi = {10.1000/182}'],
    [
      'an old resolver',
      'url = {http://dx.doi.org/10.1000/182}',
      'url = {https://doi.org/10.1000/182}',
    ],
    ['a month in braces', 'month = {January}, day = 3', 'month = jan, day = 3'],
    ['a month in quotes', 'month = "Sept.", day = 3', 'month = sep, day = 3'],
    ['a short month', 'month={Dec}', 'month=dec'],
    ['a month without braces', 'month = March, day = 3', 'month = mar, day = 3'],
    ['a hyphen between pages', 'pages = {12-34}', 'pages = {12--34}'],
    ['hyphens with spaces', 'pages = {e12 - e34, 40-41}', 'pages = {e12--e34, 40--41}'],
    ['a dash too long', 'pages = {12---34}', 'pages = {12--34}'],
    ['semicolons', 'author = {Byron, A.; Berg, J.}', 'author = {Byron, A. and Berg, J.}'],
    [
      'Chinese and Japanese marks',
      'author = {张伟；李明，赵一、王小红 and 湯川, 秀樹}',
      'author = {张伟 and 李明 and 赵一 and 王小红 and 湯川, 秀樹}',
    ],
    [
      'commas of ASCII',
      'author = {张伟, 李明,赵一,等}',
      'author = {张伟 and 李明 and 赵一 and others}',
    ],
    [
      'semicolons over lines',
      'author = {Byron, A.;\n    Berg, J.;\n    {A; B};}',
      'author = {Byron, A. and\n    Berg, J. and\n    {A; B}}',
    ],
    [
      'a group without braces',
      'author = {Byron, A. and  ATLAS Collaboration and The {BIG} Team}',
      'author = {Byron, A. and  {ATLAS Collaboration} and {The {BIG} Team}}',
    ],
    [
      'initials behind family names',
      'author = {Sato T and De la Cruz LM and others}',
      'author = {Sato, T. and De la Cruz, L. M. and others}',
    ],
    ['et al.', 'author = {Byron, A. and et al.}', 'author = {Byron, A. and others}'],
    ['et al. with a comma', 'author = {Byron, A., et al.}', 'author = {Byron, A. and others}'],
    [
      'both',
      'author = {Byron, A.; Berg, J.; et al.}',
      'author = {Byron, A. and Berg, J. and others}',
    ],
    [
      'a comma before and',
      'author = {Wall, W. A., and Ramm, E.}',
      'author = {Wall, W. A. and Ramm, E.}',
    ],
    ['an ampersand', 'journal = {Science & Art}', 'journal = {Science \\& Art}'],
    ['HTML’s ampersand', 'publisher = {Wiley &amp; Sons}', 'publisher = {Wiley \\& Sons}'],
    ['a percent sign', 'booktitle = {50% of \\% $a & b$}', 'booktitle = {50\\% of \\% $a & b$}'],
    ['a missing comma', 'note = {N}\n  pages = 3\n', 'note = {N},\n  pages = 3\n'],
    ['one behind a number', 'volume = 3 pages = 3', 'volume = 3, pages = 3'],
    ['one behind a macro', 'month = may pages = 3', 'month = may, pages = 3'],
    ['one before a comment', 'note = "N" % why\n pages = 3', 'note = "N", % why\n pages = 3'],
  ];
  it.each(cases)('%s', (_name, before, after) => {
    const [broken, whole] = [inEntry(before), inEntry(after)];
    expect(fixed(broken)).toBe(whole);
    expect(edits(whole)).toEqual([]);
    expect(read(whole).errors).toEqual([]);
  });

  it('a full stop behind a title', () => {
    const text = '@misc{k, title = "{The Theory of {Everything}.}", year = 2020}';
    expect(fixed(text)).toBe('@misc{k, title = "{The Theory of {Everything}}", year = 2020}');
  });

  it('an entry that stands there twice, letter for letter', () => {
    const one = '@misc{a, title = {A}, year = 2020, doi = {https://doi.org/10.1000/1},}\n';
    const two = '@misc{b, title = {B}, year = 2020}\n';
    const text = `% Mine.\n${one}\n${one}\n${two}${one}`;
    const mended = `% Mine.\n${one}\n${two}`.replace('https://doi.org/', '');
    expect(read(text).errors).toHaveLength(2);
    expect(fixed(text)).toBe(mended);
    expect(edits(mended)).toEqual([]);
  });
});

describe('what fix leaves alone', () => {
  it.each([
    ['the same key with another year', '@misc{a, title={A}, year=1}\n@misc{a, title={A}, year=2}'],
    ['capitals', '@misc{a, title = {A RESOURCE DISCOVERY SERVICE FOR GRIDS}, year = 2020}'],
    ['a month in another language', inEntry('month = {Januar/Februar}')],
    ['two months', inEntry('month = {May/June}')],
    ['a month by its number', inEntry('month = {3}')],
    ['a month and a day', inEntry('month = 10 # "~" # jan')],
    ['the number of an article', inEntry('pages = {2020-12}')],
    ['pages of parts', inEntry('pages = {A-3}')],
    ['pages backwards', inEntry('pages = {34-12}')],
    ['two names or one', inEntry('author = {Jan Berg, Ada Byron, and Noether, E.}')],
    ['a name with a suffix', inEntry('author = {King, Jr., Martin and Berg, J.}')],
    ['an HTML entity among names', inEntry('author = {M&uuml;ller, A. and Berg, J.}')],
    ['math that is never closed', inEntry('journal = {A $ & B}')],
    ['what a string says', '@string{j = "Art & Craft"}\n' + inEntry('journal = j')],
    [
      'signs in addresses and abstracts',
      inEntry('url = {https://x.org/a%20b&c#d}, abstract = {a & b}'),
    ],
    ['an entry that cannot be read', '@misc{a, title = {A,\n year = {2020}, pages = {1-2}\n'],
    ['what is commented out', '@comment{@misc{a, pages = {1-2}}}\n% pages = {1-2}'],
  ])('%s', (_name, text) => {
    expect(fixed(text)).toBe(text);
  });
});

describe('a mended file', () => {
  const text = [
    '\uFEFF---\r\n---\r\n% Papers,  with odd   spaces\t\r\n',
    '@string{ sci = "Science & Art" }\r\n\r\n',
    '@ARTICLE { Byron1843 ,\r\n\tTITLE="Notes on the Engine.",\r\n  author   = {Byron, Ada;  Menabrea, L.},\r\n',
    '   journal = sci , year=1843\r\n month = {July}, pages = {666-731}, mood = {odd},,\r\n}\r\n',
    'Some words between, a@b.org & more.\r\n',
    '@misc(K2, title = {The Second}, year = 2020, DOI = {https://doi.org/10.1000/182})',
  ].join('');

  it('is the same but for what was mended', () => {
    expect(fixed(text)).toBe(
      text
        .replace('Engine."', 'Engine"')
        .replace('Ada;  Menabrea', 'Ada and  Menabrea')
        .replace('year=1843', 'year=1843,')
        .replace('{July}', 'jul')
        .replace('666-731', '666--731')
        .replace('https://doi.org/', ''),
    );
  });

  it('reads as the same works, and needs no mending', () => {
    const [before, after] = [read(text), read(fixed(text))];
    const seen = ({ works }: typeof before) =>
      works.map(({ key, venue, year, month, doi, links }) => [key, venue, year, month, doi, links]);
    expect(seen(after)).toEqual(seen(before));
    expect(after.works[0]?.title).toBe('Notes on the Engine');
    expect(after.works[0]?.authors.map(({ family }) => family)).toEqual(['Byron', 'Menabrea']);
    expect(before.errors).toHaveLength(2);
    expect(after.errors).toEqual([]);
    expect(edits(fixed(text))).toEqual([]);
  });
});

describe('the diff', () => {
  const diff = (text: string): string[] => unifiedDiff('papers.bib', text, edits(text));

  it('shows changed lines with three lines around them', () => {
    const before = Array.from({ length: 9 }, (_, index) => `% ${index + 1}\n`);
    const text = [...before, inEntry('pages = {1-2}'), '\n', '% end'].join('');
    expect(diff(text)).toEqual([
      '--- a/papers.bib',
      '+++ b/papers.bib',
      '@@ -7,5 +7,5 @@',
      ' % 7',
      ' % 8',
      ' % 9',
      `-${inEntry('pages = {1-2}')}`,
      `+${inEntry('pages = {1--2}')}`,
      ' % end',
      '\\ No newline at end of file',
    ]);
  });

  it('keeps changes apart that are far from each other, and counts on behind lines that went', () => {
    const entry = '@misc{a, title = {A}, year = 2020}\n';
    const gap = '%\n'.repeat(8);
    const text = `${entry}${entry}${gap}${inEntry('pages = {1-2}')}\n`;
    const hunks = diff(text).filter((line) => line.startsWith('@@'));
    expect(hunks).toEqual(['@@ -1,5 +1,4 @@', '@@ -8,4 +7,4 @@']);
  });

  it('shows of a value over several lines only those that change', () => {
    const text = inEntry('author = {A, B;\n  C, D and\n  E, F; G, H}');
    expect(diff(text).slice(3)).toEqual([
      '-@misc{k, title = {T}, year = 2020, author = {A, B;',
      '+@misc{k, title = {T}, year = 2020, author = {A, B and',
      '   C, D and',
      '-  E, F; G, H}}',
      '\\ No newline at end of file',
      '+  E, F and G, H}}',
      '\\ No newline at end of file',
    ]);
  });
});
