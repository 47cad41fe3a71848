import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, type PageElement } from './output.ts';
import { builtSite } from './shared-sites.ts';

async function elements(file: string): Promise<PageElement[]> {
  return elementsOf(await fs.readFile(path.join(builtSite('lab'), file), 'utf8'));
}

function textsOf(all: readonly PageElement[], name: string): string[] {
  return all
    .filter((one) => one.name === name)
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
}

describe('the page of news', () => {
  it('has a heading for each year, the newest first', async () => {
    const all = await elements('news/index.html');
    expect(textsOf(all, 'h2')).toEqual(['2025', '2024']);
    expect(textsOf(all, 'time')).toEqual(['1 Mar', '15 Jan', '1 Jun']);
  });

  it('may be one list, with whole dates in its own language', async () => {
    const all = await elements('zh/news/index.html');
    expect(textsOf(all, 'h2')).toEqual([]);
    expect(textsOf(all, 'time')).toEqual(['2025年3月1日', '2025年1月15日', '2024年6月1日']);
  });

  it('shows a text, a title that leads to a page, and a title alone', async () => {
    const all = await elements('news/index.html');
    expect(textsOf(all, 'p')).toContain('Jonas has won a prize for patience.');
    const links = all.filter(({ name }) => name === 'a');
    const link = links.find(({ attributes }) => attributes.get('href') === '/news/buoy/');
    expect(link?.text.trim()).toBe('The buoy is back');
    expect(links.some(({ text }) => text.includes('Our paper'))).toBe(false);
    expect(textsOf(all, 'math')).toHaveLength(1);
  });

  it('is in the language of the page where it can be, else says which it is in', async () => {
    const all = await elements('zh/news/index.html');
    const items = all.filter(({ name, attributes }) => name === 'div' && attributes.has('lang'));
    expect(items.map(({ attributes, text }) => [attributes.get('lang'), text.trim()])).toEqual([
      ['en', 'The buoy is back'],
      ['en', expect.stringContaining('Our paper on tides')],
    ]);
    expect(textsOf(all, 'p')).toContain('Jonas 因耐心而获奖。');
  });
});

describe('news on the front page', () => {
  it('are as many as it says, with a link to all', async () => {
    const all = await elements('index.html');
    expect(textsOf(all, 'p')).toContain('Jonas has won a prize for patience.');
    const links = all.filter(({ name }) => name === 'a');
    expect(links.some(({ attributes }) => attributes.get('href') === '/news/buoy/')).toBe(false);
    const more = links.find(({ attributes }) => attributes.get('href') === '/news/');
    expect(more?.text.trim()).toBe('All news');
  });
});

describe('the page of a news item', () => {
  it('has its date, its title, its text, and leads to all', async () => {
    const all = await elements('news/buoy/index.html');
    expect(textsOf(all, 'h1')).toEqual(['The buoy is back']);
    expect(textsOf(all, 'time')).toEqual(['15 January 2025']);
    expect(textsOf(all, 'p')).toContain('It drifted for nine months.');
    expect(textsOf(all, 'a')).toContain('All news');
  });
});
