import { expect, test } from 'vitest';
import { plainMath } from '../../src/bibliography/latex/plain-math.ts';

test.each([
  ['x', 'x'],
  ['n^2', 'n²'],
  ['H_2O', 'H₂O'],
  ['H_{2}O', 'H₂O'],
  ['10^{-3}', '10⁻³'],
  ['p_{\\mathrm{T}} > 10', 'p_T > 10'],
  ['M_{\\odot}', 'M_⊙'],
  ['\\alpha\\beta', 'αβ'],
  ['O(n \\log n)', 'O(n log n)'],
  ['r \\to\\infty', 'r →∞'],
  ['20 \\times', '20 ×'],
  ['a\\,b', 'a b'],
  ['\\frac{1}{2}', '1/2'],
  ['\\frac{\\alpha}{a+b}', 'α/(a+b)'],
  ['\\hat{x} \\in A', 'x ∈ A'],
])('%s in plain text is %s', (tex, plain) => {
  expect(plainMath(tex)).toBe(plain);
});
