import { expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const macros = {
  '\\RR': '\\mathbb{R}',
  '\\ip': '\\langle #1, #2 \\rangle',
  '\\norm': '\\lVert #1 \\rVert',
  '\\twice': '\\norm{\\norm{#1}}',
  '\\again': '\\again',
};

function render(body: string, ending = 'md') {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter(macros));
}

test.each([
  ['Let $\\Omega$ be open.', 'Let Ω be open.'],
  ['In $\\RR^2$ we have $\\ip{f}{g}_\\pi$.', 'In ℝ² we have ⟨ f, g ⟩_π.'],
  ['So $\\twice x \\leq 1$.', 'So ‖ ‖ x ‖ ‖ ≤ 1.'],
  ['A half is $\\frac{1}{2}$, and $\\frac{a + b}{n}$.', 'A half is 1/2, and (a + b)/n.'],
  ['With *words* and `code`.', 'With words and code.'],
])('%j begins with plain words', async (body, summary) => {
  expect((await render(body)).summary).toBe(summary);
});

test.each([
  ['The mean is {mean(xs).toFixed(2)} m.', 'The mean is m.'],
  ['Is <b>{x}</b> bold?', 'Is bold?'],
  ['{start}\n\nThen $x^2$ here.', 'Then x² here.'],
])('JavaScript is no part of how %j begins', async (body, summary) => {
  expect((await render(`export const x = 1;\n\n${body}`, 'mdx')).summary).toBe(summary);
});

test('a command that uses itself ends', async () => {
  expect((await render('A $\\again$ B')).summary).toBe('A again B');
});
