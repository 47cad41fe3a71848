import { expect, it } from 'vitest';
import { unusedInSettings, unusedInTexts } from '../../../src/site/i18n/unused-languages.ts';
import { readYaml } from '../../../src/site/yaml.ts';
import { compileFolder, places, smallConfig, writeSite } from '../../compile/site-folder.ts';

const file = '/site/content/site.yaml';

function told(find: typeof unusedInTexts, text: string, languages: readonly string[]): string[] {
  return find({ yaml: readYaml(text, file), file }, languages).map(
    ({ position: { line, column }, message }) =>
      `${line}:${column} ${/"(.+)"/.exec(message)?.[1] ?? ''}`,
  );
}

it.each<[string, string[], string[]]>([
  ['author:\n  role: { en: a, arabic: x }', ['en', 'ar'], ['2:18 arabic']],
  ['author:\n  role: text', ['en'], []],
  ['title: { en: a, de: b }\ndescription: { fr: c }', ['en'], ['1:17 de', '2:16 fr']],
  ['author:\n  bio: { en: a, zh: b }', ['zh-TW'], []],
  ['author:\n  bio: { zh-Hant: b }', ['zh'], ['2:10 zh-Hant']],
  ['footer:\n  text: { de: a }', ['en'], ['2:11 de']],
  ['footer:\n  imprint: { label: { de: a }, url: / }', ['en'], ['2:23 de']],
  ['footer:\n  links:\n    - { label: { de: a }, url: / }', ['en'], ['3:18 de']],
  [
    'nav:\n  - about\n  - label: { en: a, fr: b }\n    items: [{ label: { it: c } }]',
    ['en'],
    ['3:21 fr', '4:24 it'],
  ],
])('%j in %j', (text, languages, expected) => {
  expect(told(unusedInSettings, text, languages)).toEqual(expected);
});

it('texts.yaml: only languages that a page may fall back to', () => {
  const text = 'en:\n  news: a\nzh:\n  news: b\nit:\n  news: c\n';
  expect(told(unusedInTexts, text, ['zh-TW'])).toEqual(['5:1 it']);
});

it('a build warns of both, and says which languages there are', async () => {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}  role: { en: a, eng: b }\n`,
    'content/data/texts.yaml': 'it:\n  news: Notizie\n',
    'content/pages/about.md': 'Hello.\n',
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual([
    'content/data/texts.yaml:1:1 language-not-of-site',
    'content/site.yaml:5:18 language-not-of-site',
  ]);
  expect(errors.every(({ severity }) => severity === 'warning')).toBe(true);
  const fixes = errors.map(({ fix }) => fix).join(' ');
  expect(fixes).toContain('Did you mean "en"?');
  expect(fixes).toContain('use one of: en.');
});
