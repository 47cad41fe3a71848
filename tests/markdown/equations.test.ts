import { expect, test } from 'vitest';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const equation = (id: string, tex: string): string =>
  `<div id="${id}" class="equation">[${tex}]</div>`;

test.each([
  ['without a label', '$$ x $$', '[x]'],
  ['with a label', '$$ x \\label{eq:a} $$', equation('eq:a', 'x  \\tag{1}')],
  ['with a label without prefix', '$$ x \\label{a} $$', equation('eq:a', 'x  \\tag{1}')],
  ['with a tag', '$$ x \\tag{A} $$', '[x \\tag{A}]'],
  ['with both', '$$ x \\tag{A} \\label{eq:a} $$', equation('eq:a', 'x \\tag{A}')],
  ['on lines of its own', '$$\nx\n\\label{eq:a}\n$$', equation('eq:a', 'x\n\\tag{1}')],
  ['in a fence', '```math\nx \\label{eq:a}\n```', equation('eq:a', 'x  \\tag{1}')],
  [
    'equation',
    '$$\\begin{equation} x \\end{equation}$$',
    '[\\begin{equation} x\\tag{1} \\end{equation}]',
  ],
  [
    'equation*',
    '$$\\begin{equation*} x \\end{equation*}$$',
    '[\\begin{equation*} x \\end{equation*}]',
  ],
  [
    'align',
    '$$\\begin{align} a &= b \\\\ c &= d \\nonumber \\\\[2pt] e &= f \\\\ \\end{align}$$',
    '[\\begin{align} a &#x26;= b\\tag{1} \\\\ c &#x26;= d \\nonumber \\\\[2pt] e &#x26;= f\\tag{2} \\\\ \\end{align}]',
  ],
  [
    'align with \\notag and a tag',
    '$$\\begin{align} a \\notag \\\\ b \\tag{B} \\\\ c \\end{align}$$',
    '[\\begin{align} a \\notag \\\\ b \\tag{B} \\\\ c\\tag{1} \\end{align}]',
  ],
  [
    'align*',
    '$$\\begin{align*} a \\\\ b \\end{align*}$$',
    '[\\begin{align*} a \\\\ b \\end{align*}]',
  ],
  [
    'gather',
    '$$\\begin{gather} a \\\\ b \\end{gather}$$',
    '[\\begin{gather} a\\tag{1} \\\\ b\\tag{2} \\end{gather}]',
  ],
  [
    'alignat',
    '$$\\begin{alignat}{2} a &= b \\end{alignat}$$',
    '[\\begin{alignat}{2} a &#x26;= b\\tag{1} \\end{alignat}]',
  ],
  [
    'aligned',
    '$$\\begin{aligned} a \\\\ b \\end{aligned}$$',
    '[\\begin{aligned} a \\\\ b \\end{aligned}]',
  ],
  [
    'aligned with a label inside',
    '$$\\begin{aligned} a \\\\ b \\label{eq:a} \\end{aligned}$$',
    equation('eq:a', '\\begin{aligned} a \\\\ b  \\end{aligned}\\tag{1}'),
  ],
  [
    'rows of rows',
    '$$\\begin{gather} \\begin{aligned} a \\\\ b \\end{aligned} \\\\ \\substack{c \\\\ d} \\end{gather}$$',
    '[\\begin{gather} \\begin{aligned} a \\\\ b \\end{aligned}\\tag{1} \\\\ \\substack{c \\\\ d}\\tag{2} \\end{gather}]',
  ],
  [
    'several labels',
    '$$\\begin{align} a \\label{eq:a} \\\\ b \\label{eq:b} \\end{align}$$',
    '<div id="eq:a" class="equation"><span id="eq:b"></span>[\\begin{align} a  \\tag{1} \\\\ b  \\tag{2} \\end{align}]</div>',
  ],
  ['a comment at the end', '$$\nx \\label{eq:a}\n% so\n$$', equation('eq:a', 'x \n% so\n\\tag{1}')],
])('a formula %s', async (_, markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  const flat = (written: string): string => written.replaceAll(/\s+/g, '');
  expect(flat(shown(text))).toBe(flat(html));
  expect(flat(await shownMdx(markdown))).toBe(flat(html));
});

test('numbers go on through the text, and \\tag takes none', async () => {
  const text = await renderBody(
    '$$ a \\label{eq:a} $$\n\n> $$\n> b \\tag{$\\ast$} \\label{eq:b}\n> $$\n\n- $$ c \\label{eq:c} $$\n\n\\eqref{eq:a} \\eqref{b} \\eqref{eq:c}',
  );
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(
    '<a href="#eq:a" class="cross-reference">(1)</a> <a href="#eq:b" class="cross-reference">(∗)</a> <a href="#eq:c" class="cross-reference">(2)</a>',
  );
});

test('the numbers of rows are text in MathML, too', () => {
  const result = createTypesetter({})(
    '\\begin{align} a \\tag{1} \\\\ b \\notag \\\\ c \\tag{$\\ast$} \\end{align}',
    true,
  );
  const html = 'html' in result ? result.html : '';
  const mathml = html.slice(0, html.indexOf('</math>'));
  expect([...mathml.matchAll(/<mtext>([^<]*)<\/mtext>/g)].map(([, text]) => text)).toEqual([
    '(1)',
    '(∗)',
  ]);
  // The formula is in the second cell of each row.
  expect(
    [...mathml.matchAll(/<mtr>(.*?)<\/mtr>/g)].map(
      ([, row = '']) => /<mi>/.exec(row.split('<mtd')[2] ?? '') !== null,
    ),
  ).toEqual([true, true, true]);
  expect(html).not.toContain('mml-eqn-num');
});

test.each([
  ['$x = \\eqref{eq:b}$', 'x = \\href{#eq:b}{\\text{(2)}}'],
  ['$\\text{by \\ref{eq:b}}$', '\\text{by \\href{#eq:b}{\\text{2}}}'],
  ['$$ y \\quad\\text{by \\eqref{b}} $$', 'y \\quad\\text{by \\href{#eq:b}{\\text{(2)}}}'],
])('%s refers to an equation behind it', async (formula, tex) => {
  const text = await renderBody(`${formula}\n\n$$ a \\label{eq:a} $$\n\n$$ b \\label{eq:b} $$`);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(`[${tex}]`);
  const html = text.fills.flatMap((fill) => (fill.kind === 'html' ? [fill.html] : [])).join('');
  expect(html).toContain('<a href="#eq:b" class="cross-reference" tabindex="-1">');
});

test('a formula that is only a reference is a link of the text', async () => {
  const text = await renderBody('So $\\eqref{eq:a}$ is.\n\n$$ a \\label{eq:a} $$');
  expect(shown(text)).toContain('So <a href="#eq:a" class="cross-reference">(1)</a> is.');
});

test('formulas link to nothing else', () => {
  const result = createTypesetter({})('\\href{javascript:alert(1)}{x}', false);
  expect('html' in result ? result.html : '').not.toContain('<a ');
});

test.each([
  ['a label in a line', 'So $x \\label{eq:a}$.', 'inline-label', 1, 7],
  [
    'a label that is taken',
    '$$ a \\label{eq:a} $$\n\n$$\nb\n\\label{eq:a}\n$$',
    'duplicate-label',
    5,
    1,
  ],
  ['nothing to refer to', 'So \\eqref{eq:nothing}.', 'unknown-label', 1, 4],
  ['nothing to refer to in a formula', '$$\na\n+ \\eqref{eq:nothing}\n$$', 'unknown-label', 3, 3],
  ['bad TeX behind a label', '$$ \\label{eq:a} \\nonsense $$', 'tex', 1, 17],
  ['bad TeX behind a number', '$$\\begin{align} a \\\\ \\nonsense \\end{align}$$', 'tex', 1, 22],
  ['an environment that KaTeX lacks', 'So\n\\begin{multline} x \\end{multline}', 'tex', 2, 7],
  ['bad TeX behind a reference', '$\\ref{a} \\nonsense$\n\n$$ a \\label{a} $$', 'tex', 1, 10],
])('%s is an error at its place', async (_, markdown, kind, line, column) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind, position: { line, column } }]);
  }
});

test('the nearest label is named', async () => {
  const { errors } = await renderBody('\\eqref{eq:eulr}\n\n$$ a \\label{eq:euler} $$');
  expect(errors[0]?.fix).toBe('Did you mean "eq:euler"?');
});
