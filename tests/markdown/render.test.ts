import { expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({ '\\RR': '\\mathbb{R}' });

function render(body: string, file = '/site/a.md', bodyLine = 1): Promise<RenderedText> {
  return renderText({ file, body, bodyLine }, typeset);
}

test.each(['> ', '<b>'])('a text that is nested without end is told: %j', async (mark) => {
  const { errors } = await render(`Words.\n\n${mark.repeat(20_000)}`, '/site/a.md', 5);
  const [first] = errors.filter(({ severity }) => severity === 'error');
  expect(first).toMatchObject({ kind: 'nested-too-deeply', position: { line: 5, column: 1 } });
});

test.each(['[^', '^[', '\\(', '@{', '![]]', ']'])(
  'what is never closed does not take the time of its square: %j',
  async (mark) => {
    const { errors } = await render(mark.repeat(8000));
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

/** The template with each fill as a short word. */
async function outline(body: string, file?: string): Promise<string> {
  const { template, fills } = await render(body, file);
  return fillTokens(template, (index) => {
    const fill = fills[index];
    switch (fill?.kind) {
      case 'html':
        return fill.html.includes('katex-display')
          ? `[display ${texOf(fill.html)}]`
          : fill.html.includes('katex')
            ? `[math ${texOf(fill.html)}]`
            : '[code]';
      case 'link':
        return fill.target;
      case 'image':
      case 'video':
      case 'audio':
      case 'frame':
        return `[${fill.kind} ${fill.source}]`;
      case 'embed':
        return `[${fill.service} ${fill.id}]`;
      case 'label':
        return fill.label;
      case 'words':
        return fill.text;
      case 'citation':
      case 'drawing':
        return fill.source;
      case undefined:
        return '[nothing]';
    }
  }).trim();
}

/** KaTeX keeps the TeX of a formula in its MathML. */
function texOf(html: string): string {
  const tex = /application\/x-tex">([^<]*)</.exec(html)?.[1] ?? '';
  return tex.replace('&#x3C;', '<');
}

test.each([
  ['math in a line', 'Let $x \\in \\RR$ be.', '<p>Let [math x \\in \\RR] be.</p>'],
  ['display math', '$$\nx^2\n$$', '[display x^2]'],
  ['display math on one line', '$$ x^2 $$', '[display x^2]'],
  ['two dollars within a line', 'So $$x$$ is.', '<p>So [math x] is.</p>'],
  ['a math fence', '```math\nx^2\n```', '[display x^2]'],
  ['prices', 'It costs $5 to $10.', '<p>It costs $5 to $10.</p>'],
  ['prices and math', 'For $5 you get $x$ and $20.', '<p>For $5 you get [math x] and $20.</p>'],
  [
    'a price and code',
    'For $20 write `\\$` or $x$.',
    '<p>For $20 write <code>\\$</code> or [math x].</p>',
  ],
  ['an escaped dollar in math', 'So $a\\$b$.', '<p>So [math a\\$b].</p>'],
  ['math over a line end', '$a\nb$', '<p>[math a\nb]</p>'],
  ['an escaped dollar', 'It is \\$5 and $x$.', '<p>It is $5 and [math x].</p>'],
  ['math in a heading', '## The $x$ axis', '<h2 id="the-x-axis">The [math x] axis</h2>'],
  [
    'math in a cell of raw HTML',
    '<table><tr><td>$a &lt; b$</td></tr></table>',
    '<div class="table-scroll" role="group" aria-label="table" tabindex="0"><table><tbody><tr><td>[math a < b]</td></tr></tbody></table></div>',
  ],
  ['no math in raw code', '<pre>$a$</pre>', '<pre>$a$</pre>'],
  ['a comment', 'A <!-- secret --> b', '<p>A  b</p>'],
  ['a comment of several lines', '<!-- a\n\n[b](/nothing/)\n-->\n\nText', '<p>Text</p>'],
  [
    'a figure',
    '![Alt](a.png "The caption")',
    '<figure>[image a.png]<figcaption>The caption</figcaption></figure>',
  ],
  [
    'a caption with TeX and Markdown',
    '![Alt](a.png "For *all* $\\{\\gamma\\}$ \\"now\\"")',
    '<figure>[image a.png]<figcaption>For <em>all</em> [math \\{\\gamma\\}] “now”</figcaption></figure>',
  ],
  ['an image without caption', '![Alt](a.png)', '<p>[image a.png]</p>'],
  ['an image of raw HTML', '<img src="a.png" alt="A">', '[image a.png]'],
  ['a link', '[other](other.md#x)', '<p><a href="other.md#x">other</a></p>'],
  ['a link of raw HTML', '<a href="/x/">x</a> y', '<p><a href="/x/">x</a> y</p>'],
  ['quotes and dashes', `"It's" 1--2 --- so...`, '<p>“It’s” 1–2 — so…</p>'],
  ['headings from level 1 on', '# A\n\n## B', '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
  ['headings from level 2 on', '## A\n\n### B', '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
  ['a setext heading', 'Research\n======', '<h2 id="research">Research</h2>'],
  ['equal headings', '## A\n\n## A', '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'],
  ['a Chinese heading', '## 研究', '<h2 id="研究">研究</h2>'],
  [
    'code',
    '```js\nlet a;\n```',
    '<pre class="shiki" role="group" aria-label="code" tabindex="0">[code]</pre>',
  ],
  ['a noncharacter', 'a\uFDD00\uFDD1b', '<p>a\uFFFD0\uFFFDb</p>'],
])('%s', async (_, markdown, html) => {
  expect(await outline(markdown)).toBe(html);
});

test('a table has a box of its own', async () => {
  expect(await outline('| a |\n|---|\n| $x$ |')).toContain(
    '<div class="table-scroll" role="group" aria-label="table" tabindex="0"><table>',
  );
});

test('the cells of a table are aligned by style', async () => {
  const html = await outline('| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |');
  expect(html).toContain('<td style="text-align:right">1</td>');
  expect(html).toContain('<th style="text-align:center">b</th>');
  expect(html).toContain('<td>3</td>');
});

test('footnotes speak through labels, and their links need no check', async () => {
  const { fills } = await render('A[^1].\n\n[^1]: Note.');
  expect(await outline('A[^1].\n\n[^1]: Note.')).toContain(
    '<h2 class="sr-only" id="footnote-label">footnotes</h2>',
  );
  expect(fills.filter(({ kind }) => kind === 'link')).toEqual([]);
});

test('the same formula is asked for once', async () => {
  const { fills } = await render('$x$ and $x$ and $$\nx\n$$');
  expect(fills).toHaveLength(2);
});

test('headings are noted with their formulas and without their links', async () => {
  const { headings, fills } = await render('## The [$x$](b.md) axis\n\n### Next');
  expect(headings.map(({ depth, id }) => [depth, id])).toEqual([
    [2, 'the-x-axis'],
    [3, 'next'],
  ]);
  const filled = fillTokens(headings[0]?.template ?? '', (index) => fills[index]?.kind ?? '');
  expect(filled).toBe('The html axis');
});

test('a formula that cannot be typeset is an error at the character', async () => {
  const { errors } = await render('Text\n\nand $\\frac{1}{x$ so', '/site/a.md', 5);
  expect(errors).toMatchObject([
    { kind: 'tex', severity: 'error', file: '/site/a.md', position: { line: 7 } },
  ]);
  expect(errors[0]?.message).toContain('expected');
});

test.each([
  ['$$\na\n\\unknown\n$$', 3, 1],
  ['Text $a \\unknown$', 1, 9],
  ['- item\n\n  $$\n  \\unknown\n  $$', 4, 3],
  ['![a](b.png "x \\$ $\\unknown$")', 1, 19],
])('the unknown command of %j is found at %i:%i', async (markdown, line, column) => {
  const { errors } = await render(markdown);
  expect(errors).toMatchObject([{ kind: 'tex', position: { line, column } }]);
  expect(errors[0]?.fix).toContain('macros.yaml');
});

test('an unknown language of code is a warning with the nearest one', async () => {
  const { errors } = await render('```pyton\nx\n```');
  expect(errors).toMatchObject([{ severity: 'warning', kind: 'unknown-language' }]);
  expect(errors[0]?.fix).toContain('"python"');
});

test('formulas keep MathML for screen readers', async () => {
  const { fills } = await render('$x$');
  expect(fills[0]).toMatchObject({ kind: 'html' });
  expect(JSON.stringify(fills[0])).toContain('<math xmlns');
});

test('links and pictures know their place in the file', async () => {
  const { fills } = await render('Text\n\n[a](b.md) ![c](d.png)', '/site/a.md', 4);
  expect(fills).toMatchObject([
    { kind: 'link', target: 'b.md', use: 'link', position: { line: 6, column: 1 } },
    { kind: 'image', source: 'd.png', alt: 'c', isFirst: true, position: { line: 6, column: 11 } },
  ]);
});

test('MDX asks for the same things as Markdown', async () => {
  const body = '## The $x$\n\n![Alt](a.png "Caption")\n\n[b](c.md) <img src="d.png" alt="D" />\n';
  const markdown = await render(body);
  const mdx = await render(body, '/site/a.mdx');
  expect(mdx.errors).toEqual([]);
  expect(mdx.headings).toEqual(markdown.headings);
  expect(mdx.fills.map(({ kind }) => kind)).toEqual(markdown.fills.map(({ kind }) => kind));
});

test('a text says how long it is and how it begins', async () => {
  const { readingMinutes, summary } = await render(`${'word '.repeat(476)}\n\nMore`);
  expect(readingMinutes).toBe(2);
  expect(summary.length).toBeLessThanOrEqual(161);
  expect(summary).toMatch(/word…$/);
});

test.each([
  ['[@noether1918]', 'noether1918'],
  ['[see @noether1918, p. 3; @{doi:10.1/x}]', 'noether1918-doi-10-1-x'],
  ['Proof [@noether1918]', 'proof'],
  ['@noether1918', 'noether1918'],
  ['@noether1918 and *others*', 'noether1918-and-others'],
  ['@fig:loss', 'fig-loss'],
  ['Proof of @thm:main', 'proof-of-thm-main'],
  ['See \\ref{eq:chain}', 'see-eq-chain'],
  ['Теорема Нётер', 'теорема-нётер'],
  ['قانون نوتر', 'قانون-نوتر'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['定理：守恒', '定理守恒'],
  ['第1章\u3000始め', '第1章-始め'],
  ['Über Größe'.normalize('NFD'), 'über-größe'],
  ['İstanbul', 'istanbul'],
  ['Fig.~3', 'fig-3'],
  ['❤️', 'section'],
  ['!!!', 'section'],
])('the id of the heading %j is %s', async (heading, id) => {
  const { headings } = await render(`## ${heading}\n\n:::figure{#fig:loss}\nA\n:::\n`);
  expect(headings[0]?.id).toBe(id);
});
