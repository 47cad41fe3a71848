import { expect, test } from 'vitest';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { publicationListSchema } from '../../src/site/schemas/publications.ts';
import type { CompiledWork } from '../../src/compile/compiled-work.ts';
import { collectFacets } from '../../src/compile/facets.ts';
import { groupWorks, listedWorks, workNumbers } from '../../src/compile/publication-list.ts';
import { compileFolder, writeSite } from './site-folder.ts';

const texts = textsFor('en', { texts: {} });

const bib = `
@article{zeta, title = {Zeta}, author = {Ada Lovelace and Mary Somerville}, year = 1843, month = 8,
  journal = {Scientific Memoirs}, keywords = {engines, notes}, category = {Research}}
@inproceedings{alpha, title = {Alpha}, author = {Charles Babbage and Ada Lovelace}, year = 1843,
  month = 2, booktitle = {Proceedings of X}, abbr = {X}, code = {https://example.org/code},
  keywords = {engines}}
@book{beta, title = {Beta}, author = {Ada Lovelace}, date = {1850/1852}, publisher = {P}, category = {Books}}
@misc{gamma, title = {Gamma}, author = {Mary Somerville and Ada Lovelace}, year = {in press}}
`;

async function works(source = bib): Promise<readonly CompiledWork[]> {
  const folder = await writeSite({ 'content/papers.bib': source, 'content/pages/about.md': 'Hi' });
  const { compiled } = await compileFolder(folder);
  return compiled?.works ?? [];
}

const list = (rules: object) => publicationListSchema.parse(rules);

test.each([
  [{}, ['in press: gamma', '1850: beta', '1843: zeta alpha']],
  [{ sort: 'oldest' }, ['1843: alpha zeta', '1850: beta', 'in press: gamma']],
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
  [{ group_by: 'category' }, ['Books: beta', 'Research: zeta', 'Other: gamma alpha']],
  [{ group_by: 'venue' }, ['P: beta', 'Scientific Memoirs: zeta', 'X: alpha', 'Other: gamma']],
  [{ types: 'book' }, ['1850: beta']],
  [{ types: ['article', 'conference'] }, ['1843: zeta alpha']],
  [{ keywords: 'Notes' }, ['1843: zeta']],
  [{ categories: ['books', 'research'] }, ['1850: beta', '1843: zeta']],
])('the list %j', async (rules, groups) => {
  const rule = list(rules);
  const grouped = groupWorks(listedWorks(await works(), rule), rule, texts, 'en');
  expect(
    grouped.map(
      ({ heading, works: ofGroup }) =>
        `${heading ?? '-'}: ${ofGroup.map(({ key }) => key).join(' ')}`,
    ),
  ).toEqual(groups);
});

test.each([
  [{}, '4 | 3 | 2 1'],
  [{ sort: 'oldest' }, '1 2 | 3 | 4'],
  [{ sort: 'title' }, '4 | 3 | 2 1'],
  [{ group_by: 'none' }, '4 3 2 1'],
  [{ group_by: 'none', sort: 'title' }, '1 2 3 4'],
  [{ group_by: 'category' }, '1 | 1 | 2 1'],
  [{ group_by: 'category', sort: 'oldest' }, '1 | 1 | 1 2'],
])('the numbered list %j counts as a reader would', async (rules, shown) => {
  const rule = list(rules);
  const groups = groupWorks(await works(), rule, texts, 'en');
  const numbers = workNumbers(groups, rule);
  const told = groups.map(({ works: ofGroup }) =>
    ofGroup.map(({ key }) => numbers.get(key)).join(' '),
  );
  expect(told.join(' | ')).toBe(shown);
});

async function told(rules: string, language = 'en'): Promise<string[]> {
  const config = `title: A\nurl: https://a.example\nlanguages: [${language}]\nauthor:\n  name: A\n`;
  const folder = await writeSite({
    'content/site.yaml': config,
    'content/papers.bib': bib,
    'content/pages/about.md': 'Hi',
    'content/pages/publications.md': `---\nlayout: publications\ntitle: P\npublications: ${rules}\n---\n`,
  });
  const { errors } = await compileFolder(folder);
  return errors
    .filter(({ file }) => file.endsWith('publications.md'))
    .map(({ severity, position, fix }) => `${severity} ${position.column} ${fix}`);
}

test.each([
  ['{types: [book, atricle]}', ['warning 30 Did you mean "article"?']],
  ['{types: [jornal, book]}', ['warning 24 Did you mean "journal"?']],
  ['{types: [book, software]}', []],
  ['{keywords: [engines, note]}', ['warning 36 Did you mean "notes"?']],
  [
    '{categories: [Physics, books]}',
    ['warning 29 Correct the word; there are "Books", "Research".'],
  ],
  [
    '{types: book, keywords: notes}',
    ['warning 1 A work must answer each of the three that are there; correct or remove one.'],
  ],
  [
    '{group_by: category, group_order: [Boks, Other]}',
    ['warning 50 Did you mean "Books"? There are "Other", "Books", "Research".'],
  ],
  ['{group_by: type, group_order: [Software, Books]}', []],
  [
    '{group_by: none, group_order: [Books]}',
    ['warning 46 Remove group_order, or say in group_by what the list is divided by.'],
  ],
])('the rules %s are told where nothing answers', async (rules, expected) => {
  expect(await told(rules)).toEqual(expected);
});

test('what is to come says so in the language of the page', async () => {
  const [group] = groupWorks(await works(), list({}), textsFor('fr', { texts: {} }), 'fr');
  expect(group?.heading).toBe('sous presse');
});

test('groups are named as the page names them, in its language', async () => {
  const rules = '{group_by: type, group_order: [Books]}';
  const [first] = await told(rules, 'zh');
  expect(first).toContain('"图书"');
});

test('facets offer what tells works apart, and each work says its values', async () => {
  const { choices, withCode, tokens } = collectFacets(await works(), list({}).filter, texts, 'en');
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
  const { choices, withCode } = collectFacets(await works(), ['year'], texts, 'en');
  expect(choices.map(({ facet }) => facet)).toEqual(['year']);
  expect(withCode).toBeUndefined();
});

test.each([
  ['zh', '周志华 and 安宁 and 李明 and 欧阳修文 and 王小红', '安宁 李明 欧阳修文 王小红 周志华'],
  ['de', 'Zorn and Ähre and Adler and Öl and Oder', 'Adler Ähre Oder Öl Zorn'],
  ['sv', 'Zorn and Ähre and Adler and Öl and Oder', 'Adler Oder Zorn Ähre Öl'],
])('in %s, names and titles stand as in a dictionary', async (language, names, ordered) => {
  const all = `@book{k, title = {K}, author = {${names}}, year = 2026}`;
  const words = textsFor(language, { texts: {} });
  const [facet] = collectFacets(await works(all), ['coauthor'], words, language).choices;
  expect(facet?.options.map(({ label }) => label).join(' ')).toBe(ordered);
  const one = names
    .split(' and ')
    .map((name, index) => `@book{k${index}, title = {${name}}, author = {${name}}, year = 2026}`);
  for (const sort of ['title', 'author']) {
    const rules = list({ group_by: 'none', sort });
    const [group] = groupWorks(await works(one.join('\n')), rules, words, language);
    expect(group?.works.map(({ title }) => title).join(' ')).toBe(ordered);
  }
});

test('a note keeps its links and what is emphasized, a sentence behind the venue', async () => {
  const note = '\\emph{Hinge} Prize, \\href{https://prize.example}{news}';
  const folder = await writeSite({
    'content/papers.bib': `@misc{k, title = {T}, year = 1843, publisher = {P}, note = {${note}}}`,
    'content/pages/about.md': 'Hi',
  });
  const { compiled } = await compileFolder(folder);
  expect(compiled?.works[0]?.venueHtml.en).toBe(
    'P. <em>Hinge</em> Prize, <a href="https://prize.example">news</a>',
  );
});
