import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, type PageElement } from './output.ts';
import { builtSite } from './shared-sites.ts';

async function read(file: string): Promise<string> {
  return fs.readFile(path.join(builtSite('lab'), file), 'utf8');
}

async function elements(file: string): Promise<PageElement[]> {
  return elementsOf(await read(file));
}

function attribute(all: readonly PageElement[], name: string, key: string): (string | undefined)[] {
  return all.filter((one) => one.name === name).map(({ attributes }) => attributes.get(key));
}

/** Language and address of each alternate of a page. */
function alternates(all: readonly PageElement[]): string[] {
  return all
    .filter(({ name, attributes }) => name === 'link' && attributes.has('hreflang'))
    .map(({ attributes }) => `${attributes.get('hreflang') ?? ''} ${attributes.get('href') ?? ''}`);
}

/** Words and address of each choice of the switch; the current one has a star. */
function choices(all: readonly PageElement[]): string[] {
  const isChoice = ({ name, attributes }: PageElement): boolean =>
    name === 'a' && attributes.has('hreflang') && attributes.has('lang');
  return all.filter(isChoice).map(({ attributes, text }) => {
    const star = attributes.get('aria-current') === 'true' ? '*' : '';
    return `${text.trim()}${star} ${attributes.get('href') ?? ''}`;
  });
}

const origin = 'https://slow-waves.example';

describe('a page in several languages', () => {
  it.each([
    ['index.html', 'Laboratory for Slow Waves'],
    ['zh/index.html', '慢波实验室'],
    ['ar/index.html', 'Laboratory for Slow Waves'],
    ['people/index.html', 'People · Laboratory for Slow Waves'],
    ['zh/people/index.html', '成员 · 慢波实验室'],
  ])('%s has the title %s', async (file, expected) => {
    expect(/<title>(.*?)<\/title>/.exec(await read(file))?.[1]).toBe(expected);
  });

  it.each([
    ['feed.json', 'Laboratory for Slow Waves', 'A small group'],
    ['zh/feed.json', '慢波实验室', '一个观察慢波的小组。'],
    ['ar/feed.json', 'Laboratory for Slow Waves', 'A small group'],
  ])('%s is called what the site is called in its language', async (file, title, description) => {
    const feed = JSON.parse(await read(file)) as { title: string; description: string };
    expect(feed.title).toBe(title);
    expect(feed.description).toContain(description);
  });

  it.each([
    ['index.html', '© Mira Okafor'],
    ['zh/index.html', '© 米拉'],
    ['ar/index.html', '© Mira Okafor'],
  ])('the foot of %s says %s', async (file, expected) => {
    const lines = (await elements(file)).filter(({ name }) => name === 'li');
    expect(lines.map(({ text }) => text.trim())).toContain(expected);
  });

  it.each([
    ['blog/2025/listening-to-ice/index.html', 'Mira Okafor'],
    ['zh/blog/2025/listening-to-ice/index.html', '米拉'],
    ['ar/blog/2025/listening-to-ice/index.html', 'Mira Okafor'],
  ])('the head of %s says that %s wrote it', async (file, expected) => {
    const [line] = (await elements(file)).filter(
      ({ attributes }) => attributes.get('class') === 'authors',
    );
    expect(line?.text.trim()).toBe(expected);
  });

  it('the head and the links of a Chinese page call the site by its Chinese title', async () => {
    const html = await read('zh/index.html');
    expect(html).toContain('<meta property="og:site_name" content="慢波实验室"/>');
    expect(html).toMatch(/<link[^>]+rel="alternate"[^>]+title="慢波实验室"/);
    expect(html).not.toContain('Laboratory for Slow Waves');
  });

  it.each([
    ['publications/index.html', 'en', 'ltr'],
    ['zh/publications/index.html', 'zh', 'ltr'],
    ['ar/publications/index.html', 'ar', 'rtl'],
    ['404.html', 'en', 'ltr'],
  ])('%s says that it is in %s', async (file, language, direction) => {
    const all = await elements(file);
    expect(attribute(all, 'html', 'lang')).toEqual([language]);
    expect(attribute(all, 'html', 'dir')).toEqual([direction]);
  });

  it.each(['publications/index.html', 'zh/publications/index.html', 'ar/publications/index.html'])(
    '%s names each of them to search engines',
    async (file) => {
      expect(alternates(await elements(file))).toEqual([
        `en ${origin}/publications/`,
        `zh ${origin}/zh/publications/`,
        `ar ${origin}/ar/publications/`,
        `x-default ${origin}/publications/`,
      ]);
    },
  );

  it('leads to each of them, and marks its own', async () => {
    expect(choices(await elements('zh/publications/index.html'))).toEqual([
      'English /publications/',
      '中文* /zh/publications/',
      'العربية /ar/publications/',
    ]);
    expect(choices(await elements('zh/blog/tag/waves/index.html'))).toEqual([
      'English /blog/tag/waves/',
      '中文* /zh/blog/tag/waves/',
      'العربية /ar/blog/tag/waves/',
    ]);
  });

  it('is alone where it is in one language', async () => {
    for (const file of ['visit/index.html', 'papers/okafor2024tides/index.html']) {
      const all = await elements(file);
      expect(choices(all)).toEqual([]);
      expect(alternates(all)).toEqual([]);
    }
  });
});

describe('pages without a translation', () => {
  it('stand in the menu of other languages, marked', async () => {
    const all = await elements('zh/index.html');
    const [link] = all.filter(
      ({ name, attributes }) => name === 'a' && attributes.get('href') === '/visit/',
    );
    expect(link?.text.trim()).toBe('Visiting us (English)');
    expect(link?.attributes.get('hreflang')).toBe('en');
    const [words] = all.filter(({ text, attributes }) =>
      text === 'Visiting us (English)' ? attributes.has('lang') : false,
    );
    expect(words?.attributes.get('lang')).toBe('en');
    expect(words?.attributes.get('dir')).toBe('ltr');
  });

  it('are not marked in their own language', async () => {
    expect(await read('index.html')).not.toContain('(English)');
  });
});

describe('what is per language', () => {
  it('feeds hold the posts of one', async () => {
    const titlesOf = async (file: string): Promise<string[]> => {
      const feed = JSON.parse(await read(file)) as {
        language: string;
        items: { title: string }[];
      };
      return [feed.language, ...feed.items.map(({ title }) => title)];
    };
    expect(await titlesOf('feed.json')).toEqual(['en', 'A new tank', 'Listening to ice']);
    expect(await titlesOf('zh/feed.json')).toEqual(['zh', '听冰']);
    expect(await titlesOf('ar/feed.json')).toEqual(['ar', 'الإصغاء إلى الجليد']);
  });

  it('works are listed in all of them, without being written twice', async () => {
    for (const language of ['', 'zh/', 'ar/']) {
      const titles = (await elements(`${language}publications/index.html`)).filter(
        ({ attributes }) => attributes.get('class') === 'work-title',
      );
      expect(titles).toHaveLength(4);
    }
  });

  it('a line about a work from the West is in English among Chinese ones', async () => {
    const html = await read('zh/publications/index.html');
    expect(html).toMatch(/In <i>[^<]*<\/i>, ed\. by Eva Berg/);
    expect(html).toContain('<summary>摘要</summary>');
    expect(html).toContain('<p lang="en">A tide that enters');
  });

  it('a line from the left is in English among lines from the right', async () => {
    const html = await read('ar/publications/index.html');
    expect(html).toContain('In <i>Proceedings of the Northern Workshop on Waves</i>, ed. by');
    expect(html).toContain('أطروحة دكتوراه، جامعة');
  });

  it('quotation marks', async () => {
    const post = 'blog/2025/listening-to-ice/index.html';
    expect(await read(post)).toContain('“hear”');
    expect(await read(`zh/${post}`)).toContain('不“听见”冰');
    expect(await read(`ar/${post}`)).toContain('«تسمع»');
  });

  it('references in another script have a direction of their own', async () => {
    const items = (await elements('ar/blog/2025/listening-to-ice/index.html')).filter(
      ({ name, attributes }) => name === 'li' && attributes.get('id')?.startsWith('ref-') === true,
    );
    expect(items.map(({ attributes }) => attributes.get('dir'))).toEqual(['ltr']);
  });

  it('dates', async () => {
    const post = 'blog/2025/listening-to-ice/index.html';
    expect(await read(post)).toContain('10 May 2025');
    expect(await read(`zh/${post}`)).toContain('2025年5月10日');
    expect(await read(`ar/${post}`)).toContain('10 مايو 2025');
  });
});

describe('the page for what is not there', () => {
  it('speaks every language of the site, and leads to each front page', async () => {
    const all = await elements('404.html');
    const headings = all.filter(({ name, attributes }) => name === 'h2' && attributes.has('lang'));
    expect(attribute(headings, 'h2', 'lang')).toEqual(['zh', 'ar']);
    expect(attribute(headings, 'h2', 'dir')).toEqual(['ltr', 'rtl']);
    const hrefs = attribute(all, 'a', 'href');
    for (const front of ['/', '/zh/', '/ar/']) expect(hrefs).toContain(front);
  });
});

describe('the styles for other languages', () => {
  it('come with the pages that need them', async () => {
    const has = async (file: string) => (await read(file)).includes('/_astro/languages.');
    expect(await has('zh/blog/index.html')).toBe(true);
    expect(await has('ar/blog/2025/index.html')).toBe(true);
    expect(await has('blog/index.html')).toBe(false);
  });
});
