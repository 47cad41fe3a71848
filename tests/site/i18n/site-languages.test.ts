import { expect, it } from 'vitest';
import { languageWarnings } from '../../../src/site/i18n/language-warnings.ts';
import type { TextOverrides } from '../../../src/site/i18n/words.ts';
import { siteSchema } from '../../../src/site/schemas/site.ts';
import { settingsFrom } from '../../../src/site/settings.ts';
import { readYaml } from '../../../src/site/yaml.ts';

const file = '/site/content/site.yaml';

function yaml(languages: string) {
  return readYaml(
    `title: A\nurl: https://a.example\nlanguages: [${languages}]\nauthor: { name: A }\n`,
    file,
  );
}

it.each(['de_DE', 'zh Hant', '-', 'e'])('site.yaml refuses "%s", which is no language', (tag) => {
  const { error } = siteSchema.safeParse(yaml(`en, "${tag}"`).value);
  expect(error?.issues.map(({ path }) => path)).toEqual([['languages', 1]]);
});

function warnings(languages: string, texts: TextOverrides = {}): string[] {
  const { value, locate } = yaml(languages);
  const options = { url: undefined, base: undefined };
  const settings = settingsFrom(siteSchema.parse(value), options, texts);
  return languageWarnings(settings, locate, file).map(
    ({ position, message }) => `${position.line}:${position.column} ${message}`,
  );
}

it('every language of the interface is enough by itself, in all its varieties', () => {
  expect(warnings('en-GB, zh, zh-TW, pt-BR, de-AT, ar')).toEqual([]);
});

it('a language without words is told, and one with some', () => {
  expect(warnings('en, eo')).toEqual(['3:17 The interface has no words in the language "eo".']);
  const [warning] = warnings('eo', { eo: { news: 'Novaĵoj' } });
  expect(warning).toMatch(/^3:13 The interface lacks \d+ words in the language "eo"\.$/);
});
