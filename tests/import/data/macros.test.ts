import { describe, expect, test } from 'vitest';
import { readMacros } from '../../../src/site/macros.ts';
import { converted, textIn } from '../source-folder.ts';

const setups: readonly { name: string; file: string; text: string }[] = [
  {
    name: 'MathJax 3',
    file: 'assets/js/mathjax-setup.js',
    text: String.raw`window.MathJax = {
  tex: {
    inlineMath: [["$", "$"]],
    macros: { RR: "{\\mathbb R}", norm: ['\\lVert #1 \\rVert', 1], oneSided: ["[#1]", 1, "x"] },
  },
};`,
  },
  {
    name: 'MathJax 2',
    file: '_includes/head/custom.html',
    text: String.raw`<script>MathJax.Hub.Config({ TeX: { Macros: { RR: '{\\mathbb R}', /* a norm */ norm: ["\\lVert #1 \\rVert", 1] } } });</script>`,
  },
  {
    name: 'KaTeX',
    file: '_includes/head.html',
    text: String.raw`<script>renderMathInElement(document.body, { macros: { "\\RR": "{\\mathbb R}", "\\norm": "\\lVert #1 \\rVert" } });</script>`,
  },
  {
    name: 'a formula of the layout that nobody sees',
    file: '_layouts/default.html',
    text: String.raw`<div style="display: none">$$\newcommand{\RR}{{\mathbb R}} \def\norm#1{\lVert #1 \rVert} \newcommand{\oneSided}[1][x]{[#1]}$$</div>{{ content }}`,
  },
];

describe('TeX commands of a site', () => {
  test.each(setups)('$name', async ({ file, text }) => {
    const site = await converted({ '_config.yml': 'title: A\n', [file]: text });
    const { macros, errors } = readMacros(textIn(site, 'content/macros.yaml'), 'macros.yaml');
    expect(errors).toEqual([]);
    expect(macros).toEqual({ '\\RR': '{\\mathbb R}', '\\norm': '\\lVert #1 \\rVert' });
    const told = site.notes.filter(({ message }) => message.includes('macros.yaml'));
    expect(told.map((note) => note.file)).toEqual([file]);
  });

  test('none, no file', async () => {
    const site = await converted({ '_config.yml': 'title: A\n' });
    expect(site.files.map(({ path }) => path)).not.toContain('content/macros.yaml');
  });
});
