import { expect, test } from 'vitest';
import { exporter } from '../../src/compile/exports.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import type { WorkBody } from '../../src/compile/work-body.ts';
import { compileFolder, writeSite } from './site-folder.ts';

const bib = `
@article{record, title = {Engines}, author = {Ada Lovelace}, year = 1843, journal = {Memoirs},
  doi = {10.1000/record}}
@misc{preprint, title = {Engines}, author = {Ada Lovelace}, year = 1842, eprint = {2404.19756},
  archiveprefix = {arXiv}, doi = {10.48550/arXiv.2404.19756}, version_of = {record},
  abstract = {Of $n^2$ engines.}}
`;

async function compileVersions() {
  const folder = await writeSite({ 'content/papers.bib': bib });
  const { compiled } = await compileFolder(folder);
  const [work] = compiled?.works ?? [];
  if (compiled === undefined || work === undefined) throw new Error('There is no work.');
  const cache = new TextCache(compiled.options.cacheFolder);
  return { compiled, work, body: await cache.get<WorkBody>(work.bodyKey) };
}

test('a work has the abstract of its preprint when it has none itself', async () => {
  const { work, body } = await compileVersions();
  expect(body?.abstractHtml.join()).toContain('class="katex"');
  expect(work.summary).toBe('Of n² engines.');
});

test('a work has the links of its versions, but not those that name one version', async () => {
  const { work } = await compileVersions();
  expect(work.links).toEqual([
    { kind: 'doi', href: 'https://doi.org/10.1000/record' },
    { kind: 'arxiv', href: 'https://arxiv.org/abs/2404.19756' },
  ]);
});

test('a version hands out its own BibTeX, alone and in the whole list', async () => {
  const { compiled, work } = await compileVersions();
  expect(work.versions[0]?.bibtex).toContain('@misc{preprint,');
  const route = compiled.routes.find(({ path }) => path === '/papers.bib');
  if (route?.kind !== 'export') throw new Error('There is no list.');
  expect(
    exporter(compiled)(route)
      .text()
      .match(/^@\w+\{\w+/gm),
  ).toEqual(['@article{record', '@misc{preprint']);
});
