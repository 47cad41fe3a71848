import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { elementsOf, filesIn } from './output.ts';
import { builtSite } from './shared-sites.ts';

const lab = builtSite('lab');

async function read(file: string): Promise<string> {
  return fs.readFile(path.join(lab, file), 'utf8');
}

const identity = [
  'https://scholar.google.com/citations?user=aB3-defGHIJK',
  'https://github.com/slow-waves',
  'https://waves.example/@mira',
  'https://www.wikidata.org/wiki/Q165498',
  'https://openreview.net/profile?id=~Mira_Okafor1',
  'https://www.zhihu.com/people/slow-waves',
  'https://pier.example/camera',
  'https://tables.example/',
];

test('no file has an address of email that one could read off', async () => {
  const files = (await filesIn(lab)).filter((file) => /\.(?:html|xml|json|txt)$/.test(file));
  expect(files.some((file) => file.endsWith('feed.json'))).toBe(true);
  for (const file of files) expect(await read(file), file).not.toContain('@slow-waves');
});

test('a browser reads the address, in links and in text', async () => {
  const hrefs = elementsOf(await read('swell/index.html')).map(({ attributes }) =>
    attributes.get('href'),
  );
  expect(hrefs).toContain('mailto:mira@slow-waves.example');
  expect(hrefs).toContain('mailto:swell@slow-waves.example');
});

describe.each(['index.html', 'swell/index.html', 'zh/index.html'])('%s', (page) => {
  it('vouches for the other pages about the author, each once', async () => {
    const me = elementsOf(await read(page)).filter(
      ({ attributes }) => attributes.get('rel') === 'me',
    );
    const addresses = me.map(({ attributes }) => attributes.get('href') ?? '');
    expect(addresses.filter((address) => !address.includes('orcid'))).toEqual(identity);
    expect(addresses).toContain('https://orcid.org/0000-0002-1825-0097');
  });

  it('gives every link a name, and hides its icon from screen readers', async () => {
    const html = await read(page);
    const [list = ''] = /<ul class="social-links"[\s\S]*?<\/ul>/.exec(html) ?? [];
    const links = elementsOf(list).filter(({ name }) => name === 'a' || name === 'button');
    expect(links.length).toBeGreaterThan(identity.length);
    for (const { text } of links) expect(text.trim()).toMatch(/\S/);
    const icons = elementsOf(list).filter(({ name }) => name === 'svg');
    expect(icons.length).toBeGreaterThan(5);
    for (const { attributes } of icons) expect(attributes.get('aria-hidden')).toBe('true');
  });

  it('shows the feed, the CV and the code of WeChat', async () => {
    const elements = elementsOf(await read(page));
    const hrefs = elements.map(({ attributes }) => attributes.get('href'));
    expect(hrefs).toContain('/mira.pdf');
    expect(hrefs).toContain(page.startsWith('zh/') ? '/zh/feed.xml' : '/feed.xml');
    const targets = elements.map(({ attributes }) => attributes.get('popovertarget'));
    expect(targets).toContain('page:wechat-code');
  });
});

test('a front page that shows no links vouches in its head', async () => {
  const about = await fs.readFile(path.join(builtSite('full'), 'index.html'), 'utf8');
  const me = elementsOf(about).filter(({ attributes }) => attributes.get('rel') === 'me');
  expect(me.length).toBeGreaterThan(0);
});

test('the profile speaks the language of its page', async () => {
  const chinese = elementsOf(await read('zh/index.html'));
  const texts = chinese.filter(({ name }) => name === 'a').map(({ text }) => text.trim());
  expect(texts).toEqual(expect.arrayContaining(['知乎', '谷歌学术', '维基数据', '简历']));
  expect(chinese.some(({ name, text }) => name === 'p' && text === '流体力学教授')).toBe(true);
  const native = elementsOf(await read('index.html')).find(
    ({ attributes }) => attributes.get('class') === 'beside-name',
  );
  expect([native?.text.trim(), native?.attributes.get('lang')]).toEqual(['米拉', 'zh']);
});

test('a table of contents stands below the profile', async () => {
  const html = await read('swell/index.html');
  expect(html.indexOf('class="profile full"')).toBeGreaterThan(0);
  expect(html.indexOf('class="contents margin"')).toBeGreaterThan(
    html.indexOf('class="profile full"'),
  );
});

test('pages that show nobody have no styles of the profile', async () => {
  expect(await read('swell/index.html')).toContain('.profile-facts{');
  expect(await read('talks/index.html')).not.toContain('.profile-facts{');
});
