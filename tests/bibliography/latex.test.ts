import { describe, expect, it } from 'vitest';
import { unicodeToLatex, protectTitle } from '../../src/bibliography/latex/from-unicode.ts';
import { splitMath } from '../../src/bibliography/latex/math-text.ts';
import { latexToUnicode } from '../../src/bibliography/latex/to-unicode.ts';
import { LATEX_TRAPS } from './latex-traps.ts';

describe('LaTeX to Unicode', () => {
  it.each(LATEX_TRAPS)('%s is %s', (latex, unicode) => {
    expect(latexToUnicode(latex).text).toBe(unicode);
  });

  it('says where an unknown command stands, and keeps its argument', () => {
    const { text, problems } = latexToUnicode('Networks \\grok{that} learn');
    expect(text).toBe('Networks that learn');
    expect(problems).toMatchObject([{ index: 9, problem: { kind: 'unknown-command' } }]);
    expect(problems[0]?.problem.message).toContain('\\grok');
  });

  it('says where math is opened and never closed', () => {
    expect(latexToUnicode('It costs $5').problems).toMatchObject([
      { index: 9, problem: { kind: 'unclosed-math', severity: 'warning' } },
    ]);
  });

  it('has nothing to say about clean LaTeX', () => {
    const clean = 'A {\\"o} $\\undefinedInMath{x}$ \\textit{b} \\cite{c} \\url{d}';
    expect(latexToUnicode(clean).problems).toEqual([]);
  });

  // Work that grew with the square of the length would take minutes here, and so fail.
  it('reads a text of a megabyte whole', () => {
    const { text } = latexToUnicode("It's {\\'e}t\\'e `a' ".repeat(50_000));
    expect(text.split('été')).toHaveLength(50_001);
  });
});

describe('text with math', () => {
  it.each([
    ['no math', [{ kind: 'text', value: 'no math' }]],
    [
      'The $n^2$ law for \\$5',
      [
        { kind: 'text', value: 'The ' },
        { kind: 'math', value: 'n^2' },
        { kind: 'text', value: ' law for $5' },
      ],
    ],
    ['$x_{\\text{if $y$}}$', [{ kind: 'math', value: 'x_{\\text{if $y$}}' }]],
    ['$a\\$b$', [{ kind: 'math', value: 'a\\$b' }]],
    ['one $ alone', [{ kind: 'text', value: 'one $ alone' }]],
    ['', []],
  ])('%s', (text, pieces) => {
    expect(splitMath(text)).toEqual(pieces);
  });
});

describe('Unicode to LaTeX', () => {
  it.each([
    ['A & B: 50% of #1_x', 'A \\& B: 50\\% of \\#1\\_x'],
    ['Soljačić 物理', 'Soljačić 物理'],
    ['1–2 — $x_1 & y$', '1--2 --- $x_1 & y$'],
    ['{a} \\ ^ ~', '\\{a\\} \\textbackslash{} \\textasciicircum{} \\textasciitilde{}'],
    ['\\$5', '\\$5'],
  ])('%s is %s', (text, latex) => {
    expect(unicodeToLatex(text)).toBe(latex);
    expect(latexToUnicode(latex).text).toBe(text);
  });

  it.each([
    ['When Physics Meets AI', 'When Physics Meets {AI}'],
    ['KAN: an iPhone (GPU) & $H_2O$', '{KAN}: an {iPhone} ({GPU}) \\& {$H_2O$}'],
    ['物理学 of Things', '物理学 of Things'],
  ])('protects capitals: %s is %s', (title, latex) => {
    expect(protectTitle(title)).toBe(latex);
  });
});
