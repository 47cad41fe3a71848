import { expect, test } from 'vitest';
import { splitMath } from '../../src/markdown/split-math.ts';

function short(text: string): string[] {
  return splitMath(text).map((part) =>
    part.kind === 'text' ? part.text : `${part.display ? 'display' : 'math'}:${part.tex}`,
  );
}

test.each([
  ['On $L^2$ spaces', ['On ', 'math:L^2', ' spaces']],
  ['$$x$$', ['display:x']],
  ['It costs $5 to $10', ['It costs $5 to $10']],
  ['It costs \\$5', ['It costs $5']],
  ['$a\\$b$', ['math:a\\$b']],
  ['$ a$ is none', ['$ a$ is none']],
  ['', []],
])('%j', (text, parts) => {
  expect(short(text)).toEqual(parts);
});

test('a formula knows where it begins', () => {
  expect(splitMath('ab $x$')[1]).toMatchObject({ kind: 'math', offset: 4 });
});
