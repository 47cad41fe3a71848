import { htmlComplaints, isAbsolute, MOMENT } from './feed-rules.ts';

interface JsonPerson {
  name?: string;
  url?: string;
}

interface JsonItem {
  id?: string;
  url?: string;
  content_html?: string;
  content_text?: string;
  date_published?: string;
  date_modified?: string;
  authors?: JsonPerson[];
  tags?: unknown;
}

interface JsonFeed {
  version?: string;
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  language?: string;
  authors?: JsonPerson[];
  items?: JsonItem[];
}

/** @returns what is wrong with a JSON Feed by version 1.1, and with what we put into it */
export function jsonFeedComplaints(text: string): string[] {
  const feed = JSON.parse(text) as JsonFeed;
  const complaints: string[] = [];
  const need = (isRight: boolean, what: string): void => {
    if (!isRight) complaints.push(what);
  };
  need(feed.version === 'https://jsonfeed.org/version/1.1', 'the version is another');
  need((feed.title ?? '') !== '', 'there is no title');
  need(isAbsolute(feed.home_page_url), 'home_page_url is not absolute');
  need(isAbsolute(feed.feed_url), 'feed_url is not absolute');
  need((feed.language ?? '') !== '', 'there is no language');
  const { items = [] } = feed;
  const ids = items.map(({ id }) => id);
  need(new Set(ids).size === ids.length, 'two items have one id');
  for (const item of items) {
    const name = item.id ?? '?';
    need(isAbsolute(item.id), `${name}: the id is not absolute`);
    need(isAbsolute(item.url), `${name}: the url is not absolute`);
    const content = item.content_html ?? item.content_text;
    need(content !== undefined, `${name}: no content`);
    const html = item.content_html ?? '';
    complaints.push(...htmlComplaints(html).map((what) => `${name}: ${what}`));
    need(MOMENT.test(item.date_published ?? ''), `${name}: no moment of publication`);
    need(MOMENT.test(item.date_modified ?? ''), `${name}: no moment of change`);
    need(item.tags === undefined || Array.isArray(item.tags), `${name}: tags are no list`);
    need((item.authors ?? []).length > 0, `${name}: no author`);
  }
  for (const person of [...(feed.authors ?? []), ...items.flatMap(({ authors = [] }) => authors)]) {
    need((person.name ?? '') !== '', 'an author has no name');
    need(
      person.url === undefined || isAbsolute(person.url),
      'the url of an author is not absolute',
    );
  }
  return complaints;
}
