import { expect, test } from 'vitest';
import { giscusLanguage } from '../../src/compile/giscus-language.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

const dated = {
  'content/posts/2026-02-01-first.md': '---\ntitle: First\nlast_updated: 2026-03-04\n---\n',
  'content/posts/2026-03-01-second.md': '---\ntitle: Second\n---\n',
  'content/posts/2026-05-01-draft.md': '---\ntitle: Draft\ndraft: true\n---\n',
  'content/posts/2999-01-01-later.md': '---\ntitle: Later\n---\n',
};
const corrected = {
  ...dated,
  'content/posts/2026-02-02-wrong.md':
    '---\ntitle: Wrong\ncorrections:\n  - { date: 2026-04-05, text: A slip. }\n---\n',
};
const news = { ...dated, 'content/news/2026-04-01-prize.md': 'A prize.\n' };

test.each<[string, string, Record<string, string>, string | undefined]>([
  ['nothing', '', dated, undefined],
  ['false', '  last_updated: false\n', dated, undefined],
  ['true, with posts', '  last_updated: true\n', dated, '2026-03-04'],
  ['true, with a correction', '  last_updated: true\n', corrected, '2026-04-05'],
  ['true, with news', '  last_updated: true\n', news, '2026-04-01'],
  ['a date', '  last_updated: 2026-01-31\n', dated, '2026-01-31'],
])('the footer says when the site was updated: %s', async (_, setting, files, day) => {
  const footer = `footer:\n  credit: false\n${setting}`;
  const folder = await writeSite({ ...files, 'content/site.yaml': smallConfig + footer });
  const { compiled } = await compileFolder(folder);
  expect(compiled?.frame.footer.updated).toBe(day);
});

test.each([
  ['  last_updated: true\n', '6:17 nothing-to-show'],
  ['  last_updated: 2026-02-30\n', '6:17 invalid-value'],
  ['  last_updated: soon\n', '6:17 invalid-value'],
  ['  text: See [this](nothing.md).\n', '6:9 broken-link'],
  ['  imprint: nothing\n', '6:12 broken-link'],
  ['  imprint: divider\n', '6:12 invalid-value'],
  ['  licence: CC0\n', '6:3 unknown-key'],
])('a mistake in the footer is told at its place: %j', async (setting, place) => {
  const page = '---\nlayout: about\n---\n';
  const folder = await writeSite({
    'content/pages/about.md': page,
    'content/site.yaml': `${smallConfig}footer:\n${setting}`,
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual([`content/site.yaml:${place}`]);
});

test('the line of the footer is one for each language, else that of the default language', async () => {
  const texts = 'languages: [en, zh, fr]\nfooter:\n  text: { en: Made *here*., zh: 此处制作。 }\n';
  const folder = await writeSite({ 'content/site.yaml': smallConfig + texts });
  const { compiled } = await compileFolder(folder);
  const lines = Object.entries(compiled?.frame.footer.texts ?? {});
  expect(lines.map(([language, line]) => [language, line.language, line.text.summary])).toEqual([
    ['en', 'en', 'Made here.'],
    ['zh', 'zh', '此处制作。'],
    ['fr', 'en', 'Made here.'],
  ]);
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-TW', 'zh-TW'],
  ['zh-Hant-TW', 'zh-TW'],
  ['zh-HK', 'zh-HK'],
  ['zh-Hant-HK', 'zh-HK'],
  ['pt-BR', 'pt'],
  ['el', 'gr'],
  ['sr-Latn', 'hbs'],
  ['km', 'kh'],
  ['is', 'en'],
])('comments on a page in %s are in what giscus calls %s', (language, name) => {
  expect(giscusLanguage(language)).toBe(name);
});
