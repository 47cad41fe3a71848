import { describe, expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

function render(body: string, ending = 'md'): Promise<RenderedText> {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter({}));
}

/** The whole HTML, labels as their names. */
async function html(body: string): Promise<string> {
  const { template, fills } = await render(body);
  return fillTokens(template, (index) => {
    const fill = fills[index];
    if (fill?.kind === 'html') return fill.html;
    return fill?.kind === 'label' ? fill.label : '';
  });
}

/** The lines of code with the classes that mark them: `highlighted: let x`. */
function markedLines(page: string): string[] {
  return [...page.matchAll(/<span class="line ?([^"]*)">(.*?)<\/span>(?=\n|<\/code>)/g)].map(
    ([, classes = '', content = '']) =>
      `${classes === '' ? '' : `${classes}: `}${content.replaceAll(/<[^>]*>/g, '')}`,
  );
}

function fence(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\n\`\`\`\n`;
}

const code = 'let a = 1\nlet b = 2\nlet c = 3';

describe('the line that opens a block', () => {
  test.each([
    ['ts {2}', ['let a = 1', 'highlighted: let b = 2', 'let c = 3']],
    ['ts{1,3}', ['highlighted: let a = 1', 'let b = 2', 'highlighted: let c = 3']],
    ['ts {1-2}', ['highlighted: let a = 1', 'highlighted: let b = 2', 'let c = 3']],
    ['ts {1} {3}', ['highlighted: let a = 1', 'let b = 2', 'highlighted: let c = 3']],
    ['ts title="{1}"', ['let a = 1', 'let b = 2', 'let c = 3']],
    ['ts', ['let a = 1', 'let b = 2', 'let c = 3']],
  ])('%s marks lines', async (info, lines) => {
    expect(markedLines(await html(fence(info, code)))).toEqual(lines);
  });

  test.each([
    ['ts /let b/', '<span class="highlighted-word"'],
    ['ts title="sum.ts"', '<figure class="code"><figcaption>sum.ts</figcaption><pre class="shiki"'],
    ["ts title='a b'", '<figcaption>a b</figcaption>'],
    ['ts title="a.ts"', ' role="group" aria-label="a.ts" tabindex="0"><code>'],
    ['ts', '<pre class="shiki" role="group" aria-label="code" tabindex="0"><code>'],
    ['ts wrap', '<pre class="shiki wrap"><code>'],
    [
      'text output',
      '<pre class="shiki output" role="group" aria-label="output" tabindex="0"><code>',
    ],
    ['ts showLineNumbers', 'data-numbered="" style="--before-first:0;--digits:1" role'],
    ['ts showLineNumbers=10', 'style="--before-first:9;--digits:2"'],
    ['ts {.numberLines}', 'style="--before-first:0;--digits:1"'],
    ['{.ts .numberLines}', 'style="--before-first:0;--digits:1"'],
    ['{.ts .number-lines startFrom="10"}', 'style="--before-first:9;--digits:2"'],
    ['{startFrom="10" .numberLines}', 'style="--before-first:9;--digits:2"'],
    ['{.ts filename="a b.ts"}', '<figcaption>a b.ts</figcaption>'],
    ['{.ts}', '--code-token-keyword'],
    ['{.ts} {2}', 'highlighted'],
    ['ts', '<copy-button data-done="copied"><button type="button" hidden><span>copy</span>'],
  ])('%s makes %s', async (info, expected) => {
    expect(await html(fence(info, code))).toContain(expected);
  });

  test.each([
    ['a short block', fence('ts', 'let a = 1'), false],
    ['a short block that asks for it', fence('sh copy', 'npm ci'), true],
    ['a long block', fence('ts', code), true],
    ['a long block that asks for none', fence('ts copy=false', code), false],
    ['what a program printed', fence('text output', code), false],
  ])('%s: is there a button to copy it?', async (_, block, expected) => {
    expect((await html(block)).includes('<copy-button')).toBe(expected);
  });

  test.each([
    ['ts {9}', '1:7 unknown-code-lines', 'from 1 to 3'],
    ['ts {a}', '1:7 unknown-code-lines', 'from 1 to 3'],
    ['ts {7-9}', '1:7 unknown-code-lines', 'such as {1,3}.'],
    ['{.ts .fancy}', '1:9 unknown-code-option', 'showLineNumbers'],
    ['ts {#lst-a}', '1:8 unknown-code-option', 'title="…"'],
    ['{ts}', '1:4 code-cell', 'without braces: ts.'],
    ['{ts, echo=FALSE}', '1:4 code-cell', 'without braces: ts.'],
    ['ts wrap titel="x"', '1:12 unknown-code-option', 'Did you mean "title"?'],
    ['ts linenums', '1:7 unknown-code-option', 'showLineNumbers'],
    ['ts title', '1:7 unknown-code-option', 'title="…"'],
    ['ts title="a.ts', '1:7 open-quote', 'Write " behind it'],
    ["ts wrap title='a.ts {1}", '1:12 open-quote', "Write ' behind it"],
    ['{.ts filename="a.ts}', '1:9 open-quote', 'Write " behind it'],
    ['ts /lte/', '1:7 unknown-code-word', 'Did you mean /let/?'],
    ['ts {1} /a b/', '1:11 unknown-code-word', 'leave it out'],
    ['typscript', '1:1 unknown-language', 'Did you mean "typescript"?'],
  ])('%s is warned of', async (info, place, fix) => {
    for (const ending of ['md', 'mdx']) {
      const { errors } = await render(fence(info, code), ending);
      const [error] = errors;
      expect(errors).toHaveLength(1);
      expect(`${error?.position.line}:${error?.position.column} ${error?.kind}`).toBe(place);
      expect(error?.severity).toBe('warning');
      expect(error?.fix).toContain(fix);
    }
  });
});

test('a line is coloured to its end, however long that takes', async () => {
  const page = await html(fence('ts', 'let a;'.repeat(8000)));
  expect(page.match(/--code-token-keyword/g)).toHaveLength(8000);
});

test.each([
  ['a', 'which has one', 'Write {1}, or leave it out.'],
  ['a\nb', 'which has 2', 'from 1 to 2, such as {1}.'],
  ['a\nb\nc\nd', 'which has 4', 'from 1 to 4, such as {1,3-4}.'],
])('lines that are none of %j', async (source, message, fix) => {
  const { errors } = await render(fence('text {8}', source));
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.fix).toContain(fix);
});

describe('comments in the code', () => {
  test.each([
    ['ts', 'a()\nb() // [!code highlight]', ['a()', 'highlighted: b()']],
    ['ts', 'a() // [!code --]\nb() // [!code ++]', ['diff remove: a()', 'diff add: b()']],
    ['python', 'a()\nb()  # [!code ++]', ['a()', 'diff add: b()']],
    ['python', 'a() # [!code focus]\nb()', ['focused: a()', 'b()']],
    ['tex', '\\a\n\\b % [!code highlight]', ['\\a', 'highlighted: \\b']],
    ['ts', 'a() // [\\!code ++]', ['a() // [!code ++]']],
  ])('%s %j marks lines', async (language, source, lines) => {
    const page = await html(fence(language, source));
    expect(markedLines(page)).toEqual(lines);
  });

  test.each([
    ['let total = 0 // [!code word:totl]', 'Did you mean "[!code word:total]"?'],
    ['total() // [!code word:zzz:1]', 'leave it out'],
  ])('%j marks no word', async (source, fix) => {
    const { errors } = await render(`Text.\n\n${fence('ts', `a()\n${source}`)}`);
    expect(errors).toMatchObject([
      { severity: 'warning', kind: 'unknown-code-word', position: { line: 5 } },
    ]);
    expect(errors[0]?.fix).toContain(fix);
  });

  test('one that marks a word below it is none to warn of', async () => {
    const source = '// [!code word:total]\nlet total = 0\n// [!code word:a\\:b]\nf("a:b")';
    expect((await render(fence('ts /let/ /f(/', source))).errors).toEqual([]);
  });

  test('one that says nothing known is warned of', async () => {
    const { errors } = await render(`Text.\n\n${fence('ts', 'a()\nb() // [!code hihglight]')}`);
    expect(errors).toMatchObject([
      {
        severity: 'warning',
        kind: 'unknown-code-notation',
        position: { line: 5 },
        fix: 'Did you mean "[!code highlight]"?',
      },
    ]);
  });
});

describe('a diff', () => {
  test.each([
    ['diff', '-old\n+new\n same', ['diff remove: old', 'diff add: new', 'same']],
    ['diff', '- old\n+ new\n  same', ['diff remove: old', 'diff add: new', 'same']],
    ['diff lang="ts"', '-f(1)\n+f(2)', ['diff remove: f(1)', 'diff add: f(2)']],
    ['diff', '@@ -1 +1 @@\n-old\n+new', ['@@ -1 +1 @@', '-old', '+new']],
  ])('%s %j', async (info, source, lines) => {
    expect(markedLines(await html(fence(info, source)))).toEqual(lines);
  });

  test('is highlighted in the language that it names', async () => {
    expect(await html(fence('diff lang="ts"', '+let a = 1'))).toContain('--code-token-keyword');
  });
});

test('a block of math is a formula', async () => {
  expect(await html(fence('math', 'x^2'))).toContain('katex-display');
});

test('an .mdx file asks for the same as an .md file', async () => {
  const text = `${fence('ts title="a.ts" {1,3} /b/ wrap', code)}\n${fence('ts showLineNumbers', code)}`;
  const [md, mdx] = await Promise.all([render(text), render(text, 'mdx')]);
  expect(mdx.fills).toEqual(md.fills);
  expect(mdx.errors).toEqual([]);
});

test('code inside code has its colours, whatever was highlighted before', async () => {
  // A language of which no other test has a block.
  const inside = fence('scala', 'val answer = 42').trimEnd();
  const page = await html(`\`\`\`\`md\n${inside}\n\`\`\`\`\n`);
  expect(page).toMatch(/<span style="color:var\(--code-token-keyword\)">val<\/span>/);
});
