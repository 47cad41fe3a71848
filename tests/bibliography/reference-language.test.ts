import { expect, test } from 'vitest';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReferences } from '../../src/bibliography/format.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { referenceLanguage } from '../../src/bibliography/reference-language.ts';
import { venueLine } from '../../src/bibliography/venue-line.ts';
import { readOne } from './read-one.ts';

const western =
  readOne(`@inproceedings{a, title = {Counting triangles}, booktitle = {Proceedings of X},
  author = {Zhang, Wei and Li, Ming and Doe, Jane and Roe, Ann}, editor = {Eva Ruiz}, pages = {1--9},
  year = 2025}`);
const eastern = readOne(`@inproceedings{b, title = {三角形计数}, booktitle = {论文集},
  author = {张伟 and 李明 and 赵一 and 王小红}, editor = {陈国良}, pages = {1--9}, year = 2024}`);

function references(name: string, language: string): string[] {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  const works = new Map([western, eastern].map((work) => [work.key, work.csl]));
  const itemOf = (key: string) => works.get(key) ?? western.csl;
  const items = [...works.keys()].map((key) => ({ key }));
  const { references } = citeDocument([{ items, isInText: false }], itemOf, { style, language });
  const shown = references.map(({ html }) => html.replaceAll(/<[^>]*>/g, ''));
  const alone = formatReferences([...works.values()], { style, language, format: 'html' });
  expect(alone.map((html) => html.replaceAll(/<[^>]*>/g, '')).sort()).toEqual([...shown].sort());
  return shown;
}

test.each([
  ['gb7714', 'zh'],
  ['apa', 'zh'],
  ['apa', 'ja'],
  ['chicago', 'zh'],
])('a list in %s has each work in words of its own language: %s', (style, language) => {
  const all = references(style, language);
  const west = all.find((text) => text.includes('riangles')) ?? '';
  const east = all.find((text) => text.includes('三角形')) ?? '';
  expect(west).not.toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
  expect(east).not.toMatch(/[A-Za-z]{3}/);
});

test('GB/T 7714 ends long lists of names as their works would', () => {
  const all = references('gb7714', 'zh');
  expect(all.join('\n')).toContain('ZHANG W, LI M, DOE J, et al. Counting triangles');
  expect(all.join('\n')).toContain('张伟, 李明, 赵一, 等. 三角形计数');
});

test('numbers of editions and “and” are as libraries write them', () => {
  const style = findStyle('apa');
  if (style === undefined) throw new Error('no APA');
  const shown = (fields: string, language: string): string =>
    formatReferences(
      [readOne(`@book{k, publisher = {P}, year = 2020, edition = {3}, ${fields}}`).csl],
      {
        style,
        language,
        format: 'text',
      },
    )[0] ?? '';
  expect(shown('title = {图论}, author = {张伟}', 'zh')).toContain('图论 (3 版)');
  expect(shown('title = {環論}, author = {佐藤健一}', 'ja')).toContain('環論 (3 版)');
  expect(shown('title = {Graphs}, author = {A. Doe and B. Roe}', 'zh')).toContain(
    'Doe, A., & Roe, B. (2020). Graphs (3rd ed.)',
  );
});

test('elsewhere all works are cited in the language of the page', () => {
  expect(references('apa', 'de').join('\n')).toContain('S. 1–9');
  expect(references('apa', 'en').join('\n')).toContain('pp. 1–9');
});

test('so is the line that says where a work appeared', () => {
  const line = (work: typeof western): string =>
    venueLine(work, textsFor(referenceLanguage(work.title, 'zh'), { texts: {} }))
      .map(({ text }) => text)
      .join('');
  expect(line(western)).toMatch(/^In Proceedings of X, ed\. by Eva Ruiz/);
  expect(line(eastern)).toMatch(/^载于 论文集/);
});
