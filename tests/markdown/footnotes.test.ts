import { describe, expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

/** Without the names of notes, which differ when one writes them and when one does not. */
function nameless(html: string): string {
  return html.replaceAll(/(?<=(?:fn|sn|fnref)-)[\w-]+/g, 'x').replaceAll(/\s+/g, ' ');
}

describe('a note where it is called is a footnote', () => {
  test.each([
    ['A^[The note.] b', 'A[^a] b\n\n[^a]: The note.'],
    [
      'A^[*One* $[0,1)$ `a]` [x](y) [z] [@key].] b',
      'A[^a] b\n\n[^a]: *One* $[0,1)$ `a]` [x](y) [z] [@key].',
    ],
    ['A^[@key] b', 'A[^a] b\n\n[^a]: @key'],
    ['**A^[one *two*]**', '**A[^a]**\n\n[^a]: one *two*'],
    ['A^[two\nlines] b', 'A[^a] b\n\n[^a]: two\nlines'],
    ['A^[one] b[^x]\n\n[^x]: two', 'A[^a] b[^x]\n\n[^a]: one\n\n[^x]: two'],
    ['A[^note-1]^[two]\n\n[^note-1]: one', 'A[^a][^b]\n\n[^a]: one\n\n[^b]: two'],
    ['## A^[one]', '## A[^a]\n\n[^a]: one'],
    ['- A^[这是注]', '- A[^a]\n\n[^a]: 这是注'],
  ])('%j', async (written, meant) => {
    const text = await renderBody(written);
    expect(text.errors).toEqual([]);
    const expected = nameless(shown(await renderBody(meant)));
    expect(expected).toContain('class="sidenote"');
    expect(nameless(shown(text))).toBe(expected);
    expect(nameless(await shownMdx(written))).toBe(expected);
  });
});

test.each([
  ['^[a-z]+ and ^[0-9] and 10^[12]', '<p>^[a-z]+ and ^[0-9] and 10^[12]</p>'],
  ['x^2, x^ [a], a^b[c]', '<p>x^2, x^ [a], a^b[c]</p>'],
  ['a^[1](https://b.c)', '<p>a^<a href="https://b.c">1</a></p>'],
  ['\\^[no note]', '<p>^[no note]</p>'],
  ['`^[no note]`', '<p><code>^[no note]</code></p>'],
  [
    '[^a-z] [^abc]+ [^0-9] [^\\s] [^ab]c [^ab]* [^ \\t]',
    '[^a-z] [^abc]+ [^0-9] [^\\s] [^ab]c [^ab]* [^ \\t]',
  ],
  ['`[^b]` $[^1]$ \\[^c]', '<code>[^b]</code> [[^1]] [^c]'],
  ['```\n[^d] ^[e f]\n```', '[code]'],
])('%j holds no note', async (markdown, html) => {
  for (const ending of ['md', 'mdx']) {
    expect((await renderBody(markdown, ending)).errors).toEqual([]);
  }
  expect(shown(await renderBody(markdown))).toContain(html);
});

describe('a note that leads nowhere', () => {
  test.each([
    ['A[^1].', 'error', 'undefined-footnote', [1, 2], '[^1]: The note.'],
    ['A [^smith]?', 'error', 'undefined-footnote', [1, 3], 'backslash'],
    ['A *b[^x]*', 'error', 'undefined-footnote', [1, 5], '[^x]: The note.'],
    ['A[^nte] b[^note]\n\n[^note]: N', 'error', 'undefined-footnote', [1, 2], '"[^note]"'],
    ['A[^This is my note].', 'error', 'footnote-name', [1, 2], '^[This is my note]'],
    ['A\n\n[^y]: Y', 'warning', 'unused-footnote', [3, 1], 'Write [^y]'],
    ['A[^a]\n\n[^a]: B\n\n[^a]: C', 'error', 'duplicate-footnote', [5, 1], 'another name'],
  ])('%j', async (markdown, severity, kind, [line, column], advice) => {
    for (const ending of ['md', 'mdx']) {
      const { errors } = await renderBody(markdown, ending);
      expect(errors).toMatchObject([{ severity, kind, position: { line, column } }]);
      expect(errors[0]?.fix).toContain(advice);
    }
  });
});
