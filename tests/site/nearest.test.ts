import { expect, test } from 'vitest';
import { nearest } from '../../src/site/nearest.ts';

const keys = ['title', 'description', 'permalink', 'redirect_from', 'toc'];

test.each([
  ['discription', 'description'],
  ['titel', 'title'],
  ['Permalink', 'permalink'],
  ['redirect-from', 'redirect_from'],
  ['tco', 'toc'],
])('%s was meant as %s', (written, meant) => {
  expect(nearest(written, keys)).toBe(meant);
});

test.each(['author', 'x', 'a-quite-different-key'])('%s is like no known key', (written) => {
  expect(nearest(written, keys)).toBeUndefined();
});
