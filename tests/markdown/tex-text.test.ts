import { expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

test.each([
  ['A \\textbf{bold} word', 'Write **bold**.'],
  ['A \\emph{new *word*}', 'Write *new *word**.'],
  ['A \\textit{x_1}', 'Write *x_1*.'],
  ['A \\texttt{code}', 'Write `code`.'],
  ['A \\href{https://a.example}{page}', 'Write [page](address).'],
  [
    'A \\footnote{Of {two} lines\nor so.}',
    'Write [^name] here, and [^name]: … in a paragraph of its own.',
  ],
  ['A \\label{sec:a}', 'Write {#sec:a} at the end of a heading'],
  ['A \\includegraphics[width=5cm]{a.png}', 'Write ![What it shows](a.png).'],
  ['A \\frac{1}{2}', 'Put it between dollars'],
  ['A \\LaTeX document', 'Write LaTeX.'],
  ['A \\LaTeX{} document', 'Write LaTeX.'],
  ['A \\S~3', 'Write §, or @'],
  ['A \\S3', 'Write §, or @'],
  ['A \\appendix', 'Write :::appendix'],
  ['A \\newpage', 'Remove it'],
  ['A \\tableofcontents', 'Write nothing: a long'],
  ['A \\qed', 'Write :::proof'],
  ['A \\footnote{Of *Noether* and $x$.}', 'Write [^name] here'],
  ['A \\alpha of', 'Put it between dollars'],
  ["A Poincar\\'{e}", 'Write the letter with its accent itself.'],
  ['A \\(x\\)', 'Write $x$;'],
  ['A \\(f(x) = \\alpha^{2}\\)', 'Write $f(x) = \\alpha^{2}$;'],
  ['A \\[ y = x_{1} \\]', 'Write $$ y = x_{1} $$ with nothing'],
  ['A \\[\nx = y\n\\]', 'Write $$ x = y $$ with nothing'],
  ['A \\\\(x\\\\)', 'Write $x$;'],
])('%j is a warning', async (markdown, fix) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    const position = { line: 1, column: 3 + (markdown.includes('Poincar') ? 7 : 0) };
    expect(errors).toMatchObject([{ severity: 'warning', kind: 'latex-in-text', position }]);
    expect(errors[0]?.fix).toContain(fix);
  }
});

test.each([
  ['\\begin{itemize}', 'a list'],
  ['\\begin{theorem}', ':::theorem'],
  ['\\begin{figure}[h]', ':::figure'],
  ['\\begin{tikzpicture}', 'between $$'],
])('%s is an error', async (markdown, fix) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(`${markdown}\nSo.`, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind: 'latex-in-text' }]);
    expect(errors[0]?.fix).toContain(fix);
  }
});

test.each([
  ['\\[not a link\\]', '[not a link]'],
  ['\\[1\\] and \\[x\\] and \\[a-z\\]', '[1] and [x] and [a-z]'],
  ['\\[@key, p. 3\\]', '[@key, p. 3]'],
  ['\\[key = value\\]', '[key = value]'],
  ['\\(not a formula\\) \\(1\\)', '(not a formula) (1)'],
  ['a \\( b', 'a ( b'],
  ['`\\textbf{x}` \\\\alpha', '<code>\\textbf{x}</code> \\alpha'],
  ['$f = \\text{the $x$ of}$ so', '[f = \\text{the $x$ of}] so'],
  ['$\\alpha \\text{x}$', '[\\alpha \\text{x}]'],
  ['C:\\temp\\alphabet \\d, \\S and \\*', 'C:\\temp\\alphabet \\d, \\S and *'],
])('%s is shown as it is meant', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(`<p>${html}</p>`);
  expect(await shownMdx(markdown)).toBe(`<p>${html}</p>`);
});

test('what is LaTeX stays as it was written', async () => {
  const markdown = 'A \\textbf{bold *x*} word, \\cite[p. 3]{key}.';
  const text = await renderBody(markdown);
  expect(text.errors).toHaveLength(1);
  expect(shown(text)).toBe(`<p>${markdown}</p>`);
  expect(await shownMdx(markdown)).toBe(`<p>${markdown}</p>`);
});
