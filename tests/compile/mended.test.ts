import { expect, it } from 'vitest';
import { mendedLine, newsOf } from '../../src/compile/report.ts';
import { START_OF_FILE, type ContentError } from '../../src/site/content-error.ts';

const mistake = (severity: ContentError['severity']): ContentError => ({
  severity,
  kind: 'some-kind',
  file: '/site/content/site.yaml',
  position: START_OF_FILE,
  message: 'Something is wrong.',
  fix: 'Correct it.',
});
const error = mistake('error');
const warning = mistake('warning');

it.each<[string, ContentError[], ContentError[], string | undefined]>([
  ['an error is mended', [error], [], 'Mended: no mistakes are left.'],
  ['a warning is mended', [warning], [], 'Mended: no mistakes are left.'],
  ['the last error is', [warning, error], [warning], 'Mended: only warnings are left.'],
  ['one of two is', [error, error], [error], undefined],
  ['one of two warnings is', [warning, warning], [warning], undefined],
  ['nothing was wrong', [], [], undefined],
  ['something is wrong now', [], [error], undefined],
])('when %s', (_, before, now, expected) => {
  expect(mendedLine(before, now)).toBe(expected);
});

const moved = { ...warning, position: { line: 7, column: 2 } };
const other = { ...warning, message: 'Something else is wrong.' };

it.each<[string, ContentError[], ContentError[], ContentError[]]>([
  ['a warning was told', [warning], [moved], []],
  ['it is there once more', [warning], [warning, moved], [moved]],
  ['there is another', [warning], [warning, other], [other]],
  ['an error still stands', [error, warning], [error, warning], [error]],
  ['a warning has become an error', [warning], [error], [error]],
])('when %s', (_, before, now, expected) => {
  expect(newsOf(before, now)).toEqual(expected);
});
