import { describe, expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

describe('spaces in the line that opens a block', () => {
  test.each([
    ['::: proof\nA\n:::', ':::proof\nA\n:::'],
    [':::\tproof\nA\n:::', ':::proof\nA\n:::'],
    ['::: theorem {#thm:y}\nA\n:::', ':::theorem{#thm:y}\nA\n:::'],
    [':::theorem[T] {#thm:y .c}\nA\n:::', ':::theorem[T]{#thm:y .c}\nA\n:::'],
    ['::: theorem [T *x*] {#thm:y}\nA\n:::', ':::theorem[T *x*]{#thm:y}\nA\n:::'],
    ['- a\n\n  ::: note\n  x\n  :::', '- a\n\n  :::note\n  x\n  :::'],
    ['text\n::: note\nx\n:::', 'text\n:::note\nx\n:::'],
    ['::audio [T] {src=a.mp3}', '::audio[T]{src=a.mp3}'],
    [':::note{title="Mind *it*"}\nA\n:::', ':::note[Mind *it*]\nA\n:::'],
    [':::details{label="More"}\nA\n:::', ':::details[More]\nA\n:::'],
    ['::::tabs\n:::tab{name=A}\nx\n:::\n::::', '::::tabs\n:::tab[A]\nx\n:::\n::::'],
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
  ['a ::: b', '<p>a ::: b</p>'],
  ['\\::: note', '<p>::: note</p>'],
  ['`::: note`', '<p><code>::: note</code></p>'],
  ['```\n::: note\n```', '<pre'],
  ['::foo [x] y', '<p>::foo [x] y</p>'],
  [':: Int', '<p>:: Int</p>'],
  ['::audio is a directive', '<p>::audio is a directive</p>'],
  ['| a |\n| - |\n| ::: |', ':::'],
  ['::::note\n```md\n:::tip\nx\n:::\n```\n::::', 'callout-note'],
  [':::note\nx\n::::', 'callout-note'],
])('%j stays as it is written', async (markdown, html) => {
  for (const ending of ['md', 'mdx']) {
    expect((await renderBody(markdown, ending)).errors).toEqual([]);
  }
  expect(shown(await renderBody(markdown))).toContain(html);
});

describe('a mistake', () => {
  const tabs = ':::tab[A]\nx\n:::\n:::tab[B]\ny\n:::\n:::\n';
  test.each([
    ['::: {.callout-note title="Mind"}\nA\n:::', 'directive-syntax', 1, ':::note[Mind]'],
    ['::: {#thm-line name="Line"}\nA\n:::', 'directive-syntax', 1, ':::theorem[Line]{#thm:line}'],
    ['::: {.columns}\nA\n:::', 'directive-syntax', 1, ':::note[Title]'],
    [':::{note} My title\nA\n:::', 'directive-syntax', 1, ':::note[My title]'],
    ['A\n:::note My title\nA\n:::', 'directive-syntax', 2, ':::note[My title]'],
    [':::warning Two $x$ {#w}\nA\n:::', 'directive-syntax', 1, ':::warning[Two $x$]{#w}'],
    [':::note text :::\n\nMore', 'directive-syntax', 1, 'three lines'],
    [':::note[T\nA\n:::', 'directive-syntax', 1, ':::note[Title]'],
    [':::note[T] A\nB\n:::', 'directive-syntax', 1, 'next line'],
    [':::note{a=b"c}\nA\n:::', 'directive-syntax', 1, '{#id .class'],
    [':::note{#n title="b}\nA\n:::', 'directive-syntax', 1, 'Write " behind the value.'],
    ["::video{src='a.mp4}", 'directive-syntax', 1, "Write ' behind the value."],
    ['::video[T {src=x}', 'directive-syntax', 1, '::video[Title]'],
    ['A\n\n:::note\nA\n\n## B\n\nC', 'unclosed-directive', 3, 'Write :::'],
    ['::::tabs\n:::tab[A]\nx', 'unclosed-directive', 1, 'Write ::::', 'unclosed-directive'],
    [':::note\nA\n\n:::tip\nB\n:::\n\nC', 'unclosed-directive', 1, 'Write :::'],
    ['::::tabs\n:::tab[A]\nx\n:::tab[B]\ny\n:::\n::::', 'unclosed-directive', 2, 'Write :::'],
    [`::::tabs\n${tabs}\nMore\n\n- and more`, 'directive-colons', 1, 'Write ::::'],
    [`:::tabs\n${tabs}`, 'directive-colons', 1, 'open it with ::::tabs'],
    [':::note\n:::tip\nA\n:::\nB\n:::', 'directive-colons', 1, 'open it with ::::note'],
    [':::note\n```md\n:::tip\nx\n:::\n```\n:::', 'directive-colons', 1, 'open it with ::::note'],
    ['A\n:::\n', 'stray-colons', 2, 'Take it out'],
    ['> :::note\n> A\n\n:::', 'unclosed-directive', 1, 'Write :::', 'stray-colons'],
    [':::youtube{id=dQw4w9WgXcQ}\n\nA', 'unknown-directive', 1, 'It is written ::youtube.'],
    [':::callout\nA\n:::', 'unknown-directive', 1, ':::note, :::tip, :::important'],
    [':::callout-tip\nA\n:::', 'unknown-directive', 1, '":::tip"'],
    [':::thm\nA\n:::', 'unknown-directive', 1, '":::theorem"'],
    [':::aside\nA\n:::', 'unknown-directive', 1, '":::margin"'],
    [':::note[A]{title="B"}\nA\n:::', 'unknown-attribute', 1, 'brackets'],
    [':::wide{title="B"}\nA\n:::', 'unknown-attribute', 1, 'It knows'],
  ])('%j is said once', async (markdown, kind, line, advice, second?: string) => {
    for (const ending of ['md', 'mdx']) {
      const { errors } = await renderBody(markdown, ending);
      const kinds = [kind, ...(second === undefined ? [] : [second])];
      expect(errors.map((error) => error.kind)).toEqual(kinds);
      expect(errors[0]).toMatchObject({ severity: 'error', position: { line } });
      expect(errors[0]?.fix).toContain(advice);
    }
  });

  test('what an unknown block holds can still be referred to', async () => {
    const { errors } = await renderBody(':::nonsense\n![A](a.png)\n\n## B {#sec:b}\n:::\n\n@sec:b');
    expect(errors).toMatchObject([{ kind: 'unknown-directive' }]);
    expect(errors[0]?.fix.length).toBeLessThan(140);
  });
});
