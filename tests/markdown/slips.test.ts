import { describe, expect, test } from 'vitest';
import { renderBody, shown } from './shown-text.ts';

describe('a block of code without an end', () => {
  test.each([
    ['A\n\n```python\nx = 1\n\n## Next\n', 3, 1, '```'],
    ['~~~~\nx\n~~~\n', 1, 1, '~~~~'],
    ['> ```\n> x\n\nB', 1, 3, '```'],
    ['- A\n\n  ```js\n  x\n\nB', 3, 3, '```'],
    ['```', 1, 1, '```'],
    ['```\nx\n``` python', 1, 1, '```'],
  ])('%j is an error', async (markdown, line, column, fence) => {
    const { errors } = await renderBody(markdown);
    expect(errors).toMatchObject([
      { severity: 'error', kind: 'open-fence', position: { line, column } },
    ]);
    expect(errors[0]?.fix).toContain(`a line ${fence} behind`);
  });

  test.each([
    '```\nx\n```',
    '````md\n```\nx\n````  ',
    '> ```\n> x\n> ```\n\nB',
    '- A\n\n  ~~~\n  x\n  ~~~',
    '```\r\nx\r\n```\r\n',
    '```\n```',
    'A\n\n    indented\n    ```\n',
  ])('%j has one', async (markdown) => {
    expect((await renderBody(markdown)).errors).toEqual([]);
  });
});

test.each([
  [':::acknowledgements\nA\n:::\n\n:::acknowledgments\nB\n:::', 5, 1, 'repeated-part', 'one'],
])('%j is a slip', async (markdown, line, column, kind, fix) => {
  const { errors } = await renderBody(markdown);
  expect(errors).toMatchObject([{ kind, position: { line, column } }]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([':::contributions\nA\n:::\n\n:::corrections\nB\n:::'])(
  '%j is none',
  async (markdown) => {
    expect((await renderBody(markdown)).errors).toEqual([]);
  },
);

describe('a table that loses something', () => {
  const head = '| a | b |\n| - | - |\n';

  test.each([
    [`${head}| $|y|$ | 2 | 3 |`, 3, 3, 'formula ends', '\\vert'],
    [`${head}| $p(x|y)$ |`, 3, 3, 'formula ends', '\\mid'],
    [`${head}| 1 | so $x|y$ |`, 3, 10, 'formula ends', '\\mid'],
    [`${head}| 1 | 2 |\n| 1 | 2 | 3 | 4 |`, 4, 9, 'has 4 cells and the header 2', '\\|'],
    [`${head}| \`x|y\` | 2 |`, 3, 9, 'has 3 cells', '\\|'],
    ['| a | b | c |\n|--|--|\n| 1 | 2 | 3 |', 1, 1, '3 cells and the line under it 2', 'same'],
    ['| $|x|$ | b |\n|--|--|\n| 1 | 2 |', 1, 1, '4 cells and the line under it 2', '\\vert'],
    ['A\n| a | b |\n| 1 | 2 |', 2, 1, 'look like a table', '| --- |'],
    ['> | a | b |\n> | 1 | 2 |', 1, 3, 'look like a table', '| --- |'],
  ])('%j is a warning', async (markdown, line, column, message, fix) => {
    const { errors } = await renderBody(markdown);
    expect(errors).toMatchObject([
      { severity: 'warning', kind: 'table', position: { line, column } },
    ]);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.fix).toContain(fix);
  });

  test.each([
    `${head}| $5 | $6 |\n| $x$ | $y$ |\n| 1 |`,
    `${head}| $\\lvert y \\rvert$ | \`a\\|b\` |`,
    `${head}| US$ | $ |`,
    `${head}| 1 | 2 |\n: Results`,
    '| one line |',
    'Let |x| be\n|y| of z',
    'a | b\n- | -\n1 | 2',
  ])('%j loses nothing', async (markdown) => {
    expect((await renderBody(markdown)).errors).toEqual([]);
  });
});

test.each([
  ['<p>So $x<y$ here.</p>', '<p>So [x&#x3C;y] here.</p>'],
  ['<p>$a<b$ and $c>d$</p>', '<p>[a&#x3C;b] and [c>d]</p>'],
  ['<p><b class="c">$x^2$</b><br/>$y$</p>', '<p><b class="c">[x^2]</b><br>[y]</p>'],
])('formulas in %j keep their signs', async (markdown, html) => {
  expect(shown(await renderBody(markdown))).toBe(html);
});
