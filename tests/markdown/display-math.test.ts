import { expect, test } from 'vitest';
import { displayMathOf } from '../../src/markdown/display-math-lines.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const equation = (id: string, tex: string): string =>
  `<div id="${id}" class="equation">[${tex}]</div>`;
const flat = (written: string): string => written.replaceAll(/\s+/g, '');

test.each([
  ['that begins behind its dollars', '$$ x\n+ y\n$$\n\nSo.', '[x\n+ y]<p>So.</p>'],
  ['that ends before its dollars', '$$\nx\n+ y $$\n\nSo.', '[x\n+ y]<p>So.</p>'],
  ['amid lines of text', 'So\n$$ x $$\nis.', '<p>So</p>[x]<p>is.</p>'],
  ['that begins in a line', 'So $$\nx $$\nis.', '<p>So</p>[x]<p>is.</p>'],
  ['with an escaped dollar', '$$ \\text{\\$$y$} $$', '[\\text{\\$$y$}]'],
  ['with a blank line', '$$\nx\n\n+ y\n$$', '[x\n\n+ y]'],
  ['in a quotation', '> $$\n> x\n> $$\n\nSo.', '<blockquote>[x]</blockquote><p>So.</p>'],
  ['in a list', '- $$ x $$\n- y', '<ul><li>[x]</li><li>y</li></ul>'],
  ['in a line', 'So $$ x $$ is.', '<p>So [x] is.</p>'],
  ['with a label behind it', '$$\nx\n$$ {#eq:a}', equation('eq:a', 'x \\tag{1}')],
  [
    'on one line with a label',
    '$$ x $$ {#eq:a}\n\nSo.',
    equation('eq:a', 'x \\tag{1}') + '<p>So.</p>',
  ],
  [
    'in text with a label',
    'So $$ x $$ {#eq:a} is.',
    `<p>So</p>${equation('eq:a', 'x \\tag{1}')}<p>is.</p>`,
  ],
  ['with a label without prefix', '$$ x $$ {#a}', equation('eq:a', 'x \\tag{1}')],
  ['with a tag and a label behind it', '$$ x \\tag{A} $$ {#eq:a}', equation('eq:a', 'x \\tag{A}')],
  [
    'in an environment without dollars',
    'So\n\\begin{align}\n  x^{2} &= \\{y\\} \\label{eq:a} \\\\\n- z &= 1\n\\end{align}\nis.',
    '<p>So</p>' +
      equation(
        'eq:a',
        '\\begin{align} x^{2} &#x26;= \\{y\\} \\tag{1} \\\\ - z &#x26;= 1 \\tag{2} \\end{align}',
      ) +
      '<p>is.</p>',
  ],
  [
    'in an environment in a quotation',
    '> \\begin{equation*}\n> x_{1}\n> \\end{equation*}',
    '<blockquote>[\\begin{equation*}x_{1}\\end{equation*}]</blockquote>',
  ],
  [
    'in an environment of rows',
    '\\begin{aligned} \\begin{aligned} a \\end{aligned} \\end{aligned}',
    '[\\begin{aligned} \\begin{aligned} a \\end{aligned} \\end{aligned}]',
  ],
  [
    'in an environment with a label behind it',
    '\\begin{equation} x \\end{equation} {#eq:a}',
    equation('eq:a', '\\begin{equation} x\\tag{1} \\end{equation}'),
  ],
])('a formula %s', async (_, markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(flat(shown(text))).toBe(flat(html));
  expect(flat(await shownMdx(markdown))).toBe(flat(html));
});

test.each([
  ['dollars that nothing closes', 'So.\n\n$$\nx\n\nText.', 'unclosed-formula', 3, 1],
  ['dollars in a quotation', '> $$\n> x\n\nText.', 'unclosed-formula', 1, 3],
  ['an environment that nothing ends', '\\begin{align}\nx\n\n', 'unclosed-formula', 1, 1],
  ['a label before the formula', '$$ {#eq:a}\nx\n$$', 'label-syntax', 1, 4],
  ['a label that is not closed', '$$\nx \\label{eq:a\n$$', 'label-syntax', 2, 3],
  ['a label without a name', '$$ x \\label $$', 'label-syntax', 1, 6],
  ['two labels for a number', '$$ x \\label{eq:a}\n+ y \\label{eq:b} $$', 'second-label', 2, 5],
  ['a label in it and one behind it', '$$ x \\label{eq:a} $$ {#eq:b}', 'second-label', 1, 22],
  [
    'two labels for a row',
    '\\begin{align} x \\label{a} \\label{b} \\\\ y \\end{align}',
    'second-label',
    1,
    27,
  ],
  ['a label behind rows', '\\begin{align} x \\\\ y \\end{align} {#eq:a}', 'label-of-rows', 1, 34],
  ['a label behind a formula in a line', 'So $x$ {#eq:a}.', 'stray-label', 1, 8],
  ['text around an environment', 'So \\begin{align} x^{2} \\end{align}.', 'latex-in-text', 1, 4],
  [
    'text behind an environment',
    '\\begin{align}\nx\n\\end{align} so',
    'text-behind-formula',
    3,
    13,
  ],
  ['text behind dollars', '$$\nx\n$$ where.\n\nText.', 'text-behind-formula', 3, 4],
])('%s is an error at its place', async (_, markdown, kind, line, column) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind, position: { line, column } }]);
  }
});

test('a backslash before the last dollars closes nothing', () => {
  expect(displayMathOf('$$ x \\$$')).toEqual({ tex: 'x \\$$', isClosed: false });
  expect(displayMathOf('$$ x \\\\$$')).toEqual({ tex: 'x \\\\', isClosed: true });
});

test('who refers to a label amid text learns where the formula belongs', async () => {
  const { errors } = await renderBody('By @eq:a \\begin{align} x \\label{eq:a} \\end{align}.');
  expect(errors.map(({ kind }) => kind).sort()).toEqual(['latex-in-text', 'unknown-label']);
  expect(errors.find(({ kind }) => kind === 'unknown-label')?.fix).toContain('between $$');
});
