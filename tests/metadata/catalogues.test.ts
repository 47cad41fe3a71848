import { describe, expect, it } from 'vitest';
import { parseName } from '../../src/bibliography/people/parse-names.ts';
import { scholarDate } from '../../src/metadata/highwire.ts';
import { indexedName } from '../../src/metadata/indexed-name.ts';
import { languageTag } from '../../src/bibliography/language-tag.ts';
import { pageRange } from '../../src/metadata/page-range.ts';
import { highwireCreators } from '../../src/metadata/read/zotero-names.ts';

describe('a name as BibTeX has it, which Zotero reads again', () => {
  it.each([
    ['Marenko, Ilse', 'Ilse', 'Marenko'],
    ['van der Berg, Jan Willem', 'Jan Willem', 'van der Berg'],
    ['Díaz Marín, Inés María', 'Inés María', 'Díaz Marín'],
    ["d'Arrigo, Rosa", 'Rosa', "d'Arrigo"],
    ['King, Jr., Martin Luther', 'Martin Luther Jr', 'King'],
    ['Noether, E. A.', 'E. A.', 'Noether'],
    ['Sukarno', '', 'Sukarno'],
    ['{OpenAI}', '', 'OpenAI'],
    ['{The Film Group}', '', 'The Film Group'],
    ['{Smith, Sons and Company}', '', 'Smith Sons and Company'],
    ['{Team A; Team B}', '', 'Team A Team B'],
    ['林若溪', '', '林若溪'],
    ['刘, 子鸣', '子鸣', '刘'],
  ])('%s', (written, firstName, lastName) => {
    const name = parseName(written);
    const expected = { creatorType: 'author', firstName, lastName };
    const alone = highwireCreators([indexedName(name, true)], 'author', 'en');
    expect(alone).toEqual([expected]);
    const [first] = highwireCreators([indexedName(name, false), 'Bell, Ruth'], 'author', 'en');
    expect(first).toEqual(expected);
  });
});

it.each([
  ['101–119', '101', '119'],
  ['101--119', '101', '119'],
  ['101 - 119', '101', '119'],
  ['A-3–A-9', 'A-3', 'A-9'],
  ['A-3-A-9', 'A-3', 'A-9'],
  ['A-3–A–9', 'A-3', 'A-9'],
  ['e1042', 'e1042', undefined],
  ['7, 41, 73–97', '7', '97'],
  ['3, 5', '3', '5'],
  ['41+', '41', undefined],
  ['41ff.', '41', undefined],
  ['5–5', '5', undefined],
  ['1:1–1:23', '1:1', '1:23'],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('the pages %j go from %j to %j', (pages, first, last) => {
  expect(pageRange(pages)).toEqual({ first, last });
});

it.each([
  ['2010-05-12', '2010/5/12'],
  ['2010-05', '2010'],
  ['2010', '2010'],
  [undefined, undefined],
])('Scholar reads %j as %j', (date, written) => {
  expect(scholarDate(date)).toBe(written);
});

it.each([
  ['ngerman', 'de'],
  ['British', 'en-GB'],
  ['zh-Hant', 'zh-Hant'],
  ['fr', 'fr'],
  ['klingon', undefined],
  ['', undefined],
])('the language %j has the tag %j', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});
