import { expect, test } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { paperFacts, type PaperFact } from '../../src/compile/paper-facts.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import type { WorkBody } from '../../src/compile/work-body.ts';
import { compileFolder, writeSite } from './site-folder.ts';

async function readFacts(fields: string): Promise<PaperFact[]> {
  const folder = await writeSite({
    'content/papers.bib': `@incollection{k, title = {T}, author = {Ada Lovelace}, year = 1843, ${fields}}`,
  });
  const { compiled } = await compileFolder(folder);
  const [work] = compiled?.works ?? [];
  if (compiled === undefined || work === undefined) throw new Error('There is no work.');
  const body = await new TextCache(compiled.options.cacheFolder).get<WorkBody>(work.bodyKey);
  if (body === undefined) throw new Error('The work is not in the cache.');
  return paperFacts(work, body, textsFor('en', { texts: {} }));
}

async function factsOf(fields: string): Promise<string[]> {
  return (await readFacts(fields)).map(({ label, text }) => `${label}: ${text}`);
}

test('a DOI leads to its place, whatever signs are in it', async () => {
  const [fact] = await readFacts('doi = {10.1000/456#78?9}');
  expect(fact?.href).toBe('https://doi.org/10.1000/456%2378%3F9');
});

test('the facts of a paper are what its title, authors and venue do not say', async () => {
  expect(
    await factsOf(
      'doi = {https://doi.org/10.1000/x}, arxiv = {2404.19756}, pmid = {31234567}, pmcid = {PMC6612345}, isbn = {978-3-16-148410-0}, editor = {Mary Somerville and Charles Babbage}, keywords = {engines, notes}',
    ),
  ).toEqual([
    'DOI: 10.1000/x',
    'arXiv: 2404.19756',
    'PMID: 31234567',
    'PMCID: PMC6612345',
    'ISBN: 978-3-16-148410-0',
    'Edited by: Mary Somerville, Charles Babbage',
    'Keywords: engines, notes',
  ]);
});

test('numbers of journals stand alone', async () => {
  expect(await factsOf('issn = {2050-084x (Electronic)\n2050-084X (Linking)}')).toEqual([
    'ISSN: 2050-084x, 2050-084X',
  ]);
});

test('a note that is no line any more is a fact of the paper and leaves the lists', async () => {
  const long = 'Received by the editors. '.repeat(10).trim();
  expect(await factsOf(`note = {${long}}`)).toEqual([`Note: ${long}`]);
  expect(await factsOf('note = {In French}')).toEqual([]);
});

test('the codes of classifications, and the number of a report, are facts of the paper', async () => {
  expect(
    await factsOf(
      'jel = {C14, D83}, mrclass = {14H52 (11G05)}, acm = {H.3.3; I.2}, pacs = {04.30.-w}, udc = {519.6}, reportnumber = {GW-7}',
    ),
  ).toEqual([
    'JEL: C14, D83',
    'MSC: 14H52 (11G05)',
    'ACM: H.3.3; I.2',
    'PACS: 04.30.-w',
    'UDC: 519.6',
    'Report: GW-7',
  ]);
});
