import path from 'node:path';
import { expect, it } from 'vitest';
import { isSiteFile } from '../../src/integration/site-file.ts';

/** A folder whose own name is that of one in it. */
const SITE = path.resolve('/home/ada/public/site');

it.each([
  ['content/posts/a.md', true],
  ['content/site.yaml', true],
  ['public/paper.pdf', true],
  ['public-draft/paper.pdf', false],
  ['.octavo/texts/1.pack', false],
  ['dist/content/index.html', false],
  ['../other/content/a.md', false],
])('%s is a file of the author: %s', (name, expected) => {
  expect(isSiteFile(path.join(SITE, name), SITE)).toBe(expected);
});
