import { expect, test } from 'vitest';
import { renderBody } from './shown-text.ts';

/** Names under which every object of JavaScript has something. */
test.each([
  [':::constructor\na\n:::', 'unknown-directive'],
  ['::toString', 'unknown-directive'],
  ['```constructor\na\n```', 'unknown-language'],
  ['> [!constructor]\n> a', 'unknown-callout'],
])('%j is not known, as any other name', async (markdown, kind) => {
  const { errors } = await renderBody(markdown);
  expect(errors).toMatchObject([{ kind }]);
});

test('<constructor> is an element without addresses', async () => {
  const { template, errors } = await renderBody('So <constructor src="a">x</constructor>');
  expect(template).toContain('src="a"');
  expect(errors).toEqual([]);
});
