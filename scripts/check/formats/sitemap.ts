import type { XmlElement } from './xml.ts';

/** What a sitemap, or an index of sitemaps, says. */
export interface SitemapReading {
  /** Addresses of pages. */
  pages: readonly string[];
  /** Addresses of further sitemaps, of an index. */
  sitemaps: readonly string[];
  complaints: readonly string[];
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** What the protocol allows in one file. */
const MOST_ADDRESSES = 50_000;

/** W3C Datetime, of which the protocol takes the day alone, too. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * Reads a sitemap or an index of sitemaps.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function readSitemap(root: XmlElement): SitemapReading {
  const complaints: string[] = [];
  const isIndex = root.name === 'sitemapindex';
  if (!isIndex && root.name !== 'urlset') {
    return { pages: [], sitemaps: [], complaints: [`the root is <${root.name}>, not <urlset>`] };
  }
  if (root.attributes.xmlns !== NAMESPACE) complaints.push('the namespace is another');
  const rows = root.children.filter(({ name }) => name === (isIndex ? 'sitemap' : 'url'));
  if (rows.length > MOST_ADDRESSES) complaints.push(`there are more than 50,000 addresses`);
  const found = rows.map((row) => {
    const one = (name: string): string[] =>
      row.children.filter((child) => child.name === name).map(({ text }) => text.trim());
    const [address = ''] = one('loc');
    if (one('loc').length !== 1) complaints.push('an entry has not one <loc>');
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
      complaints.push(`"${address}" is no whole address`);
    }
    for (const date of one('lastmod')) {
      if (!DATE.test(date)) complaints.push(`"${date}" of ${address} is no date`);
    }
    return address;
  });
  const counts = new Map<string, number>();
  for (const address of found) counts.set(address, (counts.get(address) ?? 0) + 1);
  for (const [address, count] of counts) {
    if (count > 1) complaints.push(`${address} stands there ${count} times`);
  }
  return { pages: isIndex ? [] : found, sitemaps: isIndex ? found : [], complaints };
}
