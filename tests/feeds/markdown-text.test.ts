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

function read(html: string): string {
  return markdownText(`<body><header>Menu</header><main id="main">${html}</main></body>`, BASE);
}

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
    'a table',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '| a |\n| - |\n| 1 |',
  ],
  ['a callout', '<div class="callout"><p>Note</p><p>Well</p></div>', '> Note\n>\n> Well'],
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
  ['what looks like Markdown', '<p>*a* [b] `c`</p>', '\\*a\\* \\[b] \\`c\\`'],
])('%s', (_, html, markdown) => {
  expect(read(html)).toBe(markdown);
});

test('above the text stands what the head says of the page', () => {
  const head = `<meta name="description" content="About &quot;a&quot;: b"><meta property="og:title" content="One">
    <meta name="author" content="Ada L."><meta name="author" content="Bo"><meta property="article:published_time" content="2026-01-02">`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>One</h1></main></body></html>`;
  expect(markdownTwin(html, BASE)).toBe(
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
