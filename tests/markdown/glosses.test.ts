import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

function block(source: string, info = 'gloss'): string {
  return `\`\`\`${info}\n${source}\n\`\`\`\n`;
}

async function html(source: string, info?: string): Promise<string> {
  const text = await renderBody(block(source, info));
  expect(text.errors).toEqual([]);
  return shown(text);
}

function plain(source: string): string {
  return source.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

const BOOK = `Kitab-ı   oku-du-m.
book-ACC  read-PST-1SG
'I read the book.'`;

test('each word stands with its gloss, and the translation below', async () => {
  const shownText = await html(BOOK, 'gloss {#ex:book lang=tr}');
  expect(shownText).toContain('<div class="gloss" id="ex:book"><p class="gloss-number">(1)</p>');
  expect(shownText).toContain(
    '<dl class="gloss-words">' +
      '<div><dt lang="tr">Kitab-ı</dt><dd>book-<abbr title="accusative">ACC</abbr></dd></div>' +
      '<div><dt lang="tr">oku-du-m.</dt><dd>read-<abbr title="past">PST</abbr>' +
      '-<abbr title="first person singular">1SG</abbr></dd></div></dl>',
  );
  expect(shownText).toContain('<p class="gloss-translation">‘I read the book.’</p>');
});

test('examples are numbered through the text, and are referred to by their numbers', async () => {
  const text = await renderBody(
    `As @ex:two shows, and (@ex:two), [-@ex:two], \\ref{ex:two}; example @ex:two.\n\n${block('One.')}\n${block('Two.', 'gloss {#two}')}\n`,
  );
  expect(text.errors).toEqual([]);
  const shownText = shown(text);
  expect(plain(shownText)).toContain('As (2) shows, and (2), 2, 2; example (2).');
  expect(shownText).toContain('<a href="#ex:two" class="cross-reference">(2)</a>');
  expect(plain(shownText)).toMatch(/\(1\) ?One\. \(2\) ?Two\./);
});

test('sub-examples have letters, and can be referred to by them', async () => {
  const source = `| German
a. Das schläft.
b. *Das schlafen. {#ex:plural lang=de}`;
  const text = await renderBody(
    `See @ex:sleep-a, (@ex:plural) and @ex:sleep.\n\n${block(source, 'gloss {#ex:sleep}')}`,
  );
  expect(text.errors).toEqual([]);
  const shownText = shown(text);
  expect(plain(shownText)).toContain('See (1a), (1b) and (1).');
  expect(shownText).toContain('<p class="gloss-free">German</p><ol type="a">');
  expect(shownText).toContain(
    '<li id="ex:sleep-a"><p class="gloss-sentence">Das schläft.</p></li>',
  );
  expect(shownText).toContain(
    '<li id="ex:plural"><p class="gloss-sentence" lang="de"><span class="gloss-judgement">*</span>Das schlafen.</p></li>',
  );
});

test('there may be more sub-examples than letters', async () => {
  const alphabet = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const letters = [...alphabet, 'aa', 'ab'];
  const text = await renderBody(
    `@ex:many-z and @ex:many-ab\n\n${block(letters.map((one) => `${one}. x`).join('\n'), 'gloss {#ex:many}')}`,
  );
  expect(text.errors).toEqual([]);
  expect(plain(shown(text))).toContain('(1z) and (1ab)');
});

test.each([
  ['*Him likes.', '*', 'Him likes.'],
  ['* Him likes.', '*', 'Him likes.'],
  ['??Him likes.', '??', 'Him likes.'],
  ['#Him likes.', '#', 'Him likes.'],
  ['%Him likes.', '%', 'Him likes.'],
  ['(*)Him likes.', '(*)', 'Him likes.'],
  ['*Him likes *she.', '*', 'Him likes *she.'],
])('a judgement hangs before what it is about: %s', async (source, mark, rest) => {
  const wide = mark.length > 2 ? ' gloss-judgement-wide' : '';
  expect(await html(source)).toContain(
    `<span class="gloss-judgement${wide}">${mark}</span>${rest}</p>`,
  );
});

test('a judgement is no word', async () => {
  expect(await html('* Kitab\nbook')).toContain(
    '<div><dt><span class="gloss-judgement">*</span>Kitab</dt><dd>book</dd></div>',
  );
});

test('emphasis is no judgement', async () => {
  expect(await html('*Him* likes.')).toContain('<p class="gloss-sentence"><em>Him</em> likes.</p>');
  expect(await html('**a-b** c\nd e')).toContain('<dt><strong>a-b</strong></dt>');
});

test('braces make one word of several, or none', async () => {
  const words = await html('{in spite of} x\\{y {}\n{[a b]} c **d**');
  expect(words).toContain('<div><dt>in spite of</dt><dd>[a b]</dd></div>');
  expect(words).toContain('<div><dt>x{y</dt><dd>c</dd></div>');
  expect(words).toContain('<div><dt></dt><dd><strong>d</strong></dd></div>');
});

test('more than two lines are aligned, and the last is the gloss', async () => {
  const source = `кот спит\nkot spi-t\nPL.NOM sleep-3SG\n"The cat sleeps."`;
  expect(await html(source, 'gloss lang=ru')).toContain(
    '<div><dt lang="ru">кот</dt><dd lang="ru-Latn">kot</dd><dd><abbr title="plural">PL</abbr>.<abbr title="nominative">NOM</abbr></dd></div>',
  );
});

test.each([
  ['"x y"', '“x y”'],
  ['„x y“', '„x y“'],
  ["Intended: 'x y'", 'Intended: ‘x y’'],
  ["lit. 'x y z'", 'lit. ‘x y z’'],
  ["('x y')", '(‘x y’)'],
  ["`x y'", '‘x y’'],
  ["lit. ``x y''", 'lit. “x y”'],
])('a translation has quotation marks: %s', async (line, words) => {
  expect(await html(`a\nb\n${line}`)).toContain(`<p class="gloss-translation">${words}</p>`);
});

test('a translation without quotation marks is told, and is none of the glosses', async () => {
  const text = await renderBody(block('Das schläft.\nthat sleep-PRS\nThat sleeps.'));
  expect(text.errors).toMatchObject([
    {
      severity: 'warning',
      position: { line: 4, column: 1 },
      message: 'This looks like a translation, and has no quotation marks.',
    },
  ]);
  expect(shown(text)).toContain('<p class="gloss-translation">That sleeps.</p>');
  expect(await html('Das da\nDas da\nthat there')).not.toContain('gloss-translation');
});

test('a blank line goes on with other words; lines with a bar stand free', async () => {
  const words = await html('| Context: rain.\na b\nc d\n\ne\nf\n| lit. "x"\n-- [@noether1918]');
  expect(words.match(/<dl/g)).toHaveLength(2);
  expect(words).toContain('<p class="gloss-free">Context: rain.</p>');
  expect(words).toContain('lit. “x”');
  expect(words).toContain('<span class="gloss-source">[@noether1918]</span>');
});

test('a source stands at the right of the line before it', async () => {
  expect(await html("a b\nc d\n'x\ny'\n-- Own notes, p. 3--4")).toContain(
    '<p class="gloss-translation"><span>‘x y’</span> <span class="gloss-source">Own notes, p. 3–4</span></p>',
  );
  expect(await html('One.\n— Me')).toContain(
    '<p class="gloss-sentence"><span>One.</span> <span class="gloss-source">Me</span></p>',
  );
  expect(await html('a\nb\n-- Me')).toContain('</dl><p class="gloss-source">Me</p>');
  // It may speak, too.
  expect(await html('— One.')).toContain('<p class="gloss-sentence">— One.</p>');
});

test('words that are aligned stay as they are written, but for apostrophes', async () => {
  expect(
    await html("l'an b<um>ili 'ab -- & t~i~ bi~bi~li *x* a_b __\na b c d e f g h i j"),
  ).toContain(
    "<dt>l’an</dt><dd>a</dd></div><div><dt>b&#x3C;um>ili</dt><dd>b</dd></div><div><dt>'ab</dt>" +
      '<dd>c</dd></div><div><dt>--</dt><dd>d</dd></div><div><dt>&#x26;</dt><dd>e</dd></div>' +
      '<div><dt>t<sub>i</sub></dt><dd>f</dd></div><div><dt>bi~bi~li</dt><dd>g</dd></div>' +
      '<div><dt><em>x</em></dt><dd>h</dd></div><div><dt>a_b</dt><dd>i</dd></div><div><dt>__</dt><dd>j</dd></div>',
  );
  expect(await html('a-a\nRED~RED~PL')).toContain('~');
});

describe('categories', () => {
  async function gloss(word: string, before = ''): Promise<string> {
    const text = await renderBody(`${before}${block(`x\n${word}`)}`);
    expect(text.errors).toEqual([]);
    return /<dd>(.*?)<\/dd>/.exec(shown(text))?.[1] ?? '';
  }

  test.each([
    ['3SG.F', '<abbr title="third person singular">3SG</abbr>.<abbr title="feminine">F</abbr>'],
    ['NPST', '<abbr title="non-past">NPST</abbr>'],
    ['go-2>3', 'go-<abbr title="second person">2</abbr>><abbr title="third person">3</abbr>'],
    ['see[EVID]', 'see[<span class="gloss-category">EVID</span>]'],
    ['I', 'I'],
    ['John.GEN', 'John.<abbr title="genitive">GEN</abbr>'],
    ['**DU**', '<strong><abbr title="dual">DU</abbr></strong>'],
    ['3', '3'],
    ['Äpfel', 'Äpfel'],
    ['constructor', 'constructor'],
  ])('%s', async (word, expected) => {
    expect(await gloss(word)).toBe(expected);
  });

  test("the author's own come before those of Leipzig", async () => {
    const own = '*[EVID]: evidential\n*[ACC]: accompaniment\n\n';
    expect(await gloss('EVID-3ACC', own)).toBe(
      '<abbr title="evidential">EVID</abbr>-<abbr title="third person accompaniment">3ACC</abbr>',
    );
  });

  test('are in English, whatever the text is', async () => {
    const source = { file: '/site/content/posts/a.de.md', body: block('x\nPL'), bodyLine: 1 };
    const text = await renderText({ ...source, language: 'de' }, createTypesetter({}));
    expect(text.template).toContain('<abbr title="plural" lang="en">PL</abbr>');
  });

  test('are none in the words of the language itself', async () => {
    expect(await html('ACC ACC\nACC ACC')).toContain('<dt>ACC</dt>');
  });
});

test('a language that runs from the right sets its words so', async () => {
  const words = await html("הבית גדול\nDEF.house big\n'The house is big.'", 'gloss lang=he');
  expect(words).toContain('<dl class="gloss-words" dir="rtl">');
  expect(words).toContain('<dd dir="ltr"><abbr');
  expect(await html('ha-bayit gadol\nDEF-house big', 'gloss lang=he')).toContain(
    '<dl class="gloss-words"><div><dt lang="he-Latn">',
  );
  expect(await html('הבית גדול', 'gloss lang=he')).toContain(
    '<p class="gloss-sentence" lang="he" dir="rtl">',
  );
});

test('formulas, citations and references are read', async () => {
  const text = await renderBody(block("$x$-a {$\\frac{a}{b}$}\nc d\n'By @ex:a'", 'gloss {#ex:a}'));
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain('<dt>[x]-a</dt>');
  expect(shown(text)).toContain(String.raw`<dt>[\frac{a}{b}]</dt>`);
  expect(shown(text)).toContain('By <a href="#ex:a" class="cross-reference">(1)</a>');
});

test('an example may have no number', async () => {
  expect(await html('x', 'gloss numbered=false')).toBe(
    '<div class="gloss"><div class="gloss-body"><p class="gloss-sentence">x</p></div></div>',
  );
});

test('braces may hold the language of the block, as in Pandoc', async () => {
  expect(await html('x', '{.gloss #ex:a lang=tr}')).toContain('<div class="gloss" id="ex:a">');
});

test('.mdx gives the same', async () => {
  const source = block(`a. ${BOOK.replaceAll('\n', '\n   ')}\nb. x<y {z w}\n   1 2`);
  expect(await shownMdx(source)).toBe(shown(await renderBody(source)));
});

describe('mistakes', () => {
  test.each([
    ['a  bb ccc\nd  e', 2, 7, '"ccc" has nothing below it: its line has 3 words, the gloss has 2.'],
    [
      'a  bb\nd  e f',
      3,
      6,
      '"f" stands below no word: the first line has 2 words, this one has 3.',
    ],
    [
      'a  bb\nd\nd e',
      2,
      4,
      '"bb" has nothing below it: its line has 2 words, the second line has 1.',
    ],
    ['a. x\nc. y', 3, 1, 'This sub-example is b, not c.'],
    ['| a\n| b', 1, 1, 'The example has no sentence.'],
    [
      "\\ex \\gll a\\\\\n b \\\\\n \\glt 'c'",
      2,
      1,
      '"\\ex" is a command of LaTeX, and has no meaning here.',
    ],
    [
      '**a b** c\nd e f',
      2,
      1,
      'The ** of "**a" marks nothing: a mark ends in the word in which it begins.',
    ],
  ])('%j', async (source, line, column, message) => {
    const { errors } = await renderBody(block(source));
    expect(errors).toMatchObject([{ severity: 'warning', position: { line, column }, message }]);
  });

  test.each([
    ['', 'gloss', 1, 1, 'The example says nothing.'],
    ['{a b\nc', 'gloss', 2, 1, 'The brace before "a b" is never closed.'],
    ['a', 'gloss {#ex-a}', 1, 1, '"ex-a" cannot be the label of an example.'],
    ['a', 'gloss lang="x_y z"', 1, 1, '"x_y z" is no language.'],
  ])('%j %s', async (source, info, line, column, message) => {
    const { errors } = await renderBody(block(source, info));
    expect(errors).toMatchObject([{ severity: 'error', position: { line, column }, message }]);
  });

  test('an option that there is not', async () => {
    const { errors } = await renderBody(block('a', 'gloss {#ex:a langu=tr}'));
    expect(errors).toMatchObject([
      { severity: 'warning', position: { line: 1, column: 17 }, fix: 'Did you mean lang="…"?' },
    ]);
  });

  test('a block in a list tells the right column', async () => {
    const { errors } = await renderBody('- Item\n\n  ```gloss\n  a bb\n  c\n  ```\n');
    expect(errors).toMatchObject([{ position: { line: 4, column: 5 } }]);
  });

  test('two of one label', async () => {
    const { errors } = await renderBody(`${block('a', 'gloss #a')}${block('b', 'gloss #a')}`);
    expect(errors).toMatchObject([{ kind: 'duplicate-label' }]);
  });

  test.each([
    ['@ex:foot', 'Did you mean "ex:food"?'],
    ['@ex:other', 'Give it to the example that you mean: ```gloss {#ex:other}.'],
    ['@ex:food-c', 'Its parts are "ex:food-a" and "ex:food-b".'],
  ])('a reference to nothing: %s', async (reference, fix) => {
    const { errors } = await renderBody(
      `${reference}\n\n${block('a. x\nb. y', 'gloss {#ex:food}')}`,
    );
    expect(errors).toMatchObject([{ kind: 'unknown-label', fix }]);
  });

  test.each(['::: ex', ':::gloss', '::: {.ex #ex:a}'])(
    'the block of pandoc-ling: %s',
    async (line) => {
      const { errors } = await renderBody([line, '| a b', ':::', ''].join('\n'));
      expect(errors.map(({ fix }) => fix).join()).toContain('```gloss');
    },
  );
});
