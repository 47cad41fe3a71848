import path from 'node:path';
import { expect, it } from 'vitest';
import { compileFolder, smallConfig, writeSite } from './site-folder.ts';

const post = '---\ntitle: A\n---\nText.\n';
const blog = '---\nlayout: blog\n---\n';

async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}languages: [en, fr]\n`,
    'content/pages/about.md': 'Hello.\n',
    ...files,
  });
  const { errors } = await compileFolder(folder);
  return errors
    .filter(({ kind }) => kind === 'not-listed')
    .map(({ file, fix }) => `${path.basename(file)} ${fix}`);
}

it('posts in a language in which no page lists them are told of', async () => {
  const files = {
    'content/pages/writing.md': blog,
    'content/posts/2026-01-02-a.md': post,
    'content/posts/2026-01-02-a.fr.md': post,
  };
  expect(await told(files)).toEqual([
    '2026-01-02-a.fr.md Add a page with "layout: blog", for example content/pages/writing.fr.md.',
  ]);
  expect(await told({ ...files, 'content/pages/writing.fr.md': blog })).toEqual([]);
  const front = '---\nlayout: about\nlatest_posts: true\n---\nBonjour.\n';
  expect(await told({ ...files, 'content/pages/about.fr.md': front })).toEqual([]);
});

it('a site without a blog has no list in any language', async () => {
  expect(await told({ 'content/posts/2026-01-02-a.fr.md': post })).toEqual([]);
});

it.each([
  ['page', 'Write "layout: talks" into the front matter of content/pages/talks.md.'],
  [undefined, 'Add a page with "layout: talks", for example content/pages/talks.md.'],
])('talks that no page lists are told of, beside a page %s', async (layout, fix) => {
  const files = {
    'content/talks/2026-01-02-a.md': '---\ntitle: A\n---\n',
    ...(layout !== undefined && {
      'content/pages/talks.md': `---\nlayout: ${layout}\ntitle: T\n---\n`,
    }),
  };
  expect(await told(files)).toEqual([`2026-01-02-a.md ${fix}`]);
});
