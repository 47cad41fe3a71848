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
  ['L^p', 'Lᵖ'],
  ['x_{i+1}', 'xᵢ₊₁'],
  ['X^T', 'X^T'],
  ['\\{U_{2}, a_{3,5}\\}', '{U₂, a_3,5}'],
  ['x^{\\{a\\}}', 'x^{a}'],
  ['C^*', 'C*'],
  ['90^\\circ', '90°'],
  ['f^{\\prime}', 'f′'],
  ['\\mathbb{R}^n', 'ℝⁿ'],
  ['\\mathbb Z/p', 'ℤ/p'],
  ['\\mathbb{F}_2', '𝔽₂'],
  ['\\sqrt{2}', '√2'],
  ['\\sqrt[3]{a + b}', '∛(a + b)'],
  ['\\sqrt n', '√n'],
  ['a \\le b \\subseteq c', 'a ≤ b ⊆ c'],
  ['\\text{if } x\\!y', 'if xy'],
  ['\\operatorname*{argmax} f', 'argmax f'],
])('%s in plain text is %s', (tex, plain) => {
  expect(plainMath(tex)).toBe(plain);
});
