import { expect, it } from 'vitest';
import { compileFolder, smallConfig, writeSite } from '../compile/site-folder.ts';
import { newestFirst } from '../../src/site/entry-order.ts';

/** The posts of a site by name, the newest first. */
async function order(posts: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.entries(posts).map(([name, yaml]) => [
    `content/posts/2026-01-02-${name}.md`,
    `---\ntitle: ${name}\n${yaml}\n---\nText.\n`,
  ]);
  const folder = await writeSite({
    'content/site.yaml': smallConfig,
    'content/pages/about.md': 'Hello.\n',
    ...(Object.fromEntries(files) as Record<string, string>),
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const entries = compiled?.entries.filter(({ kind }) => kind === 'post') ?? [];
  return [...entries]
    .sort(newestFirst)
    .map(({ slug }) => slug)
    .join(' ');
}

it('of two posts of a day, the later time comes first', async () => {
  const posts = { a: 'date: 2026-01-02 09:30', b: 'date: 2026-01-02 18:00', c: '' };
  expect(await order(posts)).toBe('b a c');
});

it('else the later part of their series, else the name decides', async () => {
  const parts = { a: 'series: tides\nseries_part: 1', b: 'series: tides\nseries_part: 2' };
  expect(await order(parts)).toBe('b a');
  const apart = { a: 'series: tides\nseries_part: 1', b: 'series: ice\nseries_part: 2' };
  expect(await order(apart)).toBe('a b');
  expect(await order({ b: '', a: '' })).toBe('a b');
});
