import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTheme } from '../../src/site/theme.ts';

let folder = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-theme-'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true });
});

/** Reads a folder with these files; each mistake as `file:line:column kind: message`. */
async function read(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), text);
  }
  const { file, errors } = await readTheme(folder, Object.keys(files));
  const told = errors.map(
    ({ file: place, position, kind, message }) =>
      `${path.relative(folder, place)}:${position.line}:${position.column} ${kind}: ${message}`,
  );
  return { file, told };
}

it('a site needs no style sheet', async () => {
  expect(await read({})).toEqual({ file: undefined, told: [] });
});

it.each([
  ['rules', '\ufeff:root { --ink: #111 }\n@media print { a { color: red !important } }'],
  ['rules in rules', 'nav { a { color: red; &:hover { color: blue } } }'],
  ['what no browser knows yet', '@soon x; a:soon { soon: soon(1) }'],
  ['nothing', ''],
  ['an import', '@charset "utf-8";\n@import "./more.css" layer(own);\na { color: red }'],
  ['an import of one that imports it', '@import url(round.css);'],
  ['an import of a package', '@import "installed/styles.css";'],
  ['imports that are no files here', '@import url("https://a.example/a.css"); @import "/b.css";'],
])('takes %s', async (_, text) => {
  const { file, told } = await read({
    'theme.css': text,
    'more.css': 'b { color: red }',
    'round.css': '@import "theme.css";',
    'node_modules/installed/package.json': '{}',
  });
  expect(told).toEqual([]);
  expect(file).toBe(path.join(folder, 'theme.css'));
});

it.each([
  ['a {}\nbody { color: red', '2:1 css: The style sheet cannot be read: Unclosed block.'],
  ['a { color red; }', '1:5 css: The style sheet cannot be read: Unknown word color.'],
  ['a {}\n}', '2:1 css: The style sheet cannot be read: Unexpected }.'],
  ['a > > b {}', '1:5 css: The style sheet cannot be read: Invalid dangling combinator'],
  ['\n@import "./none.css";', '2:1 missing-import: There is nothing to import under'],
  ['@import "none.css";', '1:1 missing-import: There is nothing to import under'],
])('a style sheet with a mistake is told and left out: %s', async (text, expected) => {
  const { file, told } = await read({ 'theme.css': text });
  expect(told).toEqual([expect.stringContaining(`theme.css:${expected}`)]);
  expect(file).toBeUndefined();
});

it('a mistake in what it imports is told there', async () => {
  const { file, told } = await read({
    'theme.css': '@import "own/more.css";',
    'own/more.css': '\nb {',
  });
  expect(told).toEqual(['own/more.css:2:1 css: The style sheet cannot be read: Unclosed block.']);
  expect(file).toBeUndefined();
});
