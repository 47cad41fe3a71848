import type { FeedFormat } from '../routes/route.ts';

/** Media types of the formats, as registered with IANA. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Someone who wrote the text of an item. */
export interface FeedPerson {
  name: string;
  url: string | undefined;
}

/** A list of texts for programs that follow sites; every address in it is absolute. */
export interface Feed {
  /** Address of the feed itself; its id too. */
  url: string;
  /** The page that lists the same for people. */
  home: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  author: FeedPerson;
  /** Licence of the texts. */
  rights: string | undefined;
  /** The newest first; at least one. */
  items: readonly FeedItem[];
}

/** A post in a feed, in whichever format. */
export interface FeedItem {
  /** Address of its page; its id too. */
  url: string;
  /** Plain text, as is the summary. */
  title: string;
  summary: string;
  /** Undefined when only the page itself has the text. */
  html: string | undefined;
  /** Moments as in RFC 3339. */
  published: string;
  updated: string;
  authors: readonly FeedPerson[];
  tags: readonly string[];
}

/** When something in a feed changed last. */
export function feedUpdated({ items }: Feed): string {
  return items.map(({ updated }) => updated).reduce((last, one) => (one > last ? one : last), '');
}
