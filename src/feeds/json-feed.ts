import type { Feed, FeedItem, FeedPerson } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedText(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.url,
    ...(feed.description !== '' && { description: feed.description }),
    authors: [person(feed.author)],
    language: feed.language,
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function jsonItem(item: FeedItem) {
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    // One kind of content is required; where the page alone has the text, its beginning stands here.
    ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html }),
    ...(item.summary !== '' && { summary: item.summary }),
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.map(person),
    ...(item.tags.length > 0 && { tags: item.tags }),
  };
}

function person({ name, url }: FeedPerson) {
  return { name, ...(url !== undefined && { url }) };
}
