import { expect, test } from 'vitest';
import { inLanguage } from '../../src/site/i18n/in-language.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { nameFor, nativeLanguage } from '../../src/site/native-name.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';
import { linkLabel, sameAs } from '../../src/site/social-links.ts';
import { validate } from '../../src/site/validate.ts';
import { readYaml } from '../../src/site/yaml.ts';

const FILE = '/site/content/site.yaml';

function readSettings(author: string, rest = '') {
  const yaml = readYaml(
    `title: A\nurl: https://ada.example\nauthor:\n  name: Ada\n${author}\n${rest}`,
    FILE,
  );
  return { yaml, ...validate(siteSchema, yaml, FILE, 'site.yaml') };
}

function read(author: string, rest = '') {
  const { yaml, value, errors } = readSettings(author, rest);
  if (value === undefined) throw new Error(JSON.stringify(errors));
  const options = { url: undefined, base: undefined };
  return { settings: settingsFrom(value, options, {}, yaml.value), errors };
}

test('links keep the order of site.yaml, email and ORCID first', () => {
  const { settings, errors } = read(
    '  zbmath: ada\n  email: ada@ada.example\n  github: ada\n  orcid: 0000-0002-1825-0097',
    'social:\n  x: ada\n  custom:\n    - { label: Mill, url: "https://mill.example/" }\n  arxiv: ada_a_1',
  );
  expect(errors).toEqual([]);
  expect(
    settings.links.map(({ link, path }) => [linkLabel(link, 'en', textsFor('en', settings)), path]),
  ).toEqual([
    ['Email', ['author', 'email']],
    ['ORCID', ['author', 'orcid']],
    ['zbMATH', ['author', 'zbmath']],
    ['GitHub', ['author', 'github']],
    ['X', ['social', 'x']],
    ['Mill', ['social', 'custom', 0]],
    ['arXiv', ['social', 'arxiv']],
  ]);
});

test('a page that is named twice is linked once', () => {
  const { settings } = read(
    '  github: ada\n  orcid: 0000-0002-1825-0097',
    'social:\n  github_username: "@ada"\n  orcid_id: https://orcid.org/0000-0002-1825-0097',
  );
  expect(sameAs(settings)).toEqual([
    'https://orcid.org/0000-0002-1825-0097',
    'https://github.com/ada',
  ]);
});

test('sameAs holds other pages about the author, and no feed, file or mailbox', () => {
  const { settings } = read(
    '  email: ada@ada.example',
    'social:\n  rss: true\n  cv: /cv.pdf\n  wechat: ada-1815\n  x: ada\n  custom: [{ label: Mill, url: "https://mill.example/" }]',
  );
  expect(settings.links).toHaveLength(6);
  expect(sameAs(settings)).toEqual(['https://x.com/ada', 'https://mill.example/']);
});

test('email and ORCID may stand among the links', () => {
  const { settings } = read(
    '',
    'social:\n  email: ada@ada.example\n  orcid_id: 0000-0002-1825-0097',
  );
  expect(settings.author).toMatchObject({ email: 'ada@ada.example', orcid: '0000-0002-1825-0097' });
  expect(settings.links.map(({ link }) => link.kind)).toEqual(['email', 'network']);
});

test.each([
  ['rss: true', { kind: 'feed', address: undefined }],
  ['rss: https://ada.example/all.xml', { kind: 'feed', address: 'https://ada.example/all.xml' }],
  ['rss_icon: true', { kind: 'feed', address: undefined }],
  ['cv_pdf: /cv.pdf', { kind: 'cv', address: '/cv.pdf' }],
  ['wechat_qr: qr.png', { kind: 'wechat', qr: 'qr.png' }],
  ['wechat_username: ada-1815', { kind: 'wechat', id: 'ada-1815' }],
  ['wechat: { id: ada-1815, qr: qr.png }', { kind: 'wechat', id: 'ada-1815', qr: 'qr.png' }],
  [
    'academia_edu: { organization: mill, username: ada }',
    { kind: 'network', network: 'academia', address: 'https://mill.academia.edu/ada' },
  ],
  [
    'uri: https://ada.example/',
    { kind: 'network', network: 'website', address: 'https://ada.example/' },
  ],
])('"%s" is read', (line, link) => {
  for (const { settings, errors } of [read('', `social:\n  ${line}`), read(`  ${line}`)]) {
    expect(errors).toEqual([]);
    expect(settings.links.map((placed) => placed.link)).toEqual([link]);
  }
});

test('false asks for no link to the feed', () => {
  expect(read('', 'social: { rss: false }').settings.links).toEqual([]);
});

test.each([
  ['github: https://gitlab.com/ada', 7, 11, /no address at GitHub\.$/, /under "custom"\.$/],
  ['github: Ada Lovelace', 7, 11, /"Ada Lovelace" cannot be a handle/, /"noether"/],
  ['discord_id: 123456789012345678', 7, 15, /too many digits/, /in quotes/],
  ['orcid: 0000-0002-1825-0098', 7, 10, /not an ORCID iD/, /orcid\.org/],
  ['google_plus: ada', 7, 16, /Google\+ exists no longer/, /Remove/],
  ['website: ada', 7, 12, /not written as it must be/, /https:\/\//],
  ['githb: ada', 7, 3, /"githb" is not known/, /"github"/],
  ['custom: [{ label: Mill, url: mill }]', 7, 32, /not written as it must be/, /https:\/\//],
  [
    'custom: [{ label: Mill, url: "javascript:alert(1)" }]',
    7,
    32,
    /not written as it must be/,
    /https:\/\//,
  ],
])('"%s" is a mistake in line %i, column %i', (line, row, column, message, fix) => {
  const { errors } = readSettings('', `social:\n  ${line}`);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    severity: 'error',
    position: { line: row, column },
    message: expect.stringMatching(message) as string,
    fix: expect.stringMatching(fix) as string,
  });
});

test("academicpages' names of the author's facts are read", () => {
  const { settings, errors } = read('  avatar: me.png\n  employer: The Mill');
  expect(errors).toEqual([]);
  expect(settings.author.picture).toEqual({ image: 'me.png' });
  expect(settings.author.affiliations).toEqual([{ name: 'The Mill' }]);
});

test.each([
  [{ text: '刘子鸣' }, 'zh'],
  [{ text: '湯川秀樹' }, 'zh'],
  [{ text: '湯川秀樹', lang: 'ja' }, 'ja'],
  [{ text: 'ゆかわ 秀樹' }, 'ja'],
  [{ text: '이휘소' }, 'ko'],
  [{ text: 'الخوارزمي' }, 'ar'],
  [{ text: 'Эмми Нётер' }, undefined],
])('the name %j is in %s', (name, language) => {
  expect(nativeLanguage(name)).toBe(language);
});

test.each([
  ['湯川秀樹', ['en', 'ja'], 'ja'],
  ['湯川秀樹', ['ja', 'zh'], 'ja'],
  ['湯川秀樹', ['en', 'zh-Hant'], 'zh-Hant'],
  ['湯川秀樹', ['en', 'ko'], 'zh'],
  ['이휘소', ['en', 'ja'], 'ko'],
])('the name %s is, on a site in %j, in %s', (native, languages, language) => {
  const author = { name: 'H', native_name: native };
  const config = siteSchema.parse({ title: 'A', url: 'https://a.example', languages, author });
  const settings = settingsFrom(config, { url: undefined, base: undefined });
  expect(settings.author.native_name?.lang).toBe(language);
  expect(nameFor(settings.author, language)).toBe(native);
});

test.each([
  ['Algebraist', 'zh', 'Algebraist'],
  [{ en: 'Algebraist', zh: '代数学家' }, 'zh', '代数学家'],
  [{ en: 'Algebraist', zh: '代数学家' }, 'zh-Hant', '代数学家'],
  [{ en: 'Algebraist', zh: '代数学家' }, 'de', 'Algebraist'],
  [{ zh: '代数学家' }, 'de', '代数学家'],
  [undefined, 'de', undefined],
])('%j says in %s: %s', (text, language, said) => {
  expect(inLanguage(text, language)).toBe(said);
});
