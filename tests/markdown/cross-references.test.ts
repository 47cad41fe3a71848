import { expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const labelled = `

## The *method* {#sec:method}

:::theorem[Noether]{#thm:noether}
Every symmetry.
:::

:::lemma{#lem:main numbered=false}
So.
:::

:::lemma[Zorn]{#lem:zorn numbered=false}
So.
:::

$$ x \\label{eq:euler} $$

| a |
| - |
| 1 |

Table: Results {#tbl:results}

:::figure{#fig:loss}
![Loss](loss.png)
The loss.
:::

### What is $x$?
`;

const link = (id: string, words: string): string =>
  `<a href="#${id}" class="cross-reference">${words}</a>`;

test.each([
  ['By @eq:euler.', `By ${link('eq:euler', 'equation (1)')}.`],
  ['@eq:euler says.', `${link('eq:euler', 'Equation (1)')} says.`],
  ['So. @eq:euler says.', `So. ${link('eq:euler', 'Equation (1)')} says.`],
  ['See e.g. @eq:euler.', `See e.g. ${link('eq:euler', 'equation (1)')}.`],
  ['@fig:loss, @tbl:results', `${link('fig:loss', 'Figure 1')}, ${link('tbl:results', 'Table 1')}`],
  ['(@thm:noether)', `(${link('thm:noether', 'Theorem 1')})`],
  ['@lem:main and @lem:zorn', `${link('lem:main', 'Lemma')} and ${link('lem:zorn', 'Zorn')}`],
  ['@sec:method', link('sec:method', 'Section “The <em>method</em>”')],
  ['@sec:what-is-x', link('what-is-x', 'Section “What is [x]?”')],
  ['[@fig:loss]', link('fig:loss', 'Figure 1')],
  [
    '[@fig:loss; @eq:euler]',
    `${link('fig:loss', 'Figure 1')}, ${link('eq:euler', 'equation (1)')}`,
  ],
  ['[see @fig:loss, left]', `see ${link('fig:loss', 'Figure 1')}, left`],
  ['[*see @fig:loss*]', `<em>see ${link('fig:loss', 'Figure 1')}</em>`],
  ['@fig:loss [left]', `${link('fig:loss', 'Figure 1')} [left]`],
  ['Fig. [-@fig:loss]', `Fig. ${link('fig:loss', '1')}`],
  ['Eqs. [-@eq:euler]', `Eqs. ${link('eq:euler', '(1)')}`],
  ['[-@sec:method]', link('sec:method', 'The <em>method</em>')],
  ['\\ref{fig:loss}', link('fig:loss', '1')],
  ['\\ref{eq:euler} \\eqref{eq:euler}', `${link('eq:euler', '1')} ${link('eq:euler', '(1)')}`],
  ['\\eqref{euler}', link('eq:euler', '(1)')],
  ['\\cref{fig:loss}', link('fig:loss', 'Figure 1')],
  ['By \\autoref{eq:euler}', `By ${link('eq:euler', 'equation (1)')}`],
  ['By \\Cref{eq:euler}', `By ${link('eq:euler', 'Equation (1)')}`],
  [
    'By \\cref{fig:loss,eq:euler}',
    `By ${link('fig:loss', 'Figure 1')}, ${link('eq:euler', 'equation (1)')}`,
  ],
  ['Figure~\\ref{fig:loss}', `Figure\u00A0${link('fig:loss', '1')}`],
  ['(\\ref{eq:euler})', `(${link('eq:euler', '1')})`],
  ['@Fig:loss', link('fig:loss', 'Figure 1')],
  ['By @Eq:euler', `By ${link('eq:euler', 'Equation (1)')}`],
  [
    '[see @Eq:euler; -@Fig:loss]',
    `see ${link('eq:euler', 'Equation (1)')}, ${link('fig:loss', '1')}`,
  ],
  [
    'See Fig. @fig:loss and Eq. @eq:euler',
    `See Fig.\u00A0${link('fig:loss', '1')} and Eq.\u00A0${link('eq:euler', '(1)')}`,
  ],
  [
    'Figure @fig:loss, Figure~@fig:loss',
    `Figure\u00A0${link('fig:loss', '1')}, Figure\u00A0${link('fig:loss', '1')}`,
  ],
  [
    'Figures @fig:loss and @fig:loss',
    `Figures\u00A0${link('fig:loss', '1')} and ${link('fig:loss', '1')}`,
  ],
  ['By Theorem @thm:noether', `By Theorem\u00A0${link('thm:noether', '1')}`],
  ['In Section @sec:method', `In ${link('sec:method', 'Section “The <em>method</em>”')}`],
  ['Configure @fig:loss', `Configure ${link('fig:loss', 'Figure 1')}`],
  ['*@fig:loss*', `<em>${link('fig:loss', 'Figure 1')}</em>`],
  ['`@fig:loss` \\@fig:loss', '<code>@fig:loss</code> @fig:loss'],
  ['\\\\ref{fig:loss}', '\\ref{fig:loss}', 'md'],
  ['A set {#a} of', 'A set {#a} of'],
  ['@{fig:loss} [@{eq:2020}]', '@{fig:loss} [@{eq:2020}]'],
])('%s', async (markdown, html, only?: string) => {
  const text = await renderBody(markdown + labelled);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(`<p>${html}</p>`);
  if (only !== 'md') expect(await shownMdx(markdown + labelled)).toContain(`<p>${html}</p>`);
});

test('the words are those of the language', async () => {
  const text = await renderBody('[见 @eq:euler; @thm:noether] @sec:method' + labelled);
  expect(shown(text, text.template, 'zh')).toContain(
    `见 ${link('eq:euler', '式 (1)')}、${link('thm:noether', '定理 1')} ${link('sec:method', '“The <em>method</em>”一节')}`,
  );
});

test('headings and the table of contents name without a link', async () => {
  const text = await renderBody('## Proof of @thm:noether' + labelled);
  expect(shown(text)).toContain('<h2 id="proof-of-thm-noether">Proof of Theorem 1</h2>');
  expect(text.headings.map(({ template }) => shown(text, template))).toContain(
    'Proof of Theorem 1',
  );
});

test('the summary keeps the words as labels', async () => {
  const text = await renderBody('By @thm:noether it is.' + labelled);
  expect(shown(text, text.summary)).toBe('By Theorem 1 it is.');
});

test.each([
  ['## Method {#method}', '<h2 id="method">Method</h2>'],
  ['## Method {#sec:method}', '<h2 id="sec:method">Method</h2>'],
  ['Method {#sec:method}\n======', '<h2 id="sec:method">Method</h2>'],
  ['## A {#b}\n\n## B', '<h2 id="b">A</h2>\n<h2 id="b-1">B</h2>'],
  ['## B\n\n## A {#b}', '<h2 id="b-1">B</h2>\n<h2 id="b">A</h2>'],
  ['## Method {#sec:method .unnumbered}', '<h2 id="sec:method">Method</h2>'],
  ['## Method {.unnumbered .unlisted}', '<h2 id="method">Method</h2>'],
  ['## Method {-}', '<h2 id="method">Method</h2>'],
  ['## The set {#a} of', '<h2 id="the-set-a-of">The set {#a} of</h2>'],
])('the id of %j', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(html);
  expect(await shownMdx(markdown)).toBe(html);
});

test.each([
  ['See @fig:nothing.', 'unknown-label', 1, 5],
  ['So\n[see @thm:noethr].', 'unknown-label', 2, 6],
  ['See \\ref{sec:nothing}', 'unknown-label', 1, 5],
  ['See [@fig:loss; @noether1921].', 'mixed-citation', 1, 5],
  ['## A {#sec:method}', 'duplicate-label', 3, 1],
  ['![A](a.png) b {#fig:a}', 'stray-label', 1, 15],
  ['See {#fig-a}', 'stray-label', 1, 5],
  ['See {#tab:a}', 'stray-label', 1, 5],
  ['$$ y $$ {#eq-gain}', 'equation-label', 1, 9],
  [':::theorem{#thm-gain}\nSo.\n:::', 'theorem-label', 1, 1],
  [':::lemma{#lemma:gain}\nSo.\n:::', 'theorem-label', 1, 1],
  ['| a |\n| - |\n\nTable: A {#tbl-a}', 'table-label', 4, 10],
])('%j is an error at its place', async (markdown, kind, line, column) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown + labelled, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind, position: { line, column } }]);
  }
});

const parts = `

:::figure{#fig:two}
![A](a.png "A") ![B](b.png "B")
:::

:::figure{#fig:one}
![A](a.png)
:::

$$ x \\label{gain} $$
`;

test.each([
  ['@thm:noethr', labelled, 'Did you mean "thm:noether"?'],
  ['@tbl:loss', labelled, 'Did you mean "fig:loss"?'],
  ['\\eqref{eulr}', labelled, 'Did you mean "eq:euler"?'],
  ['@fig:two-c', parts, 'The parts of "fig:two" are "fig:two-a" and "fig:two-b".'],
  ['@fig:one-a', parts, 'The pictures of "fig:one" have no letters'],
  ['@fig:gain', parts, 'Did you mean "eq:gain"?'],
  ['@fig:nothing', '', ':::figure{#fig:nothing}'],
  ['@tbl:nothing', '', 'Table: Its caption {#tbl:nothing}'],
  ['@sec:nothing', '', '## Its title {#sec:nothing}'],
  ['@eq:nothing', '', '\\label{eq:nothing} in it, or {#eq:nothing} behind its last $$'],
  ['@lem:nothing', '', ':::lemma{#lem:nothing}'],
  ['@cnj:nothing', '', ':::conjecture{#cnj:nothing}'],
  ['\\ref{tab:results}', labelled, 'Did you mean "tbl:results"?'],
  ['\\ref{tab:nothing}', '', 'Table: Its caption {#tbl:nothing}'],
  ['\\ref{alg:nothing}', '', '\\label{alg:nothing} in it'],
  ['\\ref{lst:nothing}', '', ':::figure{#fig:nothing}'],
  ['\\ref{nothing}', '', '\\label{nothing}'],
])('whoever writes %s learns what to write', async (markdown, rest, fix) => {
  const { errors } = await renderBody(markdown + rest);
  expect(errors).toMatchObject([{ kind: 'unknown-label' }]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  ['@fig-loss', { name: 'fig:loss', isGiven: true }],
  ['[@eq-euler]', { name: 'eq:euler', isGiven: true }],
  ['@euler', { name: 'eq:euler', isGiven: true }],
  ['@tab:results', { name: 'tbl:results', isGiven: true }],
  ['@abel', { name: 'thm:abel', isGiven: true }],
  ['@main', undefined],
  ['@fig-nothing', { name: 'fig:nothing', isGiven: false }],
  ['@sec-nothing', { name: 'sec:nothing', isGiven: false }],
  ['@tab:nothing', { name: 'tbl:nothing', isGiven: false }],
  ['@ass:nothing', { name: 'asm:nothing', isGiven: false }],
  ['@app:nothing', { name: 'sec:nothing', isGiven: false }],
  ['@lst:nothing', { name: 'lst:nothing', isGiven: false }],
  ['@alg-nothing', { name: 'alg:nothing', isGiven: false }],
  ['@def-con', undefined],
  ['@method', undefined],
  ['@noether', undefined],
])('%s may be the key of a work, and else means %j', async (markdown, meantLabel) => {
  const { fills } = await renderBody(`${markdown}${labelled}\n:::theorem{#abel}\nSo.\n:::\n`);
  const citations = fills.flatMap((fill) => (fill.kind === 'citation' ? fill.items : []));
  expect(citations).toMatchObject([meantLabel === undefined ? {} : { meantLabel }]);
  expect(citations.map((item) => item.meantLabel?.name)).toEqual([meantLabel?.name]);
});

test.each([
  ['By @sec:tables--figures.', 'Section “Tables &#x26; Figures”</a>.'],
  ['By @sec:a--b--c-d so', 'Section “A &#x26; B &#x26; C-D”</a> so'],
  ['By @sec:tables--so', 'Section “Tables”</a>–so'],
])('two hyphens in %j', async (markdown, html) => {
  const headings = '\n\n## Tables & Figures\n\n## A & B & C-D\n\n## Tables\n';
  const text = await renderBody(markdown + headings);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(html);
});
