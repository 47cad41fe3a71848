import { expect, test } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { publicationListSchema } from '../../src/site/schemas/publications.ts';
import { collectFacets } from '../../src/compile/facets.ts';
import { groupWorks, listedWorks, workNumbers } from '../../src/compile/publication-list.ts';
import type { CompiledWork } from '../../src/compile/works.ts';
import { compileFolder, writeSite } from './site-folder.ts';

const texts = textsFor('en');

const bib = `
@article{zeta, title = {Zeta}, author = {Ada Lovelace and Mary Somerville}, year = 1843, month = 8,
  journal = {Scientific Memoirs}, keywords = {engines, notes}, category = {Research}}
@inproceedings{alpha, title = {Alpha}, author = {Charles Babbage and Ada Lovelace}, year = 1843,
  month = 2, booktitle = {Proceedings of X}, abbr = {X}, code = {https://example.org/code},
  keywords = {engines}}
@book{beta, title = {Beta}, author = {Ada Lovelace}, year = 1850, publisher = {P}, category = {Books}}
@misc{gamma, title = {Gamma}, author = {Mary Somerville and Ada Lovelace}, year = {in press}}
`;

async function works(): Promise<readonly CompiledWork[]> {
  const folder = await writeSite({ 'content/papers.bib': bib, 'content/pages/about.md': 'Hi' });
  const { compiled } = await compileFolder(folder);
  return compiled?.works ?? [];
}

const list = (rules: object) => publicationListSchema.parse(rules);

test.each([
  [{}, ['1850: beta', '1843: zeta alpha', 'in press: gamma']],
  [{ sort: 'oldest' }, ['in press: gamma', '1843: alpha zeta', '1850: beta']],
  [{ group_by: 'none', sort: 'title' }, ['-: alpha beta gamma zeta']],
  [{ group_by: 'none', sort: 'author' }, ['-: alpha beta zeta gamma']],
  [
    { group_by: 'type' },
    ['Journal articles: zeta', 'Conference papers: alpha', 'Books: beta', 'Other works: gamma'],
  ],
  [
    { group_by: 'type', group_order: ['books'] },
    ['Books: beta', 'Journal articles: zeta', 'Conference papers: alpha', 'Other works: gamma'],
  ],
  [{ group_by: 'category' }, ['Books: beta', 'Research: zeta', 'Other: alpha gamma']],
  [{ group_by: 'venue' }, ['P: beta', 'Scientific Memoirs: zeta', 'X: alpha', 'Other: gamma']],
  [{ types: 'book' }, ['1850: beta']],
  [{ types: ['article', 'conference'] }, ['1843: zeta alpha']],
  [{ keywords: 'Notes' }, ['1843: zeta']],
  [{ categories: ['books', 'research'] }, ['1850: beta', '1843: zeta']],
])('the list %j', async (rules, groups) => {
  const rule = list(rules);
  const grouped = groupWorks(listedWorks(await works(), rule), rule, texts);
  expect(
    grouped.map(
      ({ heading, works: ofGroup }) =>
        `${heading ?? '-'}: ${ofGroup.map(({ key }) => key).join(' ')}`,
    ),
  ).toEqual(groups);
});

test('a numbered list counts from the oldest', async () => {
  const newestFirst = await works();
  expect(Object.fromEntries(workNumbers(newestFirst))).toEqual({
    beta: 4,
    zeta: 3,
    alpha: 2,
    gamma: 1,
  });
});

test('facets offer what tells works apart, and each work says its values', async () => {
  const { choices, withCode, tokens } = collectFacets(await works(), list({}).filter, texts);
  const offered = choices.map(
    ({ facet, options }) =>
      `${facet}: ${options.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
  );
  expect(offered).toEqual([
    'year: 1850 1, 1843 2',
    'type: Books 1, Conference papers 1, Journal articles 1, Other works 1',
    'venue: P 1, Scientific Memoirs 1, X 1',
    'coauthor: Mary Somerville 2, Charles Babbage 1',
    'topic: engines 2, notes 1',
  ]);
  expect(withCode).toBe(1);
  expect(tokens.get('alpha')).toBe(
    'year:1843 type:conference venue:x coauthor:charles-babbage topic:engines code',
  );
  expect(tokens.get('gamma')).toBe('type:other coauthor:mary-somerville');
});

test('a facet that the page does not offer is not there', async () => {
  const { choices, withCode } = collectFacets(await works(), ['year'], texts);
  expect(choices.map(({ facet }) => facet)).toEqual(['year']);
  expect(withCode).toBeUndefined();
});
