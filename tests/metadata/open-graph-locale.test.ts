import { expect, it } from 'vitest';
import { openGraphLocale } from '../../src/metadata/open-graph-locale.ts';

it.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['sr-Latn', 'sr_RS'],
  ['es-419', ''],
  ['eo', ''],
])('%s is %j', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale);
});
