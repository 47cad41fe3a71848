import { describe, expect, test } from 'vitest';
import { missingInPost } from '../../bench/check-output.ts';
import { FORMULAS_PER_POST, generatePost, pictureNames } from '../../bench/generate-post.ts';

const post = generatePost({ number: 7, works: 0, cites: [] });
const formulasOf = (text: string): string[] =>
  [...text.matchAll(/\$\$\n(.+)\n\$\$|\$([^$\n]+)\$/g)].map(([, block, inline]) =>
    String(block ?? inline),
  );

describe('posts of the benchmark', () => {
  test('have the shape of real ones', () => {
    expect(post.length).toBeGreaterThan(5500);
    expect(post.length).toBeLessThan(7000);
    expect(formulasOf(post)).toHaveLength(FORMULAS_PER_POST);
    expect(post.match(/^```\w+$/gm)).toHaveLength(2);
    expect(post.match(/!\[/g)).toHaveLength(pictureNames.length);
  });

  test('share half of their formulas', () => {
    const others = Array.from({ length: 20 }, (_, number) =>
      generatePost({ number: number + 20, works: 0, cites: [] }),
    );
    const elsewhere = new Set(others.flatMap(formulasOf));
    const shared = formulasOf(post).filter((formula) => elsewhere.has(formula));
    expect(shared).toHaveLength(8);
  });

  test('are the same in every run, and differ from each other', () => {
    expect(generatePost({ number: 7, works: 0, cites: [] })).toBe(post);
    expect(generatePost({ number: 8, works: 0, cites: [] })).not.toBe(post);
  });

  test('cite what they are told to', () => {
    expect(generatePost({ number: 7, works: 0, cites: ['noether1918'] })).toContain(
      '[@noether1918]',
    );
  });
});

const whole = [
  ...Array.from({ length: FORMULAS_PER_POST }, () => '<span class="katex">x</span>'),
  ...pictureNames.map((name) => `<img src="/_media/${name.replace('.svg', '.0a1b.svg')}">`),
].join('');

test.each([
  ['all', whole, undefined],
  ['a formula less', whole.replace('class="katex"', ''), 'typeset formulas'],
  ['a mistake', `${whole}<span class="katex-error">`, 'a formula without a mistake'],
  ['plain code', `${whole}def step(state, rate):`, 'highlighted code'],
  ['a picture less', whole.replace('/figure-2.', '/'), 'the picture figure-2.svg'],
])('a built post with %s', (_, html, missing) => {
  expect(missingInPost(html)).toBe(missing);
});
