import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/bibliography/read.ts';
import { entry, FILE, fixture, marked, places, read, readOne } from './read-one.ts';

const good = (key: string): string => `@misc{${key}, title = {Good}, year = 2020}`;
const keys = (text: string): string[] => read(text).works.map((work) => work.key);

describe('BibTeX in the wild that is right', () => {
  const traps: [name: string, text: string, title: string][] = [
    ['a title in braces', '@misc{k, title = {Plain}, year = {2020}}', 'Plain'],
    ['a title in quotes', '@misc{k, title = "Plain", year = "2020"}', 'Plain'],
    ['quotes in braces in quotes', '@misc{k, title = "A {"}b{"}", year = 2020}', 'A "b"'],
    ['nested braces', '@misc{k, title = {{A {B {C}}} D}, year = 2020}', 'A B C D'],
    ['parentheses about the entry', '@misc(k, title = {A (b)}, year = 2020)', 'A (b)'],
    ['no comma at the end', '@misc{k, title = {A}, year = 2020}', 'A'],
    ['two commas', '@misc{k, title = {A},, year = 2020,}', 'A'],
    ['the key on its own line', '@misc{\n  k\n  ,\n  title = {A}\n  , year = 2020\n}', 'A'],
    ['Windows line ends', '@misc{k,\r\n  title = {A\r\n  b},\r\n  year = 2020\r\n}\r\n', 'A b'],
    ['a byte order mark', '\uFEFF@misc{k, title = {A}, year = 2020}', 'A'],
    ['capitals in type and fields', '@MISC{k, TITLE = {A}, Year = 2020}', 'A'],
    ['white space behind the @', '@ misc {k, title = {A}, year = 2020}', 'A'],
    ['everything on one line', '@misc{k,title={A},year=2020}', 'A'],
    ['Jekyll front matter', '---\n---\n@misc{k, title = {A}, year = 2020}', 'A'],
    ['front matter with keys', '---\nlayout: x\n---\n@misc{k, title = {A}, year = 2020}', 'A'],
    ['text around', 'Mine, me@example.com.\n@misc{k, title = {A}, year = 2020}\nEnd.', 'A'],
    ['a comma behind the entry', '@misc{k, title = {A}, year = 2020},\n', 'A'],
    ['an entry commented out', `% @misc{x, title = {X}}\n${good('k')}`, 'Good'],
    ['a commented line within', '@misc{k, title = {A}, % note = {b},\n year = 2020}', 'A'],
    ['@comment with entries', `@comment{\n@misc{x, title = {X}}\n}\n${good('k')}`, 'Good'],
    ['@comment never closed', `@comment{ oops\n${good('k')}`, 'Good'],
    ['@comment without braces', `@comment jabref-meta\n${good('k')}`, 'Good'],
    ['@preamble', `@preamble{"\\newcommand{\\x}{y}"}\n${good('k')}`, 'Good'],
    ['@string', '@string{t = "Text"}@misc{k, title = t, year = 2020}', 'Text'],
    ['@string in capitals', '@STRING{T = {Text}}@misc{k, title = t, year = 2020}', 'Text'],
    ['@string in parentheses', '@string(t = "Text")@misc{k, title = T, year = 2020}', 'Text'],
    ['pieces joined by #', '@string{b = {B}}@misc{k, title = "A" # b # {C}, year = 2020}', 'ABC'],
    ['a @string of a @string', '@string{a={A}}@string{b=a # "B"}@misc{k,title=b,year=2020}', 'AB'],
    ["plain.bst's own journals", '@misc{k, title = jacm, year = 2020}', 'Journal of the ACM'],
    [
      'an @ in a value',
      '@misc{k, title = {A}, year = 2020, abstract = {x\n@cache(y)\n@misc z}}',
      'A',
    ],
    ['an escaped percent sign', '@misc{k, title = {50\\% off}, year = 2020}', '50% off'],
    ['a bare percent sign in a value', '@misc{k, title = {50% off}, year = 2020}', '50% off'],
    ['fields repeated alike', '@misc{k, title = {A}, title = {A}, year = 2020}', 'A'],
    ['an empty field', '@misc{k, title = {A}, doi = {}, month = "", year = 2020}', 'A'],
    ['a subtitle', '@misc{k, title = {A}, subtitle = {B}, year = 2020}', 'A: B'],
    ['a key with signs', '@misc{DBLP:conf/x/Y-20+1, title = {A}, year = 2020}', 'A'],
    ['a key in Chinese', '@misc{刘2020, title = {A}, year = 2020}', 'A'],
    ['a hyphen in a field name', '@misc{k, title = {A}, date-added = {x}, year = 2020}', 'A'],
    ['a title over lines', '@misc{k, title = {A\n     b\tc}, year = 2020}', 'A b c'],
  ];
  it.each(traps)('%s', (_name, text, title) => {
    expect(readOne(text).title).toBe(title);
  });

  it('keeps entries apart that stand on one line', () => {
    expect(keys(`${good('a')} ${good('b')}${good('c')}`)).toEqual(['a', 'b', 'c']);
  });

  it('lets @strings of one file serve the next', () => {
    const { works, errors } = readBibliography(
      [
        { file: '/a.bib', text: '@string{j = {Journal}}' },
        { file: '/b.bib', text: entry('journal = j', 'article') },
      ],
      { owner: { name: 'A B' } },
    );
    expect(errors).toEqual([]);
    expect(works[0]?.venue.containerTitle).toBe('Journal');
  });
});

describe('BibTeX in the wild that is wrong', () => {
  // ▲ stands before the character that the error must point to.
  const traps: [name: string, text: string, error: string, survivors: string[]][] = [
    [
      'a brace too many',
      `@misc{a, title = {X}▲},\n  year = {2020}\n}\n${good('b')}`,
      'error bibtex-syntax',
      ['b'],
    ],
    [
      'a brace too few in a value',
      `@misc{a, title = ▲{X, year = {2020}\n}\n\n${good('b')}`,
      'error bibtex-syntax',
      ['b'],
    ],
    [
      'a value never closed',
      `@misc{a,\n  title = ▲{X {Y},\n  note = x\n\n${good('b')}`,
      'error bibtex-syntax',
      ['b'],
    ],
    [
      'a quotation mark never closed',
      `@misc{a, title = ▲"X, year = 2020}\n\n${good('b')}`,
      'error bibtex-syntax',
      ['b'],
    ],
    [
      'an entry never closed',
      `▲@misc{a, title = {X}, year = 2020\n\n${good('b')}`,
      'error bibtex-syntax',
      ['a', 'b'],
    ],
    [
      'a comma missing between fields',
      '@misc{a, title = {X}\n ▲year = 2020}',
      'error bibtex-syntax',
      ['a'],
    ],
    ['no key', `@misc{▲title = {X}, year = 1}\n${good('b')}`, 'warning missing-key', ['x', 'b']],
    [
      'an empty key',
      `@misc{▲, title = {X}, year = 1}\n${good('b')}`,
      'warning missing-key',
      ['x', 'b'],
    ],
    ['neither key nor field', `@misc{▲}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    ['a space in the key', `@misc{a ▲b, title = {X}}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    ['no value', `@misc{a, title = ▲, year = 1}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    ['no equals sign', `@misc{a, ▲title {X}}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    ['no field name', `@misc{a, ▲= {X}}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    [
      'quotes within quotes',
      `@misc{a, title = "A "▲b" c", year = 2020}\n${good('b')}`,
      'error bibtex-syntax',
      ['b'],
    ],
    ['a lost brace', `▲@article a, title = {X}}\n${good('b')}`, 'error bibtex-syntax', ['b']],
    ['a set', `@set{▲s, entryset = {a,b}}\n${good('b')}`, 'warning entry-set', ['b']],
    ['an undefined string', entry('journal = ▲neurips'), 'error undefined-string', ['k']],
    ['a range without braces', entry('pages = ▲12--15'), 'error undefined-string', ['k']],
    ['a field twice', entry('note = {a}, ▲note = {b}'), 'warning duplicate-field', ['k']],
    ['no title', `@misc{▲a, year = 2020}\n${good('b')}`, 'error missing-title', ['b']],
    ['an empty title', '@misc{▲a, title = { }, year = 2020}', 'error missing-title', []],
    ['no fields at all', '@misc{▲a}', 'error missing-title', []],
    ['no year', '@misc{▲a, title = {X}}', 'warning missing-year', ['a']],
    ['month 13', entry('month = ▲13'), 'warning invalid-month', ['k']],
    ['a month of no calendar', entry('month = {▲Foo}'), 'warning invalid-month', ['k']],
    ['month 13 in a date', entry('date = {▲2021-13-01}'), 'warning invalid-month', ['k']],
    ['30 February', entry('date = {▲2021-02-30}'), 'warning invalid-day', ['k']],
    ['a date in words', entry('date = {▲May 2021}'), 'warning invalid-date', ['k']],
    ['an unknown type', `▲${entry('note = {x}', 'artcle')}`, 'warning unknown-entry-type', ['k']],
    ['an unknown command', entry('note = {a ▲\\grok{b}}'), 'warning unknown-command', ['k']],
    ['commas between names', entry('author = {▲A, B., C, D., E, F.}'), 'error name-syntax', ['k']],
    ['semicolons between names', entry('author = {▲A, B.; C, D.}'), 'error name-syntax', ['k']],
    ['Chinese commas', entry('author = {▲张伟，李明，赵一}'), 'error name-syntax', ['k']],
    ['three Chinese names', entry('author = {▲张伟,李明,赵一}'), 'error name-syntax', ['k']],
    [
      'Japanese commas',
      entry('author = {湯川, 秀樹 and ▲佐藤健一、鈴木一郎}'),
      'error name-syntax',
      ['k'],
    ],
    ['Chinese names by spaces', entry('author = {▲张伟 李明 赵一}'), 'error name-syntax', ['k']],
    ['Chinese semicolons', entry('author = {▲张伟；李明}'), 'error name-syntax', ['k']],
    ['an `and` too many', entry('author = {A B and▲ and C D}'), 'error name-syntax', ['k']],
    ['no DOI in doi', entry('doi = {▲forthcoming}'), 'warning invalid-doi', ['k']],
    ['no arXiv id in arxiv', entry('arxiv = {▲soon}'), 'warning invalid-arxiv', ['k']],
    ['a flag for a link', entry('poster = {▲true}'), 'warning not-a-link', ['k']],
    ['a word for a flag', entry('selected = {▲maybe}'), 'warning not-a-flag', ['k']],
    ['an unknown crossref', entry('crossref = {▲other}'), 'error unknown-crossref', ['k']],
    ['a script for a URL', entry('url = {▲javascript:alert(1)}'), 'error unsafe-url', ['k']],
  ];
  it.each(traps)('%s', (_name, source, error, survivors) => {
    const { text, place } = marked(source);
    const result = read(text);
    expect(places(result.errors)).toEqual([`${error} ${place}`]);
    expect(result.works.map((work) => work.key)).toEqual(survivors);
    expect(result.errors[0]?.file).toBe(FILE);
    expect(result.errors[0]?.fix).toMatch(/\.|\?$/);
  });

  it('loses no other entry of a file in pieces', () => {
    const text = fixture('broken');
    const { works, errors } = read(text);
    expect(works.map((work) => work.key)).toEqual(['fine1', 'fine2', 'fine3', 'fine4']);
    expect(places(errors)).toEqual([
      'error bibtex-syntax 4:11',
      'error bibtex-syntax 11:3',
      'error bibtex-syntax 18:15',
      'error bibtex-syntax 22:1',
    ]);
  });

  it.each([
    ['@string{nips = {N}}@misc{k, title = {T}, year = 2020, journal = nisp}', 'nips'],
    ['@misc{k, title = {T}, year = 2020, month = ocr}', 'oct'],
    ['@artcle{k, title = {T}, year = 2020}', '@article'],
    [
      `${good('whole2020')}\n@misc{k, title = {T}, year = 2020, crossref = {whole2002}}`,
      'whole2020',
    ],
  ])('names what was meant: %s', (text, meant) => {
    expect(read(text).errors[0]?.fix).toContain(meant);
  });

  it('says where a quotation mark opened that is hardly closed where the value ends', () => {
    const { errors } = read('@misc{k,\n  title = {T},\n  note = "Draft,\n  year = "2020"\n}');
    expect(places(errors)).toEqual(['error bibtex-syntax 4:11']);
    expect(errors[0]).toMatchObject({
      message:
        '`2` cannot stand behind the value of `note`, which a quotation mark on line 3 opens that may never be closed.',
      fix: 'Close it with `"` on line 3; or, if the value ends here, put a comma behind it.',
    });
    const [within] = read('@misc{k, note = "A "b" c",\n  title = {T}}').errors;
    expect(within?.message).toBe('`b` cannot stand behind the value of `note`.');
  });

  it('tells the exact place in a long value that spans lines', () => {
    const { errors } = read(
      '@misc{k,\n  title = {T},\n  year = 2020,\n  abstract = {one\n    two \\grok{x}}\n}',
    );
    expect(places(errors)).toEqual(['warning unknown-command 5:9']);
  });

  it('tells the place behind a # and in a @string', () => {
    const text = '@string{s = {x \\grok y}}\n@misc{k, year = 2020, title = {a} # s # {b \\foo}}';
    expect(places(read(text).errors)).toEqual([
      'warning unknown-command 2:37',
      'warning unknown-command 2:44',
    ]);
  });
});

describe('keys used twice', () => {
  it('names both lines, and keeps the first', () => {
    const { works, errors } = read(`${good('a')}\n\n${good('b')}\n${good('a')}`);
    expect(works.map((work) => work.key)).toEqual(['a', 'b']);
    expect(places(errors)).toEqual(['error duplicate-key 4:7']);
    expect(errors[0]?.message).toBe('The key `a` on line 4 is already taken on line 1.');
  });

  it('finds them across files', () => {
    const { works, errors } = readBibliography(
      [
        { file: '/s/one.bib', text: `\n${good('a')}` },
        { file: '/s/two.bib', text: good('a') },
      ],
      { owner: { name: 'A B' } },
    );
    expect(works).toHaveLength(1);
    expect(errors).toMatchObject([{ kind: 'duplicate-key', file: '/s/two.bib' }]);
    expect(errors[0]?.message).toContain('line 2 of one.bib');
  });

  it('does not tell capitals apart, as BibTeX and many disks do not', () => {
    expect(places(read(`${good('Liu2020')}\n${good('liu2020')}`).errors)).toEqual([
      'error duplicate-key 2:7',
    ]);
  });
});

describe('crossref', () => {
  const text = fixture('crossref');
  const { works, errors } = read(text);
  const [part, chapter] = works;

  it('gives a part what it lacks, from a whole that stands behind it', () => {
    expect(errors).toEqual([]);
    expect(part).toMatchObject({
      title: 'Learning the Tides',
      year: 2021,
      month: 7,
      venue: {
        containerTitle: 'Proceedings of Coastal Models',
        publisher: 'Harbour Press',
        pages: '7–16',
      },
    });
    expect(part?.editors.map((editor) => editor.family)).toEqual(['Ruiz']);
    expect(part?.authors.map((author) => author.family)).toEqual(['Okafor']);
  });

  it('does not give it the DOI of the whole', () => {
    expect(part?.doi).toBeUndefined();
  });

  it('gives a chapter the author of its book', () => {
    expect(chapter?.authors.map((author) => author.family)).toEqual(['Lindqvist']);
    expect(chapter?.venue.containerTitle).toBe('Folding Sheets');
  });

  it('cuts a circle', () => {
    const circle =
      '@misc{a, title={A}, year=2020, crossref={b}}@misc{b, title={B}, year=2020, crossref={a}}';
    expect(read(circle).works.map((work) => work.title)).toEqual(['A', 'B']);
  });
});

describe('strings that double each other', () => {
  const text = [
    '@string{a0 = "aaaaaaaaaa"}',
    ...Array.from({ length: 40 }, (_, index) => `@string{a${index + 1} = a${index} # a${index}}`),
    '@misc{k, title = {A}, year = 2020, note = a40}',
  ].join('\n');

  it('are read as long as a value can be', () => {
    const { works, errors } = read(text);
    expect(works.map((work) => work.title)).toEqual(['A']);
    expect(errors[0]).toMatchObject({ kind: 'bibtex-syntax', position: { line: 18 } });
    expect(errors[0]?.message).toContain('stands for more than 1000000 characters');
  });
});

describe('speed', () => {
  // Were it quadratic, this would take a minute and more.
  it('takes time linear in the number of entries, whole or broken', () => {
    const text = Array.from({ length: 40_000 }, (_, index) =>
      index % 10 === 0
        ? `@misc{k${index}, title = {{A} Title}, author = {Liu, Ziming and others}, year = 2020}\n\n`
        : `@misc{x${index}, title = {never closed, year = 2020\n\n`,
    ).join('');
    expect(read(text).works).toHaveLength(4000);
  });
});
