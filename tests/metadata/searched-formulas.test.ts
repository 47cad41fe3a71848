import { expect, test } from 'vitest';
import { inOneLine } from '../../src/metadata/searched-formulas.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({});

/** What a search shows of a formula. */
function shown(tex: string): string {
  const result = typeset(tex, false);
  const html = 'html' in result ? result.html : '';
  const [, mathml = ''] = /<mrow>(.*)<\/mrow><annotation/s.exec(inOneLine(html)) ?? [];
  return mathml.replaceAll(/<[^>]*>/g, '');
}

test.each([
  ['x^2 + y^2', 'x²+y²'],
  ['a_1 \\subseteq a_{n+1}', 'a₁⊆aₙ₊₁'],
  ['10^{-3}', '10⁻³'],
  ['X^T', 'X^T'],
  ['p_<', 'p_&#x3C;'],
  ['\\tfrac{1}{2}', '1/2'],
  ['x + y', 'x+y'],
])('%s is shown as %s', (tex, text) => {
  expect(shown(tex)).toBe(text);
});
