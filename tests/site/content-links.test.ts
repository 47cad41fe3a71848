import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileFolder, places, temporaryFolder, writeSite } from '../compile/site-folder.ts';

const page = '---\nlayout: about\ntitle: A\n---\n';

test('links in content/ that lead nowhere are told, whatever they are called', async () => {
  const site = await writeSite({ 'content/pages/about.md': page, 'content/posts/.keep': '' });
  const link = (target: string, name: string) =>
    fs.symlink(target, path.join(site, 'content', name));
  await link('gone.md', 'posts/2026-01-01-a.md');
  await link('gone.bib', 'papers.bib');
  await link('..', 'posts/top');
  // An editor's lock.
  await link('ada@engine.1842', 'posts/.#2026-01-01-b.md');
  const { errors } = await compileFolder(site);
  expect(places(errors, site)).toEqual([
    'content/papers.bib:1:1 broken-symbolic-link',
    'content/posts/2026-01-01-a.md:1:1 broken-symbolic-link',
    'content/posts/top:1:1 broken-symbolic-link',
  ]);
});

test('what links lead to is content, be it a file or a folder', async () => {
  const elsewhere = await temporaryFolder();
  await fs.writeFile(path.join(elsewhere, '2026-01-01-a.md'), '---\ntitle: A\n---\n');
  const site = await writeSite({ 'content/pages/about.md': page });
  await fs.symlink(elsewhere, path.join(site, 'content/posts'));
  const { compiled, errors } = await compileFolder(site);
  expect(errors).toEqual([]);
  expect(compiled?.entries.map(({ id }) => id)).toContain('posts/2026-01-01-a');
});
