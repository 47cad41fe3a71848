import path from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/site/list-files.ts';
import { unusedFiles } from '../../src/site/unused-files.ts';
import { compileFolder, engineFolder, places, writeSite } from '../compile/site-folder.ts';

const folders = ['pages', 'posts', 'papers', 'talks', 'people'];

function told(files: readonly string[]): string[] {
  return unusedFiles(files, '/site/content', folders, ['cv', 'short']).map(
    ({ severity, file, message, fix }) => `${severity} ${file} ${message} ${fix}`,
  );
}

it.each<[string, RegExp]>([
  ['talks/slow.markdown', /not in \.markdown\. Call it slow\.md\.$/],
  ['posts/2026-01-02-a.md.txt', /not in \.md\.txt\. Call it 2026-01-02-a\.md\.$/],
  ['pages/team.MD', /Call it team\.md\.$/],
  ['posts/a.MDX', /Call it a\.mdx\.$/],
  ['awards/a.md', /"awards" is no folder of texts\. Move it to one of: pages, posts/],
  ['talk/a.md', /Did you mean the folder "talks"\?/],
  ['about.md', /stands in no folder/],
  ['data/text.yaml', /Did you mean "texts\.yaml"\?/],
  ['data/venue.yml', /Did you mean "venues\.yml"\?/],
  ['data/socials.yml', /use one of: coauthors, cv, /],
  ['data/texts.YAML', /Call it texts\.yaml\./],
  ['macros.yml', /Did you mean "macros\.yaml"\?/],
  ['cv.yaml', /Did you mean "data\/cv\.yaml"\?/],
])('%s is not used, and the fix says why', (name, expected) => {
  const [warning, ...more] = told([name]);
  expect(more).toEqual([]);
  expect(warning).toMatch(new RegExp(`^warning /site/content/${name} This file is not used: `));
  expect(warning).toMatch(expected);
});

it('of two files with the same data, one is not used', () => {
  const [warning] = told(['data/venues.yaml', 'data/venues.yml']);
  expect(warning).toMatch(/venues\.yml .*data\/venues\.yaml is read instead\. Keep one/);
});

it('what is used, and what any text may show, is not warned of', () => {
  const used = [
    'README.md',
    'posts/README.md',
    'components/Plot.astro',
    'data/cv.zh.yaml',
    'data/points.json',
    'data/short.yml',
    'data/texts.yml',
    'images/a.png',
    'macros.yaml',
    'notes.bib',
    'people/dina/_index.md',
    'posts/a/index.mdx',
    'posts/a/plot.yaml',
    'site.yaml',
    'theme.css',
  ];
  expect(told(used)).toEqual([]);
});

it.each(['full', 'lab', 'scholar', 'code', 'media'])('all files of %s are used', async (name) => {
  const fixture = path.join(engineFolder, 'tests/fixtures', name);
  const files = await listFiles(path.join(fixture, 'content'));
  const collections = ['news', 'people', 'projects', 'talks', 'teaching'];
  const all = ['pages', 'posts', 'papers', ...collections];
  expect(unusedFiles(files, path.join(fixture, 'content'), all, [])).toEqual([]);
});

it('a build warns of them, and takes _index.md for index.md', async () => {
  const folder = await writeSite({
    'content/pages/about.md': 'Hello.\n',
    'content/pages/people.md': '---\nlayout: people\n---\n',
    'content/people/dina/_index.md': '---\nname: Dina Ray\n---\n\nA life.\n',
    'content/data/text.yaml': 'en: {}\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual(['content/data/text.yaml:1:1 unused-file']);
  const people = compiled?.entries.filter(({ kind }) => kind === 'item') ?? [];
  expect(people.map(({ id, slug }) => [id, slug])).toEqual([['people/dina', 'dina']]);
});
