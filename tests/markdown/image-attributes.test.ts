import { describe, expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

describe('attributes behind a picture that is alone make it a figure', () => {
  test.each([
    [
      '![A](a.svg "C *x*"){#fig:z}\n\n@fig:z',
      ':::figure{#fig:z}\n![A](a.svg "C *x*")\n:::\n\n@fig:z',
    ],
    ['![A](a.svg){width=50%}', ':::figure{width=50%}\n![A](a.svg)\n:::'],
    [
      '![A](a.svg "C") { #fig:z .c .d width="50%" place=\'wide\' }',
      ':::figure{#fig:z .c .d width=50% place=wide}\n![A](a.svg "C")\n:::',
    ],
    ['![A][r]{.c}\n\n[r]: a.svg "C"', ':::figure{.c}\n![A][r]\n:::\n\n[r]: a.svg "C"'],
    ['- x\n\n  ![A](a.svg "C"){#fig:z}', '- x\n\n  :::figure{#fig:z}\n  ![A](a.svg "C")\n  :::'],
  ])('%j', async (written, meant) => {
    const text = await renderBody(written);
    expect(text.errors).toEqual([]);
    expect((await renderBody(written, 'mdx')).errors).toEqual([]);
    const expected = shown(await renderBody(meant));
    expect(shown(text)).toBe(expected);
    expect(await shownMdx(written)).toBe(expected);
  });
});

test('a part of a figure may have a label of its own', async () => {
  const body =
    ':::figure{#fig:a}\n![A](a.svg "One"){#fig:one}\n![B](b.svg){ #fig:two }\n\nC\n:::\n\n@fig:one @fig:two @fig:a-b';
  const text = await renderBody(body);
  expect(text.errors).toEqual([]);
  const html = shown(text);
  expect(html).toContain('<figure class="subfigure" id="fig:two">[image]<figcaption>');
  const references = [...html.matchAll(/<a href="(.*?)".*?>(.*?)<\/a>/g)];
  expect(references.map(([, href, words]) => `${href} ${words}`)).toEqual([
    '#fig:one Figure 1a',
    '#fig:two Figure 1b',
    '#fig:two Figure 1b',
  ]);
  expect(await shownMdx(body)).toBe(html);
});

test.each([
  ['## Of ![A](a.svg){#sec:x}', 'id="sec:x"'],
  ['| a |\n| - |\n| b |\n\nTable: As ![A](a.svg) {#tbl:x}', 'id="tbl:x"'],
  ['`![A](a.svg){#fig:z}`', '<code>![A](a.svg){#fig:z}</code>'],
  ['[A](a.svg)\\{#fig:z}', '{#fig:z}'],
])('%j is something else', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(html);
  expect(await shownMdx(markdown)).toContain(html);
});

test('braces that hold no attributes are text, and JavaScript in .mdx', async () => {
  expect(shown(await renderBody('![A](a.svg){see} b'))).toBe('<p>[image]{see} b</p>');
});

test.each([
  ['Text ![A](a.svg){width=50%} more.', 'error', 'image-attributes', 17, ':::figure{width=50%}'],
  ['![A](a.svg){#fig:a} more.', 'error', 'image-attributes', 12, 'empty line'],
  [':::figure{.c}\n![A](a.svg){#fig:a}\n\nC\n:::', 'error', 'part-label', 1, ':::figure{#fig:a}'],
  [
    ':::figure{#fig:b}\n![A](a.svg){#fig:a}\n\nC\n:::',
    'error',
    'part-label',
    1,
    'has the label "fig:b"',
  ],
  [':::figure\n![A](a.svg "A") ![B](b.svg){#fig:a}\n:::', 'error', 'part-label', 17, '{#fig:name}'],
  [':::figure{#fig:a}\n![A](a.svg) ![B](b.svg){#b}\n:::', 'error', 'figure-label', 13, '{#fig:b}'],
  [
    ':::figure{#fig:a}\n![A](a.svg){.c}\n\nC\n:::',
    'error',
    'image-attributes',
    12,
    ':::figure{.c}',
  ],
  ['![A](a.svg "B"){#z}', 'error', 'figure-label', 1, '{#fig:z}'],
  ['![A](a.svg "B"){height=30}', 'error', 'unknown-attribute', 1, 'width'],
  ['![A](a.svg){#fig:z}', 'warning', 'figure-caption', 12, '(a.svg "The caption"){#fig:z}'],
])('%j is pointed at', async (markdown, severity, kind, column, advice) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([{ severity, kind, position: { column } }]);
    expect(errors[0]?.fix).toContain(advice);
  }
});
