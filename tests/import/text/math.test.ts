import { describe, expect, test } from 'vitest';
import { math } from '../../../scripts/import/text/kramdown/math.ts';
import { protect } from '../../../scripts/import/text/protect.ts';
import { textContext, type TextSite } from './text-context.ts';

interface Case {
  name: string;
  body: string;
  text: string;
  site?: TextSite;
  notes?: string[];
}

async function run(body: string, site?: TextSite) {
  const { context, notes, added } = textContext(body, site);
  const pieces = await math(protect([{ kind: 'source', text: body, line: 1 }], context), context);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    added,
    notes: notes
      .filter(({ level }) => level !== 'converted')
      .map(({ level, line, subject = '' }) => `${level} ${line} ${subject}`),
  };
}

/** A site whose MathJax takes `\(…\)` alone. */
const withoutDollars: TextSite = {
  files: {
    '_includes/scripts/mathjax.html': "<script>window.MathJax = { tex: { tags: 'ams' } };</script>",
  },
};

const cases: Case[] = [
  { name: 'double dollars in a line', body: 'Let $$x \\in A$$ be.', text: 'Let $x \\in A$ be.' },
  {
    name: 'double dollars by themselves',
    body: 'So:\n\n$$ x = 1 $$\n\nNext.',
    text: 'So:\n\n$$\nx = 1\n$$\n\nNext.',
  },
  {
    name: 'a block over several lines stays one',
    body: 'So:\n\n$$\n\\begin{aligned}\n  a &= b \\\\\n  c &= d\n\\end{aligned}\n$$\n\nNext.',
    text: 'So:\n\n$$\n\\begin{aligned}\n  a &= b \\\\\n  c &= d\n\\end{aligned}\n$$\n\nNext.',
  },
  {
    name: 'numbers alone that a tag says, where the pages had no others',
    body: '$$\n\\begin{align}\na &= b \\\\\n&= c \\tag{5}\n\\end{align}\n$$',
    text: '$$\n\\begin{align*}\na &= b \\\\\n&= c \\tag{5}\n\\end{align*}\n$$',
    site: { system: 'jekyll' },
  },
  {
    name: 'blank lines in a block',
    body: '$$\na\n\n= b\n$$',
    text: '$$\na\n= b\n$$',
  },
  {
    name: 'a backslash before it makes a formula by itself one of a line',
    body: 'So:\n\n\\$$ 5 + 5 $$\n\nNext.',
    text: 'So:\n\n$5 + 5$\n\nNext.',
  },
  {
    name: 'a formula that begins a paragraph',
    body: '$$x$$ is a number.\n\nAnd $$y$$',
    text: '$x$ is a number.\n\nAnd $y$',
  },
  {
    name: 'dollars on lines of their own amid a paragraph',
    body: 'We have\n$$\nx = 1\n$$\nwhere $$x$$ is new.',
    text: 'We have\n\n$$\nx = 1\n$$\n\nwhere $x$ is new.',
  },
  {
    name: 'an environment amid words',
    body: 'We have $$\\begin{align} a &= b \\end{align}$$, so.',
    text: 'We have\n\n$$\n\\begin{align} a &= b, \\end{align}\n$$\n\nso.',
  },
  {
    name: 'in lists',
    body: '- one $$x$$\n- $$y = 1$$\n\n  $$\n  z\n  $$\n\n1. a\n\n   $$ u $$',
    text: '- one $x$\n- $$\n  y = 1\n  $$\n\n  $$\n  z\n  $$\n\n1. a\n\n   $$\n   u\n   $$',
  },
  {
    name: 'in quotations',
    body: '> So\n>\n> $$\n> x\n> $$\n>\n> and $$a\n> + b$$.',
    text: '> So\n>\n> $$\n> x\n> $$\n>\n> and $a + b$.',
  },
  {
    name: 'in footnotes and headings',
    body: '## On $$x$$\n\n[^1]: $$y$$ it is.',
    text: '## On $x$\n\n[^1]: $y$ it is.',
  },
  {
    name: 'single dollars with the escapes of kramdown',
    body: 'A $x\\_1$, $\\\\{1\\\\}$, $a^\\*$, $\\\\alpha$, $\\begin{matrix} a \\\\\\\\ b \\end{matrix}$.',
    text: 'A $x_1$, $\\{1\\}$, $a^*$, $\\alpha$, $\\begin{matrix} a \\\\ b \\end{matrix}$.',
  },
  {
    name: 'braces keep their backslash, as their author meant',
    body: 'A set $\\{1, 2\\}$ and $\\|x\\|$.',
    text: 'A set $\\{1, 2\\}$ and $\\|x\\|$.',
  },
  {
    name: 'spaces within single dollars',
    body: 'With $ n $ of them, $ x^2 $ too.',
    text: 'With $n$ of them, $x^2$ too.',
  },
  {
    name: 'prices',
    body: 'From $5 to $10, or \\$20, or $30 million in $x$ dollars.',
    text: 'From $5 to $10, or \\$20, or $30 million in $x$ dollars.',
  },
  {
    name: 'prices that would read as a formula',
    body: 'Costs $5,$6 or $7 and ($8) too. It is \\\\$9.',
    text: 'Costs $5,$6 or $7 and ($8) too. It is \\$9.',
  },
  {
    name: 'a dollar before a formula',
    body: 'Pay $20(half of $x$), please.',
    text: 'Pay $20(half of $x$), please.',
  },
  {
    name: 'a site without single dollars',
    body: 'It is $5 or $6, $$x$$, $a_1$, $(5, 100)$, $ n = 3 $ and $HOME or $PATH.',
    site: withoutDollars,
    text: 'It is $5 or $6, $x$, $a_1$, $(5, 100)$, $n = 3$ and $HOME or $PATH.',
  },
  {
    name: 'numbers in formulas',
    body: 'With $1 - x_i$, $0.5$ and $2 < n$, \\$$y\\$$ and $$a$$$$b$$ below.',
    text: 'With $1 - x_i$, $0.5$ and $2 < n$, $y$ and\n\n$$\na\n$$\n\n$$\nb\n$$\n\nbelow.',
  },
  {
    name: 'commands that the text defines, with an optional argument, and colours',
    body: '$$\\newcommand{\\mid}[1][]{\\:#1\\:} \\newcommand{\\given}{\\mid[\\vert]} \\definecolor{mine}{RGB}{230, 29, 0}$$\n\nSo $$\\mid[a] \\mid x$$ and $$\\color{mine} \\sigma_\\mathbf{w}$$.',
    text: '\n\nSo $\\:a\\: \\:\\: x$ and $\\color{#e61d00} \\sigma_{\\mathbf{w}}$.',
  },
  {
    name: 'brackets with two backslashes',
    body: 'Let \\\\( x\\_1 \\\\) be, and\n\n\\\\[ a < b \\\\]\n\nso.',
    text: 'Let $x_1$ be, and\n\n$$\na < b\n$$\n\nso.',
  },
  {
    name: 'brackets with one backslash',
    body: 'Let \\(x^2\\) be. See \\[here\\] and \\(so on\\).',
    text: 'Let $x^2$ be. See \\[here\\] and \\(so on\\).',
  },
  {
    name: 'a bare environment',
    body: 'So\n\n\\begin{equation}\nx = 1 \\label{eq:a}\n\\end{equation}\n\nby \\eqref{eq:a} and $\\eqref{eq:a}$.',
    text: 'So\n\n\\begin{equation}\nx = 1 \\label{eq:a}\n\\end{equation}\n\nby \\eqref{eq:a} and \\eqref{eq:a}.',
  },
  {
    name: 'a bare environment amid lines, with doubled backslashes',
    body: 'So\n\\begin{align\\*}\na \\\\\\\\ b\n\\end{align\\*}\n\nA\n\\begin{align}\na \\\\\\\\\nb\n\\end{align}\nB',
    text: 'So\n\n\\begin{align*}\na \\\\ b\n\\end{align*}\n\nA\n\n\\begin{align}\na \\\\\nb\n\\end{align}\n\nB',
  },
  {
    name: 'references that lead nowhere',
    body: 'By \\eqref{eq:b} and $x = \\ref{eq:c}$.',
    text: 'By `\\eqref{eq:b}` and $x = (\\text{eq:c})$.',
    notes: ['problem 1 eq:c', 'problem 1 eq:b'],
  },
  {
    name: 'one label twice',
    body: '$$ x \\label{a} $$\n\n$$ y \\label{a} $$',
    text: '$$\nx \\label{a}\n$$\n\n$$\ny\n$$',
    notes: ['problem 3 a'],
  },
  {
    name: 'no numbers on a site where MathJax gives none',
    body: '$$\n\\begin{equation}\nx\n\\end{equation}\n$$',
    site: { files: { 'assets/js/mathjax-setup.js': 'window.MathJax = {};' } },
    text: '$$\n\\begin{equation*}\nx\n\\end{equation*}\n$$',
  },
  {
    name: 'in the cells of a table',
    body: '| a | b |\n|---|---|\n| $$\\|x\\|$$ | $$P(A|B)$$ |\n| $$\\\\|y\\\\|$$ | 1 |',
    text: '| a | b |\n|---|---|\n| $\\vert x\\vert$ | $P(A\\vert B)$ |\n| $\\Vert y\\Vert$ | 1 |',
  },
  {
    name: 'in the cells of a table in HTML',
    body: '<table>\n<tr><td>$$a &lt; b$$</td><td>$c$</td></tr>\n</table>',
    text: '<table>\n<tr><td>$a < b$</td><td>$c$</td></tr>\n</table>',
  },
  {
    name: 'by itself in an element',
    body: '<div>\n$$ x $$\n</div>\n\n<p>$$y$$</p>',
    text: '<div>\n$$\nx\n$$\n</div>\n\n<p>$$\ny\n$$</p>',
  },
  {
    name: 'what is no text',
    body: '`$x$ $$y$$` <a href="a$b$c">d</a> [e](f$g$h) <code>$i$</code>\n\n```\n$$j$$\n```',
    text: '`$x$ $$y$$` <a href="a$b$c">d</a> [e](f$g$h) <code>$i$</code>\n\n```\n$$j$$\n```',
  },
  {
    name: 'a formula before a digit, and dollars within one',
    body: 'A $$x$$2 and $$\\text{if $y$}$$.',
    text: 'A $$x$$2 and $$\\text{if $y$}$$.',
  },
  {
    name: 'what KaTeX has under another name',
    body: '$$\\begin{eqnarray*} a &=& b \\\\ c &=& d \\end{eqnarray*}$$\n\n$$\\mathds{1}$$ x',
    text: '$$\n\\begin{align*} a &= b \\\\ c &= d \\end{align*}\n$$\n\n$\\mathbb{1}$ x',
  },
  {
    name: 'what cannot be typeset is shown as code',
    body: 'A $$\\foo$$ and\n\n$$\n\\frac{1\n$$\n',
    text: 'A `\\foo` and\n\n```latex\n\\frac{1\n```\n',
    notes: ['problem 1 \\foo', 'problem 3 \\frac{1'],
  },
  {
    name: 'spaces that do not break, and an accent behind one',
    body: 'A $a\u00A0b$ and $c\u00A0\u0302$.',
    text: 'A $a b$ and `c \u0302`.',
    notes: ['problem 1 c \u0302'],
  },
  {
    name: 'dollars without an end',
    body: 'Here $$x is all.\n\nIt costs ($$).\n\n$$ a = b\n\nSome words stand in between these.\n\n$$\nc\n$$\n',
    text: 'Here <!-- import: "$$" could not be converted: the formula has no other end -->x is all.\n\nIt costs (\\$\\$).\n\n<!-- import: "$$" could not be converted: the formula has no other end --> a = b\n\nSome words stand in between these.\n\n$$\nc\n$$\n',
    notes: ['problem 1 $$x is all.', 'problem 5 $$ a = b'],
  },
];

describe('formulas', () => {
  test.each(cases)('$name', async ({ body, text, site, notes = [] }) => {
    const result = await run(body, site);
    expect(result.text).toBe(text);
    expect(result.notes).toEqual(notes);
  });

  test('what the text defines goes into its front matter', async () => {
    const result = await run(
      '$$\\newcommand{\\RR}{\\mathbb{R}} \\def\\norm#1{\\lVert #1 \\rVert} \\DeclareMathOperator*{\\argmax}{arg\\,max}$$\n\nIn $$\\RR$$ the $$\\norm{x}$$.',
    );
    expect(result.text).toBe('\n\nIn $\\RR$ the $\\norm{x}$.');
    expect(result.added).toEqual({
      macros: {
        RR: '\\mathbb{R}',
        norm: '\\lVert #1 \\rVert',
        argmax: '\\operatorname*{arg\\,max}',
      },
    });
  });

  test('the commands of the site are known', async () => {
    const setup =
      'window.MathJax = { tex: { inlineMath: [["$", "$"]], macros: { EE: "{\\\\mathbb E}", inner: ["\\\\langle #1, #2 \\\\rangle", 2] } } };';
    const result = await run('$\\EE \\inner{x}{y}$', {
      files: { 'assets/js/mathjax-setup.js': setup },
    });
    expect(result).toMatchObject({ text: '$\\EE \\inner{x}{y}$', notes: [] });
  });
});
