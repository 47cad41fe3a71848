import { describe, expect, it } from 'vitest';
import type { projectKeys } from '../../src/collections/projects/collection.ts';
import { entriesOf } from '../../src/compile/entries-of.ts';
import type { Item } from '../../src/compile/item-fields.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h30v20z"/></svg>';

async function compile(project: string, page = '') {
  const folder = await writeSite({
    'content/pages/about.md': '---\nlayout: about\n---\nHello.\n',
    'content/pages/projects.md': `---\nlayout: projects\ntitle: Projects\n${page}---\n`,
    'content/projects/engine.md': project,
    'content/projects/engine.svg': svg,
    'content/projects/loom.md': '---\ntitle: Loom\ncategory: work\n---\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  const items = compiled === undefined ? [] : entriesOf(compiled, 'item');
  const item = items.find(({ slug }) => slug === 'engine');
  return {
    item: item as Item<typeof projectKeys> | undefined,
    mistakes: places(errors, folder),
    severities: errors.map(({ severity }) => severity),
    messages: errors.map(({ message, fix }) => `${message} ${fix}`),
  };
}

describe('a mistake in a project', () => {
  it.each([
    ['importance: high', 'projects/engine.md:3:13 invalid-value'],
    ['start: last year', 'projects/engine.md:3:8 invalid-value'],
    ['start: 2024\nend: 2020', 'projects/engine.md:4:6 invalid-value'],
    ['image: { src: engine.png, alt: "" }', 'projects/engine.md:3:15 missing-image'],
    ['img: gear.svg', 'projects/engine.md:3:6 missing-image'],
    ['github: lens', 'projects/engine.md:3:9 invalid-value'],
    ['website: nowhere.md', 'projects/engine.md:3:10 broken-link'],
    ['links: [{ url: https://a.example/ }]', 'projects/engine.md:3:9 invalid-value'],
    ['links: [{ label: A }]', 'projects/engine.md:3:9 missing-key'],
    ['categroy: work', 'projects/engine.md:3:1 unknown-key'],
  ])('%s stops the build', async (yaml, place) => {
    const { mistakes, severities } = await compile(`---\ntitle: Engine\n${yaml}\n---\nText.\n`);
    expect(mistakes).toEqual([`content/${place}`]);
    expect(severities).toEqual(['error']);
  });

  it.each([
    ['image: engine.svg', 'projects/engine.md:3:8 missing-alt'],
    ['image: { caption: A gear }', 'projects/engine.md:3:8 missing-image'],
    ['redirect: https://engine.example/', 'projects/engine.md:3:11 invalid-value'],
    ['external_link: https://engine.example/', 'projects/engine.md:3:16 invalid-value'],
    ['github_stars: ada/engine', 'projects/engine.md:3:1 key-without-effect'],
  ])('%s is warned about', async (yaml, place) => {
    const { mistakes, severities } = await compile(`---\ntitle: Engine\n${yaml}\n---\nText.\n`);
    expect(mistakes).toEqual([`content/${place}`]);
    expect(severities).toEqual(['warning']);
  });

  it('is found in the page that lists it, and in one that no page chooses', async () => {
    const page = 'as: tiles\n';
    const { mistakes } = await compile('---\ntitle: Engine\n---\n', page);
    expect(mistakes).toEqual(['content/pages/projects.md:4:5 invalid-value']);
    const project = '---\ntitle: Engine\ncategory: wrok\n---\n';
    const chosen = await compile(project, 'display_categories: [work, fun]\n');
    expect(chosen.mistakes).toEqual([
      'content/pages/projects.md:4:28 nothing-to-show',
      'content/projects/engine.md:3:11 not-listed',
    ]);
    expect(chosen.severities).toEqual(['warning', 'warning']);
  });
});

describe('a project', () => {
  it('of HugoBlox builds as it is, with what leads nowhere left out', async () => {
    const { item, mistakes } = await compile(
      [
        '---',
        'title: Engine',
        'summary: It weaves algebra.',
        'tags: [Deep Learning]',
        "date: '2016-04-27T00:00:00Z'",
        'weight: 3',
        'external_link: ""',
        'image: { filename: engine.svg, alt_text: A gear, caption: "", focal_point: Smart }',
        'links: [{ icon: github, icon_pack: fab, name: Follow, url: https://a.example/ }]',
        'url_code: ""',
        'url_pdf: https://a.example/engine.pdf',
        '---',
        'Text.',
      ].join('\n'),
    );
    expect(mistakes).toEqual([]);
    expect(item?.sitePath).toBe('/projects/engine/');
    expect(item?.description).toBe('It weaves algebra.');
    const { image, url_code: code, url_pdf: pdf, external_link: elsewhere } = item?.fields ?? {};
    expect([code, pdf, elsewhere]).toEqual([undefined, 'https://a.example/engine.pdf', undefined]);
    expect([image?.src?.width, image?.alt, image?.caption]).toEqual([30, 'A gear', undefined]);
  });

  it.each([
    ['', 'Text.', '/projects/engine/'],
    ['', '', undefined],
    ['permalink: /engine/', '', '/engine/'],
    ['redirect: https://engine.example/', '', undefined],
    ['external_link: ""', 'Text.', '/projects/engine/'],
  ])('with "%s" and the text "%s" has the address %s', async (yaml, body, address) => {
    const { item, mistakes } = await compile(`---\ntitle: Engine\n${yaml}\n---\n${body}\n`);
    expect(mistakes).toEqual([]);
    expect(item?.sitePath).toBe(address);
  });

  it.each([
    ['ada/engine', 'https://github.com/ada/engine'],
    ['github.com/ada/engine', 'https://github.com/ada/engine'],
    ['https://github.com/ada/engine', 'https://github.com/ada/engine'],
  ])('has its repository %s at %s', async (written, address) => {
    const { item } = await compile(`---\ntitle: Engine\ngithub: ${written}\n---\n`);
    expect(item?.fields.github).toBe(address);
  });

  it('leads to a page or file of the site as well', async () => {
    const { item } = await compile(
      '---\ntitle: Engine\nredirect: ../pages/about.md\npdf: engine.svg\n---\n',
    );
    expect(item?.fields.redirect).toBe('/');
    expect(item?.fields.pdf).toMatch(/^\/_media\/.*engine\.svg$/);
  });
});
