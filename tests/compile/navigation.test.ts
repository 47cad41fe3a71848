import { expect, test } from 'vitest';
import type { MenuItem } from '../../src/compile/navigation.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

function page(title: string, more = '', text = 'Text.'): string {
  return `---\ntitle: ${title}\n${more}---\n\n${text}\n`;
}

const pages = {
  'content/pages/about.md': page('About'),
  'content/pages/notes.md': page('Notes', '', '## Early ones'),
  'content/pages/notes.zh.md': page('笔记'),
  'content/pages/letters.md': page('Letters', 'nav_title: Post\n'),
  'public/cv.pdf': '%PDF-1.4\n',
};

const bilingual = { 'content/site.yaml': `${smallConfig}languages: [en, zh]\n` };

/** An item as one line: dropdowns with their items in brackets, links with what they say and where. */
function line(item: MenuItem): string {
  if (item.kind === 'group') {
    const items = item.items.map((child) => (child.kind === 'divider' ? '—' : line(child)));
    return `${item.label} [${items.join(', ')}]`;
  }
  return `${item.label} ${item.href}${item.language === undefined ? '' : ` (${item.language})`}`;
}

async function menuOf(
  files: Readonly<Record<string, string>>,
  language = 'en',
): Promise<{ menu: string[]; errors: string[] }> {
  const folder = await writeSite({ ...pages, ...bilingual, ...files });
  const { compiled, errors } = await compileFolder(folder);
  const menu = compiled?.frame.menus[language]?.map(line) ?? [];
  return { menu, errors: places(errors, folder) };
}

function withNav(nav: string): Record<string, string> {
  return { 'content/site.yaml': `${smallConfig}languages: [en, zh]\nnav:\n${nav}` };
}

test.each([
  ['the name of a page', '  - notes\n', 'Notes /notes/', '笔记 /zh/notes/'],
  ['its file', '  - pages/notes.md\n', 'Notes /notes/', '笔记 /zh/notes/'],
  ['its address', '  - /notes/\n', 'Notes /notes/', '笔记 /zh/notes/'],
  ['its address without slashes', '  - url: notes\n', 'Notes /notes/', '笔记 /zh/notes/'],
  ['its name in the menu', '  - letters\n', 'Post /letters/', 'Post /letters/ (en)'],
  [
    'a place on it',
    '  - { label: Early, url: notes#early-ones }\n',
    'Early /notes/#early-ones',
    'Early /zh/notes/#early-ones',
  ],
  [
    'a label for each language',
    '  - { label: { en: Jottings, zh: 随笔 }, url: /notes/ }\n',
    'Jottings /notes/',
    '随笔 /zh/notes/',
  ],
  [
    'a label that lacks a language',
    '  - { label: { en: Jottings }, url: /notes/ }\n',
    'Jottings /notes/',
    '笔记 /zh/notes/',
  ],
  [
    'another site',
    '  - { label: { en: School, zh: 学院 }, url: "https://a.example/" }\n',
    'School https://a.example/',
    '学院 https://a.example/',
  ],
  ['a letter', '  - { label: Write, url: "mailto:a@b.example" }\n', 'Write mailto:a@b.example'],
  ['a file', '  - { label: CV, url: /cv.pdf }\n', 'CV /cv.pdf', 'CV /cv.pdf'],
  ["al-folio's names of the keys", '  - { title: CV, permalink: /cv.pdf }\n', 'CV /cv.pdf'],
  [
    'a dropdown',
    '  - label: { en: More, zh: 更多 }\n    items: [notes, divider, { label: CV, url: /cv.pdf }]\n',
    'More [Notes /notes/, —, CV /cv.pdf]',
    '更多 [笔记 /zh/notes/, —, CV /cv.pdf]',
  ],
])('site.yaml puts into the menu: %s', async (_, nav, english, chinese = english) => {
  const anchorless = nav.includes('#')
    ? { 'content/pages/notes.zh.md': page('笔记', '', '## Early ones') }
    : {};
  const files = { ...withNav(nav), ...anchorless };
  expect(await menuOf(files)).toEqual({ menu: [english], errors: [] });
  expect(await menuOf(files, 'zh')).toEqual({ menu: [chinese], errors: [] });
});

test.each([
  ['  - ntoes\n', '7:5 broken-link', 'Did you mean "notes"?'],
  ['  - /ntoes/\n', '7:5 broken-link', 'Did you mean "/notes/"?'],
  ['  - { label: N, url: /ntoes/ }\n', '7:22 broken-link', 'Did you mean "/notes/"?'],
  ['  - { title: N, permalink: ntoes }\n', '7:28 broken-link', 'Did you mean "notes"?'],
  ['  - something-else\n', '7:5 broken-link', 'about, letters, notes'],
  ['  - { label: E, url: notes#erly-ones }\n', '7:22 broken-anchor', 'Did you mean "#early-ones"?'],
  ['  - https://a.example/\n', '7:5 missing-label', '{ label: …, url: https://a.example/ }'],
  ['  - /cv.pdf\n', '7:5 missing-label', '{ label: …, url: /cv.pdf }'],
  ['  - { label: x, url: "javascript:alert(1)" }\n', '7:22 forbidden-link', 'https://'],
  ['  - label: More\n    items: [notes, lettres]\n', '8:20 broken-link', 'Did you mean "letters"?'],
  ['  - label: More\n    items: []\n', '8:12 invalid-value', 'List its links'],
  ['  - items: [notes]\n', '7:5 invalid-value', 'Add "label: …"'],
  [
    '  - { label: More, url: /notes/, items: [notes] }\n',
    '7:5 invalid-value',
    'first of its items',
  ],
  ['  - divider\n', '7:5 invalid-value', 'into "items"'],
  ['  - label: Nowhere\n', '7:5 invalid-value', 'Write "url: /path/"'],
  ['  - { label: More, itms: [notes] }\n', '7:20 unknown-key', 'Did you mean "items"?'],
  ['  - label: More\n    items: [{ lable: x, url: notes }]\n', '8:15 unknown-key', '"label"'],
])('a mistake in the menu is told at its place: %s', async (nav, place, fix) => {
  const folder = await writeSite({ ...pages, ...withNav(nav) });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual([`content/site.yaml:${place}`]);
  expect(errors[0]?.fix).toContain(fix);
});

test('without nav, the pages that ask for it make the menu, in order', async () => {
  const files = {
    'content/site.yaml': `${smallConfig}languages: [en, zh]\n`,
    'content/pages/about.md': page('About me', 'nav: true\nnav_order: 1\nnav_title: About\n'),
    'content/pages/notes.md': page('Notes', 'nav: true\nnav_order: 3\n'),
    'content/pages/letters.md': page('Letters', 'nav: true\nnav_order: 2\n'),
    'content/pages/letters.zh.md': page('书信', 'nav: false\n'),
    'content/pages/quiet.md': page('Quiet'),
  };
  expect((await menuOf(files)).menu).toEqual(['About /', 'Letters /letters/', 'Notes /notes/']);
  // A translation says only what differs; what is not translated is offered as it is.
  expect((await menuOf(files, 'zh')).menu).toEqual(['About / (en)', '笔记 /zh/notes/']);
});

const dropdown = `nav: true
dropdown: true
children:
  - title: Early notes
    permalink: /notes/
  - title: divider
  - letters
`;

test.each([
  ['', 'More [Early notes /notes/, —, Post /letters/]'],
  ['What there is.', 'More [More of it /more/, Early notes /notes/, —, Post /letters/]'],
])("al-folio's dropdowns are read from a page with the text %j", async (text, menu) => {
  const more = page('More of it', `nav_title: More\n${dropdown}`, text);
  expect(await menuOf({ 'content/pages/more.md': more })).toEqual({ menu: [menu], errors: [] });
});

test.each([
  ['nav: true\ndropdown: true\n', '4:1 nothing-to-show'],
  ['children: [notes]\n', '3:1 nothing-to-show'],
  ['nav: true\nchildren: [ntoes]\n', '4:12 broken-link'],
  ['nav: true\nchildren:\n  - { title: A, permalink: /b/ }\n', '5:28 broken-link'],
  ['nav: true\nchildren:\n  - { title: A }\n', '5:5 invalid-value'],
])('a dropdown of a page that is wrong is told: %j', async (matter, place) => {
  const { errors } = await menuOf({ 'content/pages/more.md': page('More', matter) });
  expect(errors).toEqual([`content/pages/more.md:${place}`]);
});

test('the links of the footer are those of the menu', async () => {
  const footer = 'footer:\n  imprint: letters\n  links: [notes, { label: CV, url: /cv.pdf }]\n';
  const folder = await writeSite({
    ...pages,
    'content/site.yaml': `${smallConfig}languages: [en, zh]\n${footer}`,
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  expect(compiled?.frame.footerLinks.en?.map(line)).toEqual([
    'Notes /notes/',
    'CV /cv.pdf',
    'Post /letters/',
  ]);
});
