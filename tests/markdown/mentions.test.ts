import { describe, expect, it, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { sentenceAt } from '../../src/markdown/sentence-at.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({});

async function sentences(body: string, ending: string): Promise<string[]> {
  const { mentions, fills } = await renderText(
    { file: `/a.${ending}`, body, bodyLine: 1 },
    typeset,
  );
  for (const { fill } of mentions) expect(fills[fill]?.kind).toBe('link');
  // Formulas are told by their tokens.
  return mentions.map(({ sentence }) => sentence.replaceAll(/\uFDD0\d+\uFDD1/g, 'FORMULA'));
}

const cases: [what: string, source: string, expected: string[]][] = [
  [
    'a sentence among others',
    'Rings are old. See [ideals](ideals.md) for more. That is all.',
    ['See ideals for more.'],
  ],
  ['a link with marks in it', 'See [*the* `x`](a.md), now.', ['See the x, now.']],
  ['a formula', 'As $x < 1$ says, [it](a.md) holds.', ['As FORMULA says, it holds.']],
  ['a citation', 'Ideals [@noether1921], [here](a.md), are.', ['Ideals, here, are.']],
  ['a citation in the words', 'As @noether1921 says [here](a.md).', ['As FORMULA says here.']],
  ['a sentence before a citation', 'See [a](a.md). @noether1921 tells more.', ['See a.']],
  ['a sentence before a formula', 'See [a](a.md). $x$ is more.', ['See a.']],
  ['a footnote', 'One[^1] of [these](a.md).\n\n[^1]: Two.', ['One of these.']],
  ['an item of a list', '- first\n- see [a](a.md)\n', ['see a']],
  ['a cell', '| a |\n| - |\n| [b](b.md) c |\n', ['b c']],
  ['two links', 'Of [a](a.md). And [b](b.md).', ['Of a.', 'And b.']],
  ['Chinese', '环很古老。参见[理想](a.md)一文。完。', ['参见理想一文。']],
  ['a break in the line', 'See\n[a](a.md)\nnow.', ['See a now.']],
  ['no link to elsewhere', '[a](https://a.example) [b](#b) [c](mailto:c@d.example)', []],
  ['a link in a quotation', '> Said [he](a.md).', ['Said he.']],
];

describe.each(['md', 'mdx'])('the sentence of a link in .%s', (ending) => {
  test.each(cases)('%s', async (_, source, expected) => {
    expect(await sentences(source, ending)).toEqual(expected);
  });
});

describe('a long sentence', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('is cut around the place, between words', () => {
    const text = `${words(100)} here ${words(100)}.`;
    const start = text.indexOf('here');
    const sentence = sentenceAt(text, start, start + 4);
    expect(sentence).toMatch(/^…(?:word )+here(?: word)+…$/);
    expect(sentence.length).toBeLessThan(300);
  });

  it('is cut in a script without spaces too', () => {
    const text = `${'字'.repeat(400)}这里${'字'.repeat(400)}`;
    const start = text.indexOf('这里');
    expect(sentenceAt(text, start, start + 2)).toMatch(/^…字+这里字+…$/);
  });
});
