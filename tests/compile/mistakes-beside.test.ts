import { expect, it } from 'vitest';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

const papers = '@article{a, title = {A}, author = {Byron, Ada}, journal = {J}, year = 2020}\n';

/** A site with a mistake in each of several files, beside one in site.yaml. */
async function told(config: string): Promise<string[]> {
  const folder = await writeSite({
    'content/site.yaml': config,
    'content/papers.bib': papers,
    'content/macros.yaml': 'RR: [wrong]\n',
    'content/pages/about.md': '---\npermalink: notes/\n---\n[Gone](nowhere.md) and [@a].\n',
    'content/pages/about.zh.md': '---\nlayot: page\n---\n中文。\n',
    'content/posts/2026-01-01-one.md': '---\ntags: { a: b }\n---\nText.\n',
  });
  return places((await compileFolder(folder)).errors, folder);
}

const ofFiles = [
  'content/macros.yaml:1:5 invalid-value',
  'content/pages/about.md:2:12 invalid-value',
  'content/posts/2026-01-01-one.md:2:7 invalid-value',
];
const ofTranslation = 'content/pages/about.zh.md:2:1 unknown-key';
const ofLink = 'content/pages/about.md:4:1 broken-link';
const languages = 'languages: [en, zh]\n';

it.each<[string, string, string, string[]]>([
  [
    'lacks a title',
    smallConfig.replace(/^title.*\n/, '') + languages,
    'content/site.yaml:1:1 missing-key',
    [ofTranslation, ofLink],
  ],
  [
    'lacks a name',
    'title: A\nurl: https://a.example\nauthor: { role: B }\n' + languages,
    'content/site.yaml:3:9 missing-key',
    [ofTranslation, ofLink],
  ],
  [
    'has comments that lack something',
    `${smallConfig}${languages}comments: { repo: a/a, category: C, category_id: D }\n`,
    'content/site.yaml:6:11 missing-key',
    [ofTranslation, ofLink],
  ],
  [
    'says a key twice',
    `${smallConfig}${languages}title: B\n`,
    'content/site.yaml:6:1 yaml-syntax',
    [ofTranslation],
  ],
  [
    'is broken before its languages',
    smallConfig.replace('title: Ada', 'title: "Ada') + languages,
    'content/site.yaml:1:8 yaml-syntax',
    [],
  ],
])('mistakes are told of all files though site.yaml %s', async (_, config, own, more) => {
  const errors = await told(config);
  expect(errors).toEqual([...ofFiles, ...more, own].sort());
});

it('makes no site of settings that lack something', async () => {
  const folder = await writeSite({ 'content/site.yaml': 'title: Ada\n' });
  expect((await compileFolder(folder)).compiled).toBeUndefined();
});

it('of a text that cannot be read, the links to its parts are not told to lead nowhere', async () => {
  const folder = await writeSite({
    'content/pages/about.mdx': '---\ntitle: A\n---\n\n## Part\n\n<Box>\n',
    'content/pages/notes.md': '---\ntitle: B\n---\n\n[Part](about.mdx#part) and [none](#none).\n',
  });
  expect(places((await compileFolder(folder)).errors, folder)).toEqual([
    'content/pages/about.mdx:7:1 mdx-syntax',
    'content/pages/notes.md:5:28 broken-anchor',
  ]);
});

it('a link to a heading finds it, however their letters were typed', async () => {
  for (const [heading, link] of [
    ['Größe'.normalize('NFD'), 'größe'],
    ['Größe', 'größe'.normalize('NFD')],
  ] as const) {
    const folder = await writeSite({
      'content/pages/about.md': `---\ntitle: A\n---\n\n## ${heading}\n\n[a](#${link}) [b](/#${link})\n`,
    });
    const { errors } = await compileFolder(folder);
    expect(errors).toEqual([]);
  }
});
