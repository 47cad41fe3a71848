import { describe, expect, it } from 'vitest';
import { atomText } from '../../src/feeds/atom.ts';
import { feedUpdated, type Feed, type FeedItem } from '../../src/feeds/feed.ts';
import { jsonFeedText } from '../../src/feeds/json-feed.ts';
import { atomComplaints } from '../../scripts/check/formats/atom.ts';
import { jsonFeedComplaints } from '../../scripts/check/formats/json-feed.ts';
import { parseXml } from '../../scripts/check/formats/xml.ts';

const item: FeedItem = {
  url: 'https://ada.example/a/',
  title: 'A < B & "C" ]]>',
  summary: 'In short',
  html: '<p>if (a[b[0]]>c && d[e[0]]>f)</p>\u0001\u000B\uD800',
  published: '2026-01-02T00:00:00Z',
  updated: '2026-02-03T04:05:06Z',
  authors: [
    { name: 'Ada & Co', url: undefined },
    { name: 'Bo', url: 'https://bo.example/' },
  ],
  tags: ['a "tag"', '标签'],
};

const feed: Feed = {
  url: 'https://ada.example/feed.xml',
  home: 'https://ada.example/',
  title: 'Ada',
  description: 'Engines & notes',
  language: 'en',
  author: { name: 'Ada Lovelace', url: 'https://ada.example/' },
  rights: 'CC BY 4.0',
  items: [
    item,
    { ...item, url: 'https://ada.example/b/', updated: item.published, html: undefined },
  ],
};

describe('Atom', () => {
  const text = atomText(feed);

  it('keeps the rules of RFC 4287', () => {
    expect(atomComplaints(text)).toEqual([]);
  });

  it('says what was put in, but for characters that XML does not know', () => {
    const [entry] = parseXml(text).children.filter(({ name }) => name === 'entry');
    const textOf = (name: string) => entry?.children.find((child) => child.name === name)?.text;
    expect(textOf('title')).toBe(item.title);
    expect(textOf('content')).toBe('<p>if (a[b[0]]>c && d[e[0]]>f)</p>\uFFFD\uFFFD\uFFFD');
    expect(textOf('summary')).toBe('In short');
    const terms = entry?.children.filter(({ name }) => name === 'category');
    expect(terms?.map(({ attributes }) => attributes.term)).toEqual(item.tags);
  });

  it('changed when the last of its entries did', () => {
    expect(feedUpdated(feed)).toBe('2026-02-03T04:05:06Z');
    expect(text).toContain('<rights>CC BY 4.0</rights>\n');
  });

  it('has a summary alone where the text is not known', () => {
    const [, second] = parseXml(text).children.filter(({ name }) => name === 'entry');
    const names = second?.children.map(({ name }) => name);
    expect(names).toContain('summary');
    expect(names).not.toContain('content');
  });
});

describe('JSON Feed', () => {
  const text = jsonFeedText({ ...feed, url: 'https://ada.example/feed.json' });

  it('keeps the rules of version 1.1', () => {
    expect(jsonFeedComplaints(text)).toEqual([]);
  });

  it('says what was put in', () => {
    const { items } = JSON.parse(text) as { items: unknown[] };
    expect(items[0]).toMatchObject({ title: item.title, content_html: item.html, tags: item.tags });
    expect(items[1]).toMatchObject({ content_text: 'In short' });
    expect(items[1]).not.toHaveProperty('content_html');
  });
});

describe('what checks feeds', () => {
  it.each([
    ['<id>https://ada.example/a/</id>', '<id>/a/</id>', 'no absolute IRI'],
    ['<updated>2026-02-03T04:05:06Z</updated>', '', 'not one updated'],
    ['https://ada.example/b/', 'https://ada.example/a/', 'two entries have one id'],
    ['&lt;p&gt;', '&lt;script&gt;', '<script'],
  ])('finds a fault that was put in: %s', (from, to, complaint) => {
    expect(atomComplaints(atomText(feed).replaceAll(from, to)).join('\n')).toContain(complaint);
  });
});
