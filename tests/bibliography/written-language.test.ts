import { expect, test } from 'vitest';
import { languageTag } from '../../src/bibliography/language-tag.ts';
import { isKnownField } from '../../src/bibliography/lint/known-fields.ts';
import { writtenLanguage } from '../../src/bibliography/written-language.ts';

test.each([
  ['图的随机游走', ['en'], 'zh'],
  ['可換環論入門', ['ja', 'en'], 'ja'],
  ['可換環論入門', ['en', 'zh-Hant'], 'zh-Hant'],
  ['ネーター環の深度', ['zh', 'en'], 'ja'],
  ['가환환의 사슬 조건', ['en'], 'ko'],
  ['GNN的表达能力：一个综述', ['en'], 'zh'],
  ['Notes on 《机器学习》', ['en', 'zh'], undefined],
  ['Grundlagen der Geometrie', ['zh'], undefined],
  ['We study the depth of rings and show that it is small.', ['zh'], 'en'],
  ['$x^2$', ['zh'], undefined],
])('%s, on a site in %j, is in %s', (text, languages, language) => {
  expect(writtenLanguage(text, languages)).toBe(language);
});

test.each([
  ['中文', 'zh'],
  ['中文;', 'zh'],
  ['schinese', 'zh-Hans'],
  ['日本語', 'ja'],
  ['zh-CN', 'zh-CN'],
])('a reference manager calls %s what is %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});

test('fields of Japanese bibliographies are known', () => {
  expect(isKnownField('yomi')).toBe(true);
});
