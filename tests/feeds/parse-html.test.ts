import { describe, expect, it, test } from 'vitest';
import { parseAnyHtml, parseHtml } from '../../src/feeds/parse-html.ts';
import { readFullHtml } from '../../src/feeds/read-html.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const formula = createTypesetter({})('\\frac{a}{b} < \\text{c}', true);

describe('HTML with all of its tags', () => {
  test.each([
    ['text', 'a &amp; b &#60; c & d &#x3e;&nbsp;&quot;'],
    ['attributes', '<a href="/x?a=1&amp;b=2" title=\'"\' hidden class=c data-x="">x</a>'],
    ['an attribute twice', '<p id="a" id="b">x</p>'],
    ['a paragraph in a cell in a paragraph', '<button><p>a</p></button>'],
    ['a list', '<ul>\n<li>a<ol><li>b</li></ol></li></ul>'],
    ['a list of definitions', '<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt></dl>'],
    [
      'a table',
      '<table>\n<thead><tr> <th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ],
    ['preformatted text', '<pre>\n\na\n</pre>'],
    ['elements without content', '<p>a<br>b<img src="/a.png" alt=""/></p><hr>'],
    ['a script', '<p>a</p><script>if (a < b) c("<p>")</script>'],
    ['a comment', '<p>a<!-- <b> -->c</p>'],
    [
      'a drawing',
      '<svg viewBox="0 0 1 1"><linearGradient><stop/></linearGradient><title>a</title></svg>',
    ],
    ['a formula', 'html' in formula ? formula.html : ''],
    ["elements of one's own", '<tab-group><p>a</p></tab-group>'],
  ])('is read as a browser reads it: %s', async (_, html) => {
    const read = readFullHtml(html);
    expect(read).toBeDefined();
    expect(joined(read ?? [])).toEqual(joined(await parseAnyHtml(html)));
  });
});

describe('HTML of other kinds', () => {
  it.each([
    ['without end tags', '<ul><li>a<li>b</ul><p>c<p>d'],
    ['with end tags in another order', '<b>a<i>b</b>c</i>'],
    ['with a block in a paragraph', '<p>a<div>b</div></p>'],
    ['with a link in a link', '<a href="/a">a<a href="/b">b</a></a>'],
    ['with text in a table', '<table>a<tr><td>b</td></tr></table>'],
    ["with rows outside of a table's body", '<table><tr><td>a</td></tr></table>'],
    ['with a heading in a heading', '<h1>a<h2>b</h2></h1>'],
    ['with names in capitals', '<P CLASS="a">b</P>'],
    ['with a slash that ends nothing', '<p>a<span/>b</p>'],
    ['with names of characters', '<p>a &copy b &hellip; &notit;</p>'],
    ['with HTML in a drawing', '<svg><p>a</p></svg>'],
    ['with a text field', '<textarea><p>a</p></textarea>'],
    ['with a lone sign', 'a < b <3'],
  ])('is left to a parser of all HTML: %s', async (_, html) => {
    expect(readFullHtml(html)).toBeUndefined();
    expect(await parseHtml(html)).toEqual(await parseAnyHtml(html));
  });
});

/** A comment parts a text in two, which means nothing. */
function joined(nodes: Awaited<ReturnType<typeof parseHtml>>): unknown[] {
  return nodes.reduce<unknown[]>((sofar, node) => {
    const last = sofar.at(-1);
    if (typeof node !== 'string') return [...sofar, { ...node, children: joined(node.children) }];
    return typeof last === 'string' ? [...sofar.slice(0, -1), last + node] : [...sofar, node];
  }, []);
}
