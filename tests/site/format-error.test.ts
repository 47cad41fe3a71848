import { expect, test } from 'vitest';
import { positionAt, type ContentError } from '../../src/site/content-error.ts';
import { formatContentErrors } from '../../src/site/format-error.ts';

function error(line: number, column: number, file = '/site/a.md'): ContentError {
  return {
    severity: 'error',
    kind: 'test',
    file,
    position: { line, column },
    message: 'This is wrong.',
    fix: 'Do that.',
  };
}

test('an error shows file, place, lines around it, and the fix', () => {
  const text = formatContentErrors([error(2, 3)], () => 'one\ntwo\nthree\nfour', '/site');
  expect(text).toBe(
    [
      'a.md:2:3  error (test)',
      '  This is wrong.',
      '',
      '    1 | one',
      '  > 2 | two',
      '      |   ^',
      '    3 | three',
      '',
      '  Fix: Do that.',
      '',
    ].join('\n'),
  );
});

test('errors come sorted by file and place', () => {
  const text = formatContentErrors(
    [error(9, 1), error(2, 5), error(2, 1), error(1, 1, '/site/b.md')],
    () => undefined,
    '/site',
  );
  expect(text.match(/\w+\.md:\d+:\d+/g)).toEqual(['a.md:2:1', 'a.md:2:5', 'a.md:9:1', 'b.md:1:1']);
});

test('a very long line is cut around the place, and the caret still points at it', () => {
  const long = `${'x'.repeat(500)}!${'y'.repeat(500)}`;
  const text = formatContentErrors([error(1, 501)], () => long, '/site');
  const [, shown = '', caret = ''] = /\n(.*!.*)\n(.*\^)/.exec(text) ?? [];
  expect(shown.length).toBeLessThan(140);
  expect(shown[caret.length - 1]).toBe('!');
});

test.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [99, 2, 4],
])('offset %i of two lines is line %i, column %i', (offset, line, column) => {
  expect(positionAt('abc\ndef', offset)).toEqual({ line, column });
});
