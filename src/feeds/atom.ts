import { feedTypes, feedUpdated, type Feed, type FeedItem, type FeedPerson } from './feed.ts';

/** Characters that XML 1.0 does not allow at all (section 2.2), in no escaped form either. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

type Attributes = Readonly<Record<string, string | undefined>>;

function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? '')}"`)
    .join('');
  return content === undefined
    ? `<${name}${written}/>`
    : `<${name}${written}>${escapeXml(content)}</${name}>`;
}

/**
 * Writes a feed as Atom 1.0 (RFC 4287). The content of an entry is HTML, escaped.
 *
 * The package `feed` would do most of this, but it leaves out the language, dates feeds by the clock
 * and writes version 1.0 of JSON Feed.
 */
export function atomText(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', {}, feed.url),
    element('title', {}, feed.title),
    ...(feed.description === '' ? [] : [element('subtitle', {}, feed.description)]),
    element('updated', {}, feedUpdated(feed)),
    element('link', { rel: 'self', type: feedTypes.atom, href: feed.url }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    personElement(feed.author),
    ...(feed.rights === undefined ? [] : [element('rights', {}, feed.rights)]),
    element('generator', {}, 'Octavo'),
    ...feed.items.map(entryElement),
    '</feed>',
    '',
  ].join('\n');
}

function entryElement(item: FeedItem): string {
  return [
    '<entry>',
    element('id', {}, item.url),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    ...item.authors.map(personElement),
    ...item.tags.map((term) => element('category', { term })),
    ...(item.summary === '' ? [] : [element('summary', {}, item.summary)]),
    ...(item.html === undefined ? [] : [element('content', { type: 'html' }, item.html)]),
    '</entry>',
  ].join('\n');
}

function personElement({ name, url }: FeedPerson): string {
  const uri = url === undefined ? '' : element('uri', {}, url);
  return `<author>${element('name', {}, name)}${uri}</author>`;
}
