import { expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

async function render(body: string, ending = 'md', bodyLine = 1) {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine };
  return renderText(source, createTypesetter({}));
}

/** HTML with words of the interface as their keys, and formulas as `[math]`. */
async function html(body: string): Promise<string> {
  const { template, fills, errors } = await render(body);
  expect(errors).toEqual([]);
  return fillTokens(template, (index) => {
    const fill = fills[index];
    if (fill?.kind === 'label') return `‹${fill.label}›`;
    if (fill?.kind === 'link') return fill.target;
    return fill?.kind === 'html' && fill.html.includes('katex')
      ? '[math]'
      : `[${fill?.kind ?? ''}]`;
  }).replaceAll('\n', '');
}

const kind = (name: string): string => `<span class="callout-kind">‹callout.${name}›</span>`;

test.each([
  [
    ':::note\nA *b*.\n:::',
    `<aside class="callout callout-note" role="note"><p class="callout-title">${kind('note')}</p><p>A <em>b</em>.</p></aside>`,
  ],
  [
    ':::warning[Units of *x* and $y$]\nA\n:::',
    `<aside class="callout callout-warning" role="note"><p class="callout-title">${kind('warning')} Units of <em>x</em> and [math]</p><p>A</p></aside>`,
  ],
  [
    ':::tip[T]{collapse #here .mine}\nA\n:::',
    `<details id="here" class="callout callout-tip mine"><summary class="callout-title">${kind('tip')} T</summary><p>A</p></details>`,
  ],
  [
    ':::danger{collapse=open}\nA\n:::',
    `<details class="callout callout-danger" open><summary class="callout-title">${kind('danger')}</summary><p>A</p></details>`,
  ],
  [
    ':::important{collapse=false}\nA\n:::',
    `<aside class="callout callout-important" role="note"><p class="callout-title">${kind('important')}</p><p>A</p></aside>`,
  ],
  [
    '::::note\n:::caution\nA\n:::\n::::',
    `<aside class="callout callout-note" role="note"><p class="callout-title">${kind('note')}</p><aside class="callout callout-caution" role="note"><p class="callout-title">${kind('caution')}</p><p>A</p></aside></aside>`,
  ],
  [
    '> [!NOTE]\n> A *b*.',
    `<aside class="callout callout-note" role="note"><p class="callout-title">${kind('note')}</p><p>A <em>b</em>.</p></aside>`,
  ],
  [
    '> [!warning] On *units*\n> A\n>\n> B',
    `<aside class="callout callout-warning" role="note"><p class="callout-title">${kind('warning')} On <em>units</em></p><p>A</p><p>B</p></aside>`,
  ],
  [
    '> [!Tip]- Folded\n> A',
    `<details class="callout callout-tip"><summary class="callout-title">${kind('tip')} Folded</summary><p>A</p></details>`,
  ],
  [
    '> [!CAUTION]+\n> A',
    `<details class="callout callout-caution" open><summary class="callout-title">${kind('caution')}</summary><p>A</p></details>`,
  ],
  [
    '> [!important]  \n> A',
    `<aside class="callout callout-important" role="note"><p class="callout-title">${kind('important')}</p><p>A</p></aside>`,
  ],
  ['> A [!NOTE] later', '<blockquote><p>A [!NOTE] later</p></blockquote>'],
  ['> \\[!NOTE] A', '<blockquote><p>[!NOTE] A</p></blockquote>'],
  ['> [!NOTE]A', '<blockquote><p>[!NOTE]A</p></blockquote>'],
])('callout %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  [
    ':::details[The *proof*]\nA\n:::',
    '<details class="details"><summary>The <em>proof</em></summary><p>A</p></details>',
  ],
  [
    ':::details{open}\nA\n:::',
    '<details class="details" open><summary>‹details›</summary><p>A</p></details>',
  ],
  [
    '::::tabs\n:::tab[A $x$]\nx\n:::\n\n:::tab[B]{#b}\ny\n:::\n::::',
    '<tab-group><section class="tab"><p class="tab-name">A [math]</p><p>x</p></section><section id="b" class="tab"><p class="tab-name">B</p><p>y</p></section></tab-group>',
  ],
  ['Press :kbd[Ctrl+K].', '<p>Press <kbd>Ctrl</kbd>+<kbd>K</kbd>.</p>'],
  [
    ':kbd[Ctrl++] :kbd[+] :kbd[Shift + F1]',
    '<p><kbd>Ctrl</kbd>+<kbd>+</kbd> <kbd>+</kbd> <kbd>Shift</kbd>+<kbd>F1</kbd></p>',
  ],
  [':::wide\nA\n:::', '<div class="place-wide"><p>A</p></div>'],
  [':::full{#f .x}\nA\n:::', '<div id="f" class="place-full x"><p>A</p></div>'],
  [':::margin\nA\n:::', '<aside class="place-margin" role="note"><p>A</p></aside>'],
  [
    'A :margin[b *c*] d.',
    '<p>A <span class="place-margin" role="note"><span class="bracket">(</span>b <em>c</em><span class="bracket">)</span></span> d.</p>',
  ],
])('block %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  ['Term\n: Text', '<dl><dt>Term</dt><dd>Text</dd></dl>'],
  ['A\nB\n: *One*\n: $x$', '<dl><dt>A</dt><dt>B</dt><dd><em>One</em></dd><dd>[math]</dd></dl>'],
  ['A\n: One\n\nB\n: Two', '<dl><dt>A</dt><dd>One</dd><dt>B</dt><dd>Two</dd></dl>'],
  ['A\n\n: One', '<dl><dt>A</dt><dd><p>One</p></dd></dl>'],
  ['A\n: One\n\n    Two', '<dl><dt>A</dt><dd><p>One</p><p>Two</p></dd></dl>'],
  ['A\n: One\n\n    - x', '<dl><dt>A</dt><dd>One<ul><li>x</li></ul></dd></dl>'],
  [':::wide\nA\n: b\n:::', '<div class="place-wide"><dl><dt>A</dt><dd>b</dd></dl></div>'],
  ['a : b\nc : d', '<p>a : bc : d</p>'],
  ['At 10:30\n:smile: x', '<p>At 10:30:smile: x</p>'],
  ['A:\n\n- b', '<p>A:</p><ul><li>b</li></ul>'],
  ['Text\n:::wide\nA\n:::', '<p>Text</p><div class="place-wide"><p>A</p></div>'],
  ['    A\n    : b', '[html]'],
])('definition list %j', async (markdown, expected) => {
  expect((await html(markdown)).replace(/<pre.*<\/pre>/, '[html]')).toBe(expected);
});

const abbr = '<abbr title="HyperText">HTML</abbr>';

test.each([
  ['HTML, (HTML) “HTML” and *HTML*.', `${abbr}, (${abbr}) “${abbr}” and <em>${abbr}</em>.`],
  ['XHTML HTML5 HTML_x', 'XHTML HTML5 HTML_x'],
  ['用HTML写', `用${abbr}写`],
  ['`HTML` $HTML$ [HTML](https://a.b)', '<code>HTML</code> [math] <a href="https://a.b">HTML</a>'],
  ['<a href="https://a.b">x</a> HTML', `<a href="https://a.b">x</a> ${abbr}`],
  ['HTML~2~ :kbd[HTML]', `${abbr}<sub>2</sub> <kbd>HTML</kbd>`],
])('abbreviations in %j', async (text, expected) => {
  expect(await html(`${text}\n\n*[HTML]: HyperText`)).toBe(`<p>${expected}</p>`);
});

test.each([
  ['A C++ B\n\n*[C++]: See *plus*', '<p>A <abbr title="See *plus*">C++</abbr> B</p>'],
  [
    'AB A\n\n*[A]: one\n*[AB]: two',
    '<p><abbr title="two">AB</abbr> <abbr title="one">A</abbr></p>',
  ],
  ['Not one: *[A]* x', '<p>Not one: <em>[A]</em> x</p>'],
  ['`*[A]: x` A', '<p><code>*[A]: x</code> A</p>'],
])('definitions of abbreviations in %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('the boxes of tasks have names', async () => {
  const list = await html('- [x] a\n- [ ] b');
  expect(list).toContain('checked disabled aria-label="‹taskDone›"> a');
  expect(list).toContain('disabled aria-label="‹taskOpen›"> b');
});

test.each([
  ['A\n\n:::note{colapse}\nx\n:::', 3, 1, 'unknown-attribute', 'collapse'],
  ['A\n\n:::note{collapse=no}\nx\n:::', 3, 1, 'attribute-value', '{collapse=open}'],
  ['> [!WARNIN]\n> x', 1, 1, 'unknown-callout', '[!warning]'],
  [':::nte\nx\n:::', 1, 1, 'unknown-directive', ':::note'],
  [':::tab[A]\nx\n:::', 1, 1, 'stray-tab', '::::tabs'],
  ['::::tabs\nx\n\n:::tab[A]\ny\n:::\n::::', 2, 1, 'tabs-content', ':::tab[Name]'],
  ['::::tabs\n:::tab\ny\n:::\n::::', 2, 1, 'unnamed-tab', ':::tab[Name]'],
  [':::tabs\n:::', 1, 1, 'empty-tabs', ':::tab[Name]'],
  ['A :margin[x]{side=left} b', 1, 3, 'unknown-attribute', 'id'],
  ['::wide', 1, 1, 'unknown-directive', ':::wide'],
])('%j is wrong at %i:%i', async (markdown, line, column, kindOfError, fix) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await render(markdown, ending, 5);
    expect(errors).toMatchObject([{ kind: kindOfError, position: { line: line + 4, column } }]);
    expect(errors[0]?.fix).toContain(fix);
  }
});

test('logos stand in a row, with links or without, and words behind', async () => {
  const body = ':::logos\n[![F](f.svg)](https://fund.example/)\n![U](u.png)\n\nThey *pay*.\n:::';
  expect(await html(body)).toBe(
    '<div class="logos"><a href="https://fund.example/">[image]</a>[image]</div><p>They <em>pay</em>.</p>',
  );
  const { fills } = await render(body);
  expect(fills.filter((fill) => fill.kind === 'image')).toMatchObject([
    { slot: 'margin' },
    { slot: 'margin' },
  ]);
});

test('a row of logos without any is an error', async () => {
  const { errors } = await render(':::logos\nNobody pays.\n:::');
  expect(errors).toMatchObject([{ kind: 'empty-logos', position: { line: 1, column: 1 } }]);
});

test('pictures know how much room their block has', async () => {
  const { fills } = await render(
    ':::wide\n![a](a.png)\n:::\n\n:::full\n![b](b.png)\n:::\n\n:::margin\n![c](c.png)\n:::',
  );
  expect(fills).toMatchObject([
    { source: 'a.png', slot: 'wide' },
    { source: 'b.png', slot: 'full' },
    { source: 'c.png', slot: 'margin' },
  ]);
});

test('MDX asks for the same things', async () => {
  const body =
    ':::note[T]{collapse}\nHTML $x$\n:::\n\n> [!tip]\n> a\n\nA\n: b $y$\n\n- [ ] c[^1]\n\n[^1]: $z$\n\n*[HTML]: H\n';
  const markdown = await render(body);
  const mdx = await render(body, 'mdx');
  expect(mdx.errors).toEqual([]);
  expect(mdx.fills).toEqual(markdown.fills);
});

test.each([
  ['Term\n: def\nTerm2\n: def2', [3, 1]],
  ['> Term\n> : def\n> Term2\n> : def2', [3, 3]],
  ['Term\n: def\n\nTerm2\n: def2', undefined],
  ['Term\n: def\n  goes on\n: def2', undefined],
  ['Term\n: def\n: def2\n: def3', undefined],
  ['Term\n: def\ngoes on', undefined],
  ['Term\n: def\n\n  goes on\n\n: def2', undefined],
])('a term without an empty line before it: %j', async (markdown, place) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await render(markdown, ending);
    const [line, column] = place ?? [];
    expect(errors).toMatchObject(
      place === undefined
        ? []
        : [{ severity: 'warning', kind: 'definition-term', position: { line, column } }],
    );
    expect(errors).toHaveLength(place === undefined ? 0 : 1);
  }
});

test.each([
  ['> A\n>\n> --- Ada, *B*', '<p>A</p><p class="quotation-source">— Ada, <em>B</em></p>'],
  ['> A\n>\n> – Ada', '<p>A</p><p class="quotation-source">– Ada</p>'],
  ['> A\n>\n> *--- Ada*', '<p>A</p><p class="quotation-source"><em>— Ada</em></p>'],
  ['> A\n>\n> B --- C', '<p>A</p><p>B — C</p>'],
  ['> --- A', '<p>— A</p>'],
])(
  'the last paragraph of a quotation that begins with a dash is its source: %j',
  async (body, inner) => {
    expect(await html(body)).toBe(`<blockquote>${inner}</blockquote>`);
  },
);
