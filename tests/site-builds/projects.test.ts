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

function links(all: readonly PageElement[]): Record<string, string | undefined> {
  const anchors = all.filter(({ name }) => name === 'a');
  return Object.fromEntries(
    anchors.map(({ text, attributes }) => [text.trim(), attributes.get('href')]),
  );
}

const pictures = (all: readonly PageElement[]) =>
  all.filter(({ name }) => name === 'img').map(({ attributes }) => attributes);

describe('the list of projects', () => {
  it.each([
    ['projects/index.html', ['Rivers', 'Ice'], 'Long tides'],
    ['zh/projects/index.html', ['河流', '海冰'], '长潮'],
    ['ar/projects/index.html', ['الأنهار', 'الجليد'], 'Long tides'],
  ])('%s has the categories that its page chooses', async (file, headings, title) => {
    const all = await elements(file);
    expect(textsOf(all, 'h2')).toEqual(headings);
    expect(textsOf(all, 'p', 'project-title')).toEqual([
      'A second tank, of 90 m',
      title,
      'The old buoy',
      'Atlas of swell',
      'Ice radio',
    ]);
  });

  it('is one list by importance and date where its page wants no categories', async () => {
    const all = await elements('portfolio/index.html');
    expect(textsOf(all, 'h2')).toEqual([]);
    expect(textsOf(all, 'p', 'project-title')).toEqual([
      'Long tides',
      'Atlas of swell',
      'Ice radio',
      'The old buoy',
      'A second tank, of 90 m',
    ]);
    const [list] = all.filter(({ attributes }) =>
      /\bprojects\b/.test(attributes.get('class') ?? ''),
    );
    expect(list?.attributes.get('class')).toContain('list');
  });

  it('leads to pages, to other sites, and nowhere for what has neither', async () => {
    const all = links(await elements('projects/index.html'));
    expect(all['Long tides']).toBe('/projects/long-tides/');
    expect(all['Atlas of swell']).toBe('https://atlas.example/');
    expect(all).not.toHaveProperty('A second tank, of 90 m');
    expect(all['The first tank']).toBe('/blog/2025/a-new-tank/');
    expect(all.GitHub).toMatch(/^https:\/\/github\.com\/slow-waves\//);
    expect(all.Data).toMatch(/^\/_media\/.*gauges\.csv$/);
    expect(all.PDF).toBe('https://buoy.example/log.pdf');
    expect(Object.keys(all)).not.toContain('Code');
  });

  it('says years and status in the language of the page, and what is not in it', async () => {
    const chinese = await elements('zh/projects/index.html');
    const facts = textsOf(chinese, 'p', 'facts');
    expect(facts).toContain('2019 年至今 · 进行中');
    expect(facts).toContain('2014–2023 · in the museum');
    const inEnglish = chinese.filter(({ attributes }) => attributes.get('lang') === 'en');
    expect(inEnglish.map(({ text }) => text.trim())).toContain('in the museum');
    expect(inEnglish.map(({ text }) => text.trim())).toContain(
      "Nine years afloat, and one day on a fisherman's deck.",
    );
    const arabic = await elements('ar/projects/index.html');
    const [title] = arabic.filter(({ name, text }) => name === 'bdi' && text === 'Long tides');
    expect([title?.attributes.get('lang'), title?.attributes.get('dir')]).toEqual(['en', 'ltr']);
  });

  it('has pictures in sizes for its tiles, those below loaded when they are needed', async () => {
    const all = pictures(await elements('projects/index.html'));
    expect(all).toHaveLength(4);
    expect(all.map((picture) => picture.get('loading'))).toEqual([
      undefined,
      undefined,
      'lazy',
      'lazy',
    ]);
    for (const picture of all) {
      expect(picture.get('alt')).toBe('');
      expect(Number(picture.get('width'))).toBeGreaterThan(0);
      expect(Number(picture.get('height'))).toBeGreaterThan(0);
    }
    expect(all[1]?.get('srcset')?.match(/\d+w/g)).toEqual(['350w', '700w', '1600w']);
    expect(all.map((picture) => picture.get('class')?.includes('filling'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the page of a project', () => {
  it('has its facts, its picture and its papers', async () => {
    const all = await elements('projects/long-tides/index.html');
    expect(textsOf(all, 'p', 'facts')).toEqual([
      'since 2019 · ongoing',
      'tides · friction · long records',
    ]);
    expect(textsOf(all, 'p', 'subtitle')[0]).toContain('How far up a river');
    const [picture] = pictures(all);
    expect(picture?.get('alt')).toBe('A red buoy on a grey river');
    expect(picture?.get('sizes')).toContain('38rem');
    expect(picture?.get('srcset')?.match(/\d+w/g)).toEqual(['350w', '700w', '1600w']);
    expect(textsOf(all, 'figcaption')).toEqual([
      'The buoy at kilometre 212, where the tide is as high as a thumb.',
    ]);
    expect(textsOf(all, 'h2')).toEqual(['Related papers']);
    expect(links(all)['All projects']).toBe('/projects/');
  });

  it.each(['projects/ice-radio/index.html', 'projects/old-buoy/index.html'])(
    '%s does not repeat a picture that is for the list alone',
    async (file) => {
      expect(pictures(await elements(file))).toEqual([]);
    },
  );

  it('has the description of HugoBlox as its own', async () => {
    const all = await elements('projects/old-buoy/index.html');
    const [description] = all.filter(({ attributes }) => attributes.get('name') === 'description');
    expect(description?.attributes.get('content')).toContain('Nine years afloat');
    expect(textsOf(all, 'p', 'subtitle')[0]).toContain('Nine years afloat');
  });

  it('is not there for what leads elsewhere, or has nothing to say', async () => {
    const made = await fs.readdir(path.join(builtSite('lab'), 'projects'));
    expect(made.sort()).toEqual(['ice-radio', 'index.html', 'long-tides', 'old-buoy']);
  });
});
