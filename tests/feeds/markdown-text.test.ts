import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownText } from '../../src/feeds/markdown-text.ts';
import { markdownTwin } from '../../src/feeds/markdown-twin.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const BASE = 'https://a.example/repo/blog/one/';
const typeset = createTypesetter({});

function tex(formula: string, isDisplay: boolean): string {
  const result = typeset(formula, isDisplay);
  if (!('html' in result)) throw new Error(`KaTeX does not take ${formula}.`);
  return result.html;
}

function read(html: string): Promise<string> {
  return markdownText(`<body><header>Menu</header><main id="main">${html}</main></body>`, BASE);
}

test('addresses of mail are hidden as they are in the page, but for those in code', async () => {
  const address = 'ada_l@mill.example';
  const html = `<p>Write ${address}, or <a href="mailto:${address}">${address}</a>.</p><pre><code>${address}</code></pre><p>@ 3, <code>a@b.example</code></p>`;
  const text = await read(html);
  const [words = '', code = ''] = text.split('```');
  expect(words).not.toContain('@');
  expect(code).toContain(address);
  expect(text).toContain('`a@b.example`');
  const shown = unified().use(remarkParse).parse(words);
  expect(toString(shown)).toBe(`Write ${address}, or ${address}.`);
  expect(JSON.stringify(shown)).toContain(`"url":"mailto:${address}"`);
});

test.each([
  ['a formula', `<p>So ${tex('a_1 * b', false)}.</p>`, 'So $a_1 * b$.'],
  ['a formula of its own', tex('\\frac{a}{b}', true), '$$\n\\frac{a}{b}\n$$'],
  ['a link', '<p><a href="/repo/x/">x</a></p>', '[x](https://a.example/repo/x/)'],
  [
    'a citation',
    '<p><a href="#ref-a" role="doc-biblioref">(A, 1921)</a></p>',
    '[(A, 1921)](https://a.example/repo/blog/one/#ref-a)',
  ],
  [
    'a figure',
    '<figure><a class="zoom" href="/l.webp"><img src="/repo/s.webp" alt="A top"></a><figcaption>Turns</figcaption></figure>',
    '![A top](https://a.example/repo/s.webp)\n\nTurns',
  ],
  ['code', '<pre><code><span class="line">a * b</span></code></pre>', '```\na * b\n```'],
  [
    'a drawing',
    '<div class="drawing"><svg viewBox="0 0 1 1"><metadata>graphviz\ngraph {\n  a -- b\n}</metadata><text>a</text></svg></div>',
    '```graphviz\ngraph {\n  a -- b\n}\n```',
  ],
  [
    'a framed page',
    '<p>A</p><iframe src="/repo/plot.html" title="A plot"></iframe><p>B</p>',
    'A\n\n[A plot](https://a.example/repo/plot.html)\n\nB',
  ],
  ['an ornament', '<p>A <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p>', 'A'],
  [
    'a table',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '| a |\n| - |\n| 1 |',
  ],
  ['a callout', '<div class="callout"><p>Note</p><p>Well</p></div>', '> Note\n>\n> Well'],
  [
    'a footnote at the beginning',
    '<p><sup><a href="#fn-1" data-footnote-ref>1</a></sup> says</p><section class="footnotes"><ol><li id="fn-1"><p>Here</p></li></ol></section>',
    '[^1] says\n\n[^1]: Here',
  ],
  [
    'a footnote',
    `<p>So<sup><a href="#fn-1" data-footnote-ref>1</a><a class="to-sidenote" href="#sn-1">1</a></sup><span class="sidenote">Here</span>.</p>
     <section class="footnotes"><h2>Footnotes</h2><ol><li id="fn-1"><p>Here <a data-footnote-backref class="data-footnote-backref" href="#fnref-1">↩</a></p></li></ol></section>`,
    'So[^1].\n\n[^1]: Here',
  ],
  [
    'what only leads around, or is to be pressed',
    '<nav>Contents</nav><p>Text</p><button>Copy</button><section class="cite"><p>BibTeX</p></section><p hidden>No</p>',
    'Text',
  ],
  [
    'links of a work, without what unfolds',
    '<div class="work-links"><a href="/p.pdf">PDF</a> <details><summary>BibTeX</summary><div class="fold"><pre>@misc</pre></div></details> <cite-link><a href="/c/">Cite</a></cite-link></div>',
    '[PDF](https://a.example/p.pdf), [Cite](https://a.example/c/)',
  ],
  [
    'institutions, without marks of authors who are not named there',
    '<p class="affiliations"><span> <sup>1</sup>Bergen </span> <span><sup>2</sup><a href="/x/">Oslo</a></span></p>',
    'Bergen; [Oslo](https://a.example/x/)',
  ],
  [
    'a list in a list',
    '<ol start="3"> <li>a<ul><li>b</li></ul></li> <li><p>c</p><p>d</p></li></ol>',
    '3. a\n   - b\n\n4. c\n\n   d',
  ],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked disabled> a</li><li><input type="checkbox" disabled> b</li></ul>',
    '- [x] a\n- [ ] b',
  ],
  [
    'words with their glosses',
    '<dl class="gloss-words"><div><dt lang="tr"><span class="gloss-judgement">*</span>ŋ̊a-lar</dt><dd>x-<abbr title="plural">PL</abbr></dd></div><div><dt>in it</dt><dd>y</dd></div><div><dt>z</dt></div></dl>',
    '```gloss\n*ŋ̊a-lar  {in it}  z\nx-PL     y        {}\n```',
  ],
  [
    'a list with letters',
    '<ol type="a"><li><p>x</p></li><li><dl class="gloss-words"><div><dt>y</dt><dd>z</dd></div></dl></li></ol>',
    'a. x\n\nb.\n\n```gloss\ny\nz\n```',
  ],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', '- **a**\n\n  b'],
  [
    'several definitions, each in its lines',
    '<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dt>c</dt>\n<dd>d</dd>\n</dl>',
    '- **a**\n\n  b\n\n- **c**\n\n  d',
  ],
  [
    'terms that share their definitions',
    '<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>',
    '- **a**\n\n  **b**\n\n  c\n\n  d',
  ],
  [
    'a table with a caption',
    '<table><caption>Table 1. <em>B</em></caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    'Table 1. *B*\n\n| a |\n| - |\n| 1 |',
  ],
  [
    'a table without a head, with a cell over two columns',
    '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
    '|   |    |\n| - | -: |\n| a |    |\n| 1 |  2 |',
  ],
  [
    'a table in a table',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><table><tbody><tr><td>b</td></tr></tbody></table></td></tr></tbody></table>',
    '| a |\n| - |\n| b |',
  ],
  [
    'a film',
    '<video src="/v.mp4" poster="/p.png" title="How">No film</video>',
    '[![No film](/p.png)](https://a.example/v.mp4 "How")',
  ],
  [
    'a block in a link',
    '<a href="/x/"><h2>a</h2><p>b</p></a>',
    '## [a](https://a.example/x/)\n\n[b](https://a.example/x/)',
  ],
  ['a quotation in a line', '<p>a <q>b <em>c</em></q>.</p>', 'a "b *c*".'],
  ['lines', '<p>a<br>b <br></p><hr>', 'a\\\nb\n\n---'],
  [
    'emphasis among Han characters',
    '<p>方向是<em>图</em>与<strong>注意：</strong>请，<em>斜<b>粗</b></em>体</p>',
    '方向是*图*与**注意：**请，*斜**粗***体',
  ],
  ['spaces', '<p> a <b> b</b> <i>c</i> d\n</p> <p>\n</p>', 'a **b** *c* d'],
  ['a formula with a space at its end', `<p>${tex('a ', false)} b</p>`, '$a$ b'],
  ['what looks like Markdown', '<p>*a* [b] `c`</p>', '\\*a\\* \\[b] \\`c\\`'],
])('%s', async (_, html, markdown) => {
  expect(await read(html)).toBe(markdown);
});

test('above the text stands what the head says of the page', async () => {
  const head = `<meta name="description" content="About &quot;a&quot;: b"><meta property="og:title" content="One">
    <meta name="author" content="Ada L."><meta name="author" content="Bo"><meta property="article:published_time" content="2026-01-02">`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>One</h1></main></body></html>`;
  expect(await markdownTwin(html, BASE)).toBe(
    `---
title: One
description: 'About "a": b'
authors:
  - Ada L.
  - Bo
date: 2026-01-02
language: en
url: ${BASE}
---

# One
`,
  );
});
