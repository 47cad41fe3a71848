import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, type PageElement } from './output.ts';
import { builtSite } from './shared-sites.ts';

async function elements(file: string): Promise<PageElement[]> {
  return elementsOf(await fs.readFile(path.join(builtSite('lab'), file), 'utf8'));
}

function textsOf(all: readonly PageElement[], name: string, className?: string): string[] {
  return all
    .filter(
      (one) =>
        one.name === name &&
        (className === undefined || one.attributes.get('class')?.split(' ').includes(className)),
    )
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
}

function hrefs(all: readonly PageElement[]): string[] {
  return all.flatMap(({ name, attributes }) =>
    name === 'a' ? (attributes.get('href') ?? []) : [],
  );
}

describe('the page of a group', () => {
  it.each([
    ['people/index.html', ['Head', 'Doctoral students', 'Alumni']],
    ['zh/people/index.html', ['负责人', '博士生', '已毕业成员']],
    ['ar/people/index.html', ['رئيسة المختبر', 'طلاب الدكتوراه', 'أعضاء سابقون']],
  ])('%s has its groups in order, those who left at the end', async (file, headings) => {
    expect(textsOf(await elements(file), 'h2')).toEqual(headings);
  });

  it.each([
    ['people/index.html', ['head', 'doctoral-students', 'alumni']],
    ['zh/people/index.html', ['负责人', '博士生', 'alumni']],
    ['zh/people/index.html', ['head', 'doctoral-students', 'alumni']],
    ['projects/index.html', ['rivers', 'ice']],
    ['zh/projects/index.html', ['rivers', 'ice']],
  ])('%s has the places %j to link to', async (file, ids) => {
    const there = (await elements(file)).map(({ attributes }) => attributes.get('id'));
    expect(there.filter((id) => id !== undefined && ids.includes(id))).toEqual(ids);
  });

  it('names people by weight and family name, with the name in their own script', async () => {
    expect(textsOf(await elements('people/index.html'), 'p', 'person-name')).toEqual([
      'Mira Okafor 米拉 she/her',
      'Chen Jing 陈静 she/her',
      'Jonas Lindqvist',
      'Huda al-Masri هدى المصري',
      'Eva Berg',
    ]);
  });

  it('has the name first that its reader can read', async () => {
    const names = textsOf(await elements('zh/people/index.html'), 'p', 'person-name');
    expect(names).toContain('陈静 Chen Jing she/her');
    const arabic = textsOf(await elements('ar/people/index.html'), 'p', 'person-name');
    expect(arabic).toContain('هدى المصري Huda al-Masri');
  });

  it('says the language of what is not translated, and of nothing else', async () => {
    const inEnglish = (await elements('zh/people/index.html')).filter(
      ({ attributes }) => attributes.get('lang') === 'en',
    );
    const texts = inEnglish.map(({ text }) => text.trim());
    expect(texts).toContain('Guest');
    expect(texts).not.toContain('博士生');
    const all = await elements('people/index.html');
    const main = all.filter(({ name }) => name === 'p' || name === 'bdi');
    expect(main.filter(({ attributes }) => attributes.get('lang') === 'en')).toEqual([]);
  });

  it('has a picture where there is one, and initials where there is none', async () => {
    const all = await elements('people/index.html');
    const faces = all.filter(({ attributes }) => attributes.get('class') === 'face');
    expect(faces.map(({ attributes }) => attributes.get('src'))).toEqual([
      expect.stringMatching(/^\/_media\/mira\./),
      expect.stringMatching(/^\/_media\/jonas\./),
    ]);
    expect(textsOf(all, 'span', 'initials')).toEqual(['CJ']);
  });

  it('leads to people, and to their pages where they have one', async () => {
    const found = hrefs(await elements('people/index.html'));
    expect(found).toContain('/people/jonas-lindqvist/');
    expect(found).not.toContain('/people/eva-berg/');
    expect(found).toContain('https://github.com/chen-jing');
    expect(found).toContain('https://rivers.example/');
    expect(found).toContain('mailto:jing@slow-waves.example');
  });

  it('keeps addresses from harvesters', async () => {
    const html = await fs.readFile(path.join(builtSite('lab'), 'people/index.html'), 'utf8');
    expect(html).not.toContain('jing@slow-waves.example');
  });

  it('vouches for nobody but the owner', async () => {
    const all = await elements('people/jonas-lindqvist/index.html');
    const vouched = all.filter(({ attributes }) => attributes.get('rel') === 'me');
    expect(vouched.map(({ attributes }) => attributes.get('href'))).toEqual([]);
  });
});

describe('the page of a person', () => {
  it('has role, years, institution, interests and degrees', async () => {
    const all = await elements('people/jonas-lindqvist/index.html');
    expect(textsOf(all, 'h1')).toEqual(['Jonas Lindqvist']);
    expect(textsOf(all, 'p', 'facts')).toEqual(['PhD student · since 2022', 'Institute for Ice']);
    const items = textsOf(all, 'li');
    expect(items).toEqual(expect.arrayContaining(['swell', 'sea ice', 'patience']));
    expect(items).toContain('MSc in oceanography, University of the North Shore, 2021');
  });

  it.each([
    [
      'people/jonas-lindqvist/index.html',
      ['/papers/okafor2024tides/', '/papers/lindqvist2023swell/'],
    ],
    ['people/huda-al-masri/index.html', ['/papers/okafor2024tides/', '/papers/almasri2021/']],
    [
      'zh/people/jonas-lindqvist/index.html',
      ['/papers/okafor2024tides/', '/papers/lindqvist2023swell/'],
    ],
  ])('%s lists the papers of the bibliography', async (file, papers) => {
    const found = hrefs(await elements(file)).filter((href) => /^\/papers\/\w+\/$/.test(href));
    expect([...new Set(found)]).toEqual(papers);
  });

  it('leads back to all', async () => {
    const all = await elements('zh/people/jonas-lindqvist/index.html');
    const back = all.find(({ attributes }) => attributes.get('href') === '/zh/people/');
    expect(back?.text.trim()).toBe('全部成员');
  });
});
