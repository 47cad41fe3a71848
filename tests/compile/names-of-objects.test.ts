import { expect, test } from 'vitest';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

/** Names under which every object of JavaScript has something are names like any other. */

test('keys of site.yaml and of front matter', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig}social:\n  github: ada\n  constructor: ada\n`,
    'content/pages/about.md': '---\nlayout: about\ntitle: A\n__proto__: { x: 1 }\n---\n',
  });
  const { errors } = await compileFolder(site);
  expect(places(errors, site)).toEqual([
    'content/pages/about.md:4:1 unknown-key',
    'content/site.yaml:7:3 unknown-key',
  ]);
  expect(errors.map(({ message }) => message)).toContainEqual(
    'The key "__proto__" is not known in the front matter of a page.',
  );
});

test('an icon', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig}social:\n  custom:\n    - { label: A, url: 'https://a.example', icon: 'simple-icons:constructor' }\n`,
    'content/pages/about.md': '---\nlayout: about\ntitle: A\n---\n',
  });
  const { errors } = await compileFolder(site);
  expect(errors.map(({ kind }) => kind)).toEqual(['unknown-icon']);
});

test('a folder of content, and a placeholder of an address', async () => {
  const site = await writeSite({
    'content/site.yaml': `${smallConfig}posts: { permalink: '/:toString/:slug/' }\n`,
    'content/pages/about.md': '---\nlayout: about\ntitle: A\n---\n',
    'content/constructor/a.md': '---\ntitle: A\n---\n',
    'content/posts/2026-01-01-a.md': '---\ntitle: A\n---\n',
  });
  const { compiled, errors } = await compileFolder(site);
  expect(places(errors, site)).toEqual(['content/constructor/a.md:1:1 unused-file']);
  expect(compiled?.routes.map(({ path }) => path)).toContain('/:toString/a/');
});

test('an author and the key of a work', async () => {
  const site = await writeSite({
    'content/pages/about.md':
      '---\nlayout: about\ntitle: A\n---\n\nSo says @toString, and [@constructor].\n',
    'content/papers.bib': [
      '@misc{toString, author = {constructor, Ada and {toString}}, title = {A}, year = 2020}',
      '@misc{constructor, author = {{constructor}}, title = {B}, year = 2020}',
    ].join('\n'),
  });
  const { compiled, errors } = await compileFolder(site);
  expect(errors).toEqual([]);
  expect(compiled?.works.map(({ key }) => key)).toEqual(['toString', 'constructor']);
});
