import { expect, test } from 'vitest';
import { renderBody } from './shown-text.ts';

test.each([
  ['A ![a](my small.svg)', 'Write ![a](<my small.svg>)'],
  ['A ![a](my small.svg "Small")', 'Write ![a](<my small.svg> "Small")'],
  ['A [plan](my plan.pdf)', 'Write [plan](<my plan.pdf>)'],
  ['A [sheet](my oligos.xlsx)', 'Write [sheet](<my oligos.xlsx>)'],
  [
    'A [mail](mailto:a@b.example?subject=PhD position)',
    'Write [mail](mailto:a@b.example?subject=PhD%20position)',
  ],
  ['A ![a](x.svg =200x)', 'Write ![a](x.svg){width=200px}'],
  ['A ![a](x.svg =200x100)', 'Write ![a](x.svg){width=200px}'],
  ['A ![[x.svg]]', 'Write ![What it shows](x.svg)'],
  ['A [plan] (plan.pdf)', 'Write [plan](plan.pdf)'],
  ['A ![a] (x.svg)', 'Write ![a](x.svg)'],
  ['A [words] (https://a.example)', 'Write [words](https://a.example)'],
  ['A [[first-post]]', 'Write [first-post](first-post.md)'],
  ['A [[first-post|words]]', 'Write [words](first-post.md)'],
  ['A [@ cheeger1970]', 'Write [@cheeger1970]'],
  ['A [@ cheeger1970, p. 3]', 'Write [@cheeger1970, p. 3]'],
  ['A 10^6 cells', 'Write 10^6^, which'],
  ['A 10^-3 M', 'Write 10^-3^, which'],
  ['A @fig: nothing', '@fig:name'],
  ['A [undefined ref][nope]', 'Write [undefined ref](address)'],
  ['A $ x $', 'Write $x$'],
  ['A $ \\alpha + 1 $', 'Write $\\alpha + 1$'],
  ['A $ x=1$', 'Write $x=1$'],
  ['A $x + 1 is not closed\nand goes on.', 'Write $ at its end'],
  ['A ^[note that *goes* on', 'Write ] at its end'],
  ['A ^[note, see [x](https://a.example)\nand `a]`.\n\nB]', 'Write ] at its end'],
  ['A [@cheeger1970, p. 3', 'Write ] at its end, or \\[ to show'],
  ['A [see @cheeger1970, p. 3\n\nB]', 'Write ] at its end'],
  ['A $x^2 is not closed.\n\nThen $y$ is.', 'Write $ at its end'],
])('%j is a warning', async (markdown, fix) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([
      { severity: 'warning', kind: 'stray-mark', position: { line: 1, column: 3 } },
    ]);
    expect(errors[0]?.fix).toContain(fix);
  }
});

test.each([
  ['A {{< video https://youtu.be/dQw4w9WgXcQ >}}', '::youtube{id=dQw4w9WgXcQ}'],
  ['A {{< video tide.mp4 width="40%" >}}', '::video{src=tide.mp4}'],
  ['A {{<pagebreak>}}', 'Remove it'],
  ['A {: .lead}', 'Remove it'],
  ['A [small]{.smallcaps}', 'Write <span style="font-variant: small-caps">small</span>.'],
  ['A [small]{.underline}', 'Remove it'],
  ['A [link](https://a.example){target="_blank"}', 'Remove it'],
])('%j is a warning, in Markdown without JavaScript', async (markdown, fix) => {
  const { errors } = await renderBody(markdown);
  expect(errors).toMatchObject([{ severity: 'warning', kind: 'stray-mark' }]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  ['##Heading', 'Write ## Heading'],
  ['(@goed) *He goed.', '```gloss {#ex:goed} and'],
  ['(@) *He goed.', '@ex:name refers'],
])('%j is a warning where a line begins', async (markdown, fix) => {
  const { errors } = await renderBody(`${markdown}\n\nA ${markdown}`);
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'stray-mark', position: { line: 1, column: 1 } },
  ]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  'I saw [it] (twice), [sic] (see x), #hashtag and C ##',
  '(@smith2020) says so, (@x)',
  'For $5, $PATH, $a and $x = 1$\n\n$y=\n1$',
  'For $ 5 and $ 6, or 5 $ and 6 $',
  '`[[a]]`, `$ x $` and `{{< video a >}}`',
  'x[[i]], [[1, 2], [3, 4]] and a[i][j]',
  'mail me@ home, a@fig:, @emmy and (see [one] [two])',
  '\\[[a]] and \\[@ x]',
  'A^[note] and ^[one\n[x](https://a.example)], ^[a-z], ^[1](https://a.example), ^[^A-Z, \\^[ab and x^[2',
  '[words][there] and [there]\n\n[there]: https://a.example',
  '[a](<my plan.pdf>) and f(x) [note](a, b)',
  'From 10:30, a:b, [x](https://a.example) {so}',
  '```md\n![[x.svg]] {{< video a >}} $ x $\n```',
])('%j is none', async (markdown) => {
  expect((await renderBody(markdown)).errors).toEqual([]);
});
