import { expect, test } from 'vitest';
import { compileFolder, writeSite } from './site-folder.ts';

const front = '---\ntitle: A\n---\n\n';
const about = { 'content/pages/about.md': front };

/** Each mistake of a site, as its message and what to do. */
async function advice(files: Readonly<Record<string, string>>) {
  const { errors } = await compileFolder(await writeSite({ ...about, ...files }));
  return errors.map(({ kind, message, fix, position }) => ({
    kind,
    said: `${message} ${fix}`,
    line: position.line,
  }));
}

test.each([
  ['an escape that YAML does not know', 'RR: "\\mathbb{R}"', 'single quotes'],
  ['an escape that it does', 'bb: "\\beta"', 'single quotes'],
])('a macro in double quotes: %s', async (_, yaml, words) => {
  const found = await advice({ 'content/macros.yaml': `${yaml}\n` });
  expect(found).toMatchObject([{ line: 1 }]);
  expect(found[0]?.said).toContain(words);
});

test('a macro of a text in double quotes', async () => {
  const text = '---\ntitle: A\nmacros:\n  \\bb: "\\beta"\n---\n';
  const found = await advice({ 'content/pages/about.md': text });
  expect(found).toMatchObject([{ line: 4 }]);
  expect(found[0]?.said).toContain('single quotes');
});

test.each([
  ['RR: \\mathbbb{R}', '$\\RR$'],
  ['half: \\frac{#1', '$\\half{x}$'],
])('the definition "%s" is blamed, not its use', async (yaml, use) => {
  const found = await advice({
    'content/macros.yaml': `${yaml}\n`,
    'content/pages/about.md': front + use,
  });
  // A command that there is not is told of at the definition, too.
  const ofUse = found.filter(({ kind }) => kind !== 'unknown-in-macro');
  expect(ofUse).toHaveLength(1);
  expect(ofUse[0]?.said).toContain(`definition of \\${yaml.slice(0, yaml.indexOf(':'))}`);
});

test.each([
  ['2026-09-06-folder/post.md', 'Call the file index.md.'],
  ['2026-09-06-folder/post.mdx', 'Call the file index.mdx.'],
  ['2026-02-30-x.md', 'no day 2026-02-30'],
  ['x.md', 'has no date. Add "date: YYYY-MM-DD"'],
])('posts/%s has no date, and is told why', async (name, words) => {
  const found = await advice({ [`content/posts/${name}`]: front });
  expect(found).toHaveLength(1);
  expect(found[0]?.said).toContain(words);
});

test('two posts of one name are one mistake', async () => {
  const found = await advice({
    'content/posts/2026-01-01-sand.md': front,
    'content/posts/2026-02-02-sand.md': front,
  });
  expect(found.map(({ said }) => said)).toEqual([expect.stringContaining('already taken by')]);
});

test('a key that is missing in an item of a list', async () => {
  const text = '---\ntitle: A\ncorrections:\n  - date: 2026-01-02\n---\n';
  const found = await advice({ 'content/posts/2026-01-01-sand.md': text });
  expect(found.map(({ said }) => said)).toEqual([
    expect.stringContaining('Add "text: …" to item 1 of "corrections"'),
  ]);
});

test.each([
  ['last_updated: 2025-12-31', 3, 'is before the post'],
  ['corrections: [{ date: 2027-01-01, text: A }]', 3, 'in the future'],
  ['corrections: [{ date: 2025-12-31, text: A }]', 3, 'is before the post'],
])('"%s" in a post of 1 January 2026 is odd', async (line, at, words) => {
  const found = await advice({
    'content/posts/2026-01-01-sand.md': `---\ntitle: A\n${line}\n---\n`,
  });
  expect(found).toMatchObject([{ line: at }]);
  expect(found[0]?.said).toContain(words);
});

test('a post may be changed and corrected on its day', async () => {
  const lines = 'last_updated: 2026-01-01\ncorrections: [{ date: 2026-01-01, text: A }]';
  const text = `---\ntitle: A\n${lines}\n---\n`;
  expect(await advice({ 'content/posts/2026-01-01-sand.md': text })).toEqual([]);
});
