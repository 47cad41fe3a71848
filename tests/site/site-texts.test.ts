import { expect, it } from 'vitest';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { descriptionIn, titleIn } from '../../src/site/site-texts.ts';
import { validate } from '../../src/site/validate.ts';
import { readYaml } from '../../src/site/yaml.ts';

const defaultLanguage = 'en';

it.each([
  ['Ada', 'zh', 'Ada'],
  [{ en: 'Ada', zh: '艾达' }, 'en', 'Ada'],
  [{ en: 'Ada', zh: '艾达' }, 'zh', '艾达'],
  [{ en: 'Ada', zh: '艾达' }, 'zh-Hant', '艾达'],
  [{ en: 'Ada', zh: '艾达' }, 'ar', 'Ada'],
  [{ zh: '艾达' }, 'ar', '艾达'],
  [{ en: 'Ada', 'pt-BR': 'Ada (Brasil)' }, 'pt', 'Ada'],
])('%j is in %s %s', (text, language, expected) => {
  expect(titleIn({ title: text, defaultLanguage }, language)).toBe(expected);
  expect(descriptionIn({ description: text, defaultLanguage }, language)).toBe(expected);
});

it('a title in no language is refused', () => {
  const file = '/site/content/site.yaml';
  const yaml = readYaml('title: {}\nurl: https://a.example\nauthor: { name: A }\n', file);
  const { errors } = validate(siteSchema, yaml, file, 'site.yaml');
  expect(errors.map(({ position, message }) => `${position.line}: ${message}`)).toEqual([
    '1: The site has no title in any language.',
  ]);
});
