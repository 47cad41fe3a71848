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
