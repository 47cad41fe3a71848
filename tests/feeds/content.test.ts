import { describe, expect, it, test } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { feedHtml } from '../../src/feeds/content.ts';
import { referencesHtml } from '../../src/feeds/references.ts';
import { withoutVisualMath } from '../../src/feeds/visual-math.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const base = 'https://ada.example/repo/blog/2026/engine/';
const typeset = createTypesetter({});

function formula(tex: string, display = false): string {
  const result = typeset(tex, display);
  if (!('html' in result)) throw new Error(result.error);
  return result.html;
}

test.each([
  [
    'a link within the site',
    '<a href="/repo/x/">x</a>',
    '<a href="https://ada.example/repo/x/">x</a>',
  ],
  [
    'words with their glosses, which stay aligned',
    '<dl class="gloss-words" dir="rtl"><div><dt lang="he">a</dt><dd>x-<abbr title="plural">PL</abbr></dd></div><div><dt lang="he">b</dt></div></dl>',
    '<table dir="rtl"><tbody><tr><td lang="he">a</td><td lang="he">b</td></tr><tr><td>x-<abbr title="plural">PL</abbr></td><td></td></tr></tbody></table>',
  ],
  ['a link within the page', '<a href="#fn-1">1</a>', `<a href="${base}#fn-1">1</a>`],
  ['a link elsewhere', '<a href="https://b.example/">b</a>', '<a href="https://b.example/">b</a>'],
  ['a link to mail', '<a href="mailto:a@b.example">b</a>', '<a href="mailto:a@b.example">b</a>'],
  ['a link that runs code', '<a href="javascript:alert(1)">b</a>', '<a>b</a>'],
  [
    'a picture',
    '<img src="/repo/_media/a.webp" srcset="/repo/_media/b.webp 2x" width="7" alt="A" loading="lazy" class="c">',
    '<img src="https://ada.example/repo/_media/a.webp" width="7" alt="A">',
  ],
  [
    'an animation',
    '<animated-image data-still="/s"><picture><source media="(x)" srcset="/s.webp"><img src="/a.webp" alt=""></picture></animated-image>',
    '<img src="https://ada.example/a.webp" alt="">',
  ],
  [
    'a film in several forms',
    '<video controls autoplay src="/a.mp4" poster="/a.png"><source src="/b.webm" type="video/webm"></video>',
    '<video controls src="https://ada.example/a.mp4" poster="https://ada.example/a.png"><source src="https://ada.example/b.webm" type="video/webm"></video>',
  ],
  ['a script', '<p>a<script src="/a.js"></script><script>b()</script></p>', '<p>a</p>'],
  ['what is pressed', '<p>a <button type="button">Copy</button></p>', '<p>a </p>'],
  ['a handler', '<p onclick="a()" style="color:red" class="b" data-c="d">e</p>', '<p>e</p>'],
  [
    'a frame',
    '<p>a</p><iframe src="/plot.html" title="A plot"></iframe>',
    '<p>a</p><a href="https://ada.example/plot.html">A plot</a>',
  ],
  ['a task', '<li><input type="checkbox" checked disabled> done</li>', '<li>☑ done</li>'],
  [
    'what is open to nobody',
    '<p><span hidden>a</span><span aria-hidden="true">b</span>c</p>',
    '<p>c</p>',
  ],
  [
    'code',
    '<pre class="shiki" tabindex="0"><code><span class="line"><span style="--a:b">x</span> &#x3C; 1</span></code></pre>',
    '<pre><code>x &#x3C; 1</code></pre>',
  ],
  [
    'a note that stands in the margin and below',
    '<p>a<sup id="fnref-1"><a href="#fn-1">1</a><a href="#sn-1" class="to-sidenote">1</a></sup><span class="sidenote" id="sn-1">b</span></p>',
    `<p>a<sup id="fnref-1"><a href="${base}#fn-1">1</a></sup></p>`,
  ],
  [
    'a role of a document',
    '<section role="doc-endnotes"><p role="note">a</p></section>',
    '<section role="doc-endnotes"><p>a</p></section>',
  ],
  [
    'a drawing',
    '<svg viewBox="0 0 1 1" onload="a()" style="b"><metadata>e</metadata><path d="M0 0h1" class="c"></path><script>d()</script></svg>',
    '<svg viewBox="0 0 1 1"><path d="M0 0h1"></path></svg>',
  ],
])('%s', async (_, html, expected) => {
  expect(await feedHtml(html, base)).toBe(expected);
});

describe('a formula', () => {
  it('is MathML alone, with its TeX as the other text', async () => {
    const html = await feedHtml(`<p>Let ${formula('a < b^2')} be.</p>`, base);
    expect(html).toMatch(/^<p>Let <math [^>]*alttext="a < b\^2">.*<\/math> be\.<\/p>$/);
    expect(html).toContain('<msup><mi>b</mi><mn>2</mn></msup>');
    expect(html).not.toMatch(/annotation|semantics|span|style/);
  });

  it('on a line of its own says so', async () => {
    expect(await feedHtml(formula('x', true), base)).toContain('display="block"');
  });

  it.each(['\\frac{a}{b}', '\\sqrt{x}', '\\begin{matrix}a&b\\\\c&d\\end{matrix}', '\\text{a<b}'])(
    'loses the form that needs a style sheet: %s',
    async (tex) => {
      const html = `<p>a ${formula(tex)} b ${formula(tex)} c</p>`;
      const short = withoutVisualMath(html);
      expect(short).not.toContain('katex-html');
      expect(short.match(/<math/g)).toHaveLength(2);
      expect(short).toMatch(/^<p>a <span.*<\/span> c<\/p>$/s);
      expect(await feedHtml(html, base)).toBe(await feedHtml(short, base));
    },
  );
});

describe('references', () => {
  const reference = {
    key: 'a',
    id: 'ref-a',
    label: undefined,
    html: '<i>A</i>',
    highwire: 'citation_title=A',
    href: undefined,
    places: [],
  };

  it('stand in a list whose items the citations lead to', () => {
    const html = referencesHtml(
      [reference, { ...reference, id: 'ref-b', href: '/papers/b/' }],
      textsFor('en', { texts: {} }),
    );
    expect(html).toBe(
      '<h2>References</h2><ol><li id="ref-a"><i>A</i></li><li id="ref-b"><i>A</i> <a href="/papers/b/">On this site</a></li></ol>',
    );
  });

  it('keep the numbers that their style gives', () => {
    expect(referencesHtml([{ ...reference, label: '[1]' }], textsFor('zh', { texts: {} }))).toBe(
      '<h2>参考文献</h2><ul><li id="ref-a">[1] <i>A</i></li></ul>',
    );
  });

  it('are nothing where there are none', () => {
    expect(referencesHtml([], textsFor('en', { texts: {} }))).toBe('');
  });
});
