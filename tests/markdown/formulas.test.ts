import { describe, expect, test } from 'vitest';
import { formulaInTree } from '../../src/markdown/formula-in-tree.ts';
import { plainFormula } from '../../src/markdown/plain-formula.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const formulas = [
  'x^2 + y^2 = z^2',
  String.raw`\frac{a}{b} \le \sqrt[3]{\tfrac12}, \quad \overbrace{a+b}^{n}`,
  String.raw`a < b > c \& \text{it's "so" \& <thus>}`,
  String.raw`f'(x) \xrightarrow[under]{over} \widehat{abc}`,
  String.raw`\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`,
  String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`,
  String.raw`\oiint_S \cancel{x} \boxed{y} \textcolor{#ff0000}{z}`,
  String.raw`\text{“é” — so}\verb|<a b>|`,
];

describe('a formula whose HTML is taken as KaTeX writes it', () => {
  test.each(formulas)('is what rehype-katex makes of it: %s', (tex) => {
    for (const display of [false, true]) {
      const options = (): { macros: Record<string, string> } => ({ macros: {} });
      const html = plainFormula(tex, display, options());
      expect(html).toBeDefined();
      expect(formulaInTree(tex, display, options())).toEqual({ html });
    }
  });

  test.each([
    [String.raw`x \tag{1}`, true],
    [String.raw`\vcenter{x}`, false],
    [String.raw`\frac{1`, false],
  ])('is left to rehype-katex: %s', (tex, display) => {
    expect(plainFormula(tex, display, {})).toBeUndefined();
  });
});

describe('a typesetter', () => {
  test('remembers what is used again and again, and not all formulas of a large site', () => {
    const typeset = createTypesetter({});
    const often = typeset('x', false);
    const once = typeset('y', false);
    for (let index = 0; index < 1000; index += 1) {
      typeset(`a_{${index}}`, false);
      expect(typeset('x', false)).toBe(often);
    }
    const again = typeset('y', false);
    expect(again).toEqual(once);
    expect(again).not.toBe(once);
  });
});
