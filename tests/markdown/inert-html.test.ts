import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown } from './shown-text.ts';

describe('what the policy of the page stops is left out and told', () => {
  test('a frame that holds its page itself is left out and told', async () => {
    const text = await renderBody('A\n\n<div><iframe srcdoc="<b>x</b>"></iframe></div>');
    expect(shown(text)).toBe('<p>A</p>\n<div></div>');
    expect(text.errors.map(({ kind }) => kind)).toEqual(['inline-script', 'frame']);
  });

  test.each([
    ['<p onclick="f()">x</p>', '<p>x</p>', 'inline-script'],
    ['<p ONCLICK=f()>x</p>', '<p>x</p>', 'inline-script'],
    ['<svg onload="f()"><g/></svg>', '<svg><g></g></svg>', 'inline-script'],
    ['<img src="a.png" alt="A" onerror="f()">', '[image]', 'inline-script'],
    ['<script>f()</script>', '', 'inline-script'],
    ['<script type="module">f()</script>', '', 'inline-script'],
    ['<script src="https://a.example/a.js"></script>', '', 'inline-script'],
    ['<script src="//a.example/a.js"></script>', '', 'inline-script'],
    ['<script src="data:text/javascript,f()"></script>', '', 'inline-script'],
    ['<svg><script>f()</script></svg>', '<svg></svg>', 'inline-script'],
    ['<svg><script href="data:,f()"/></svg>', '<svg></svg>', 'inline-script'],
    ['<base href="https://a.example/">', '', 'misplaced-tag'],
    ['<meta http-equiv="refresh" content="0">', '', 'misplaced-tag'],
    [
      '<svg><a><animate attributeName="href" values="b.md"/></a></svg>',
      '<svg><a></a></svg>',
      'misplaced-tag',
    ],
    [
      '<iframe src="http://a.example/x" title="A film"></iframe>',
      '<a href="http://a.example/x">A film</a>',
      'media-elsewhere',
    ],
    [
      '<link rel="stylesheet" href="http://a.example/a.css">',
      '<link rel="stylesheet">',
      'media-elsewhere',
    ],
    [
      '<svg><image href="//a.example/a.png"/></svg>',
      '<svg><image></image></svg>',
      'media-elsewhere',
    ],
    [
      '<svg><use xlink:href="http://a.example/a.svg#b"/></svg>',
      '<svg><use></use></svg>',
      'media-elsewhere',
    ],
    [
      '<input type="image" src="http://a.example/a.png" alt="A">',
      '<input type="image" alt="A">',
      'media-elsewhere',
    ],
    ['<p style="background: url(http://a.example/a.png)">x</p>', '<p>x</p>', 'media-elsewhere'],
    ['<a href="b.md" ping="https://a.example/">x</a>', '<a href="b.md">x</a>', 'media-elsewhere'],
  ])('%j', async (html, expected, kind) => {
    const text = await renderBody(`A\n\n<div>${html}</div>`);
    expect(shown(text)).toBe(`<p>A</p>\n<div>${expected}</div>`);
    expect(text.errors).toMatchObject([{ severity: 'warning', kind, position: { line: 3 } }]);
  });

  test('a form of another host', async () => {
    const { errors } = await renderBody(
      '<form action="https://a.example/"><button>x</button></form>',
    );
    expect(errors).toMatchObject([{ severity: 'warning', kind: 'form-elsewhere' }]);
  });

  test('in an .mdx file, too', async () => {
    const { errors } = await renderBody('So <b onclick="f()">x</b>', 'mdx');
    expect(errors).toMatchObject([{ severity: 'warning', kind: 'inline-script' }]);
  });
});

test.each([
  '<iframe src="javascript:f()"></iframe>',
  '<iframe src="java\tscript:f()"></iframe>',
  '<iframe src="data:text/html,x"></iframe>',
  '<area href="javascript:f()">',
  '<form action=" javascript:f()"></form>',
  '<button formaction="&#106;avascript:f()">x</button>',
  '<svg><a xlink:href="javascript:f()">x</a></svg>',
])('%j is an error', async (html) => {
  const { errors } = await renderBody(`A\n\n<div>${html}</div>`);
  expect(errors).toMatchObject([
    { severity: 'error', kind: 'forbidden-link', position: { line: 3 } },
  ]);
});

/** What a browser would read otherwise than a sanitiser may. */
test.each([
  '<noscript><p title="</noscript><img src=a.png onerror=f()>"></p></noscript>',
  '<noscript><style></noscript><img src=a.png onerror=f()></style></noscript>',
])('%j is an error', async (html) => {
  const { errors } = await renderBody(`A\n\n<div>${html}</div>`);
  expect(errors.filter(({ severity }) => severity === 'error')).toMatchObject([
    { kind: 'ambiguous-html' },
  ]);
});

test.each([
  ['<a href="b.md" target="_blank">x</a>', '<a href="b.md" target="_blank" rel="noopener">x</a>'],
  [
    '<a href="b.md" target="_blank" rel="nofollow opener">x</a>',
    '<a href="b.md" target="_blank" rel="nofollow noopener">x</a>',
  ],
  ['<script src="/mine.js" defer></script>', '<script src="/mine.js" defer></script>'],
  [
    '<script type="application/json">{"a": 1}</script>',
    '<script type="application/json">{"a": 1}</script>',
  ],
  ['<p style="color: red">x</p>', '<p style="color: red">x</p>'],
  ['<iframe src="/plot.html" title="A"></iframe>', '[frame]'],
  ['<noscript>Without a script.</noscript>', '<noscript>Without a script.</noscript>'],
  ['<svg><use href="#a"/></svg>', '<svg><use href="#a"/></svg>'],
  [
    '<details open><summary>x</summary>y</details>',
    '<details open><summary>x</summary>y</details>',
  ],
])('%j is the author’s right', async (html, expected) => {
  const text = await renderBody(`<div>${html}</div>`);
  expect(shown(text).replaceAll('></use>', '/>')).toBe(`<div>${expected}</div>`);
  expect(text.errors).toEqual([]);
});

test.each([
  ['so <b onclick="f()">x</b>', 'so <b>x</b>'],
  ['so <b style="position: fixed" id="main" class="y">x</b>', 'so <b class="y">x</b>'],
  ['so <button formaction="/x">x</button><input name="a">', 'so x'],
  ['so <script>f()</script>x', 'so x'],
  ['so <svg onload=f()></svg>x', 'so x'],
  ['so <noscript><b title="</noscript><img src=a.png onerror=f()>">y</b></noscript>x', 'so x'],
  ['so <a href="b.md" target="_blank">x</a>', 'so <a href="b.md">x</a>'],
])('in a data file, %j is sanitised', async (html, expected) => {
  const source = { file: '/site/content/data/cv.yaml', body: html, bodyLine: 7 };
  const text = await renderText(source, createTypesetter({}));
  expect(shown(text)).toBe(`<p>${expected}</p>`);
  expect(text.errors).toMatchObject([
    { severity: 'warning', kind: 'html-left-out', position: { line: 7 } },
  ]);
});

test.each([
  'H<sub>2</sub>O, <i lang="la">so</i>, <mark>x</mark> and <a href="b.md" title="A">b</a>',
  'so <img src="a.png" alt="A" width="3">',
])('in a data file, %j stays', async (html) => {
  const source = { file: '/site/content/data/cv.yaml', body: html, bodyLine: 1 };
  const text = await renderText(source, createTypesetter({}));
  expect(shown(text)).toBe(`<p>${html.replace(/<img.*>/, '[image]')}</p>`);
  expect(text.errors).toEqual([]);
});

test('a map of another host is told how it is shown', async () => {
  const { errors } = await renderBody(
    '<iframe src="https://www.google.com/maps/embed?pb=1" title="Map"></iframe>',
  );
  expect(errors[0]?.fix).toContain('[![Map](map.png)]');
});
