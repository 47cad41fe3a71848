import { expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

async function render(body: string, ending = 'md') {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter({}));
}

test.each([
  ['Meet at 10:30 or a:b.', '<p>Meet at 10:30 or a:b.</p>'],
  ['In C++, std::vector and x::y.', '<p>In C++, std::vector and x::y.</p>'],
  ['A map f:X→Y and f:A[1].', '<p>A map f:X→Y and f:A[1].</p>'],
  ['Note:this *and* :that[*x*]{a=b}.', '<p>Note:this <em>and</em> :that[<em>x</em>]{a=b}.</p>'],
  [
    '10.1000/a:b, doi:10.1000/x, arXiv:2404.19756',
    '<p>10.1000/a:b, doi:10.1000/x, arXiv:2404.19756</p>',
  ],
  ['"a:b"', '<p>“a:b”</p>'],
  [':smile: and :+1:', '<p>:smile: and :+1:</p>'],
  ['| a:b |\n| --- |\n| c::d |', 'a:b'],
  ['`:::note`', '<p><code>:::note</code></p>'],
  ['\\:::nothing', '<p>:::nothing</p>'],
])('%j stays as it is written', async (markdown, html) => {
  const { template, errors } = await render(markdown);
  expect(errors).toEqual([]);
  expect(template).toContain(html);
});

test('a block that only a directive can mean is an error when there is no such directive', async () => {
  const { errors } = await render('Text.\n\n:::nonsense\nx\n:::\n');
  expect(errors).toMatchObject([
    { severity: 'error', kind: 'unknown-directive', position: { line: 3, column: 1 } },
  ]);
});

test.each([
  ['A :margn[typo]', 'error', '":margin[…]"'],
  ['A :sidenote[x] so', 'error', '":margin[…]"'],
  ['A :note[x]', 'error', ':::note'],
  ['A :youtube[x]', 'error', '::youtube'],
  ['A :margin[never closed and on', 'error', 'Write ]'],
  ['A :margin here', 'warning', ':margin[words]'],
])('%j is told, and stays as it is written', async (markdown, severity, fix) => {
  for (const ending of ['md', 'mdx']) {
    const { errors, template } = await render(markdown, ending);
    expect(errors).toMatchObject([{ severity, position: { line: 1, column: 3 } }]);
    expect(errors[0]?.fix).toContain(fix);
    if (ending === 'md') expect(template).toBe(`<p>${markdown}</p>`);
  }
});

test.each(['f:margin[1] and a:note[x]', 'A :foo[bar] and :kbd: so', '\\:margin here'])(
  '%j is prose',
  async (markdown) => {
    expect((await render(markdown)).errors).toEqual([]);
  },
);
