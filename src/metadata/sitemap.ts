import { absoluteUrl, type SitePath } from '../routes/url.ts';

/** An address that search engines are told of. */
export interface SitemapRow {
  path: SitePath;
  /** Day of the last change, `YYYY-MM-DD`. */
  changed: string | undefined;
  /** The same page in each of its languages, itself included; empty when it is in one alone. */
  translations: readonly { language: string; path: SitePath }[];
}

/** What addresses in a sitemap depend on. */
export interface SitemapPlace {
  origin: string;
  basePath: string;
  defaultLanguage: string;
}

/** A file to write: the sitemap, a part of it, or the index of the parts. */
export interface SitemapFile {
  path: SitePath;
  text: string;
}

/** What https://www.sitemaps.org/protocol.html allows in one file. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** Bytes that are kept free for what stands around the addresses. */
const MARGIN = 1024;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/**
 * Writes the sitemap: one file, or, where that would be more than the protocol allows, an index and
 * the files that it names.
 *
 * @param mostAddresses that one file may hold
 */
export function sitemapFiles(
  rows: readonly SitemapRow[],
  place: SitemapPlace,
  mostAddresses = MOST_ADDRESSES,
): SitemapFile[] {
  const parts = [...split(rows, place, mostAddresses)];
  const [only] = parts;
  if (only === undefined || parts.length === 1) {
    return [{ path: '/sitemap.xml', text: urlSet(only ?? [], rows) }];
  }
  const files = parts.map((urls, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    text: urlSet(urls, rows),
  }));
  const index = files.map(({ path }) => `<sitemap>${element('loc', at(place, path))}</sitemap>`);
  const text = `${HEAD}\n<sitemapindex ${SITEMAPS}>\n${index.join('\n')}\n</sitemapindex>\n`;
  return [{ path: '/sitemap.xml', text }, ...files];
}

function* split(
  rows: readonly SitemapRow[],
  place: SitemapPlace,
  mostAddresses: number,
): Generator<string[]> {
  let part: string[] = [];
  let bytes = MARGIN;
  for (const row of rows) {
    const url = urlElement(row, place);
    const length = Buffer.byteLength(url) + 1;
    if (part.length === mostAddresses || bytes + length > MOST_BYTES) {
      yield part;
      part = [];
      bytes = MARGIN;
    }
    part.push(url);
    bytes += length;
  }
  if (part.length > 0) yield part;
}

function urlSet(urls: readonly string[], rows: readonly SitemapRow[]): string {
  const spaces = rows.some(({ translations }) => translations.length > 0)
    ? `${SITEMAPS} ${XHTML}`
    : SITEMAPS;
  return [HEAD, `<urlset ${spaces}>`, ...urls, '</urlset>', ''].join('\n');
}

/** Google's way to say that pages are translations: https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
function urlElement({ path, changed, translations }: SitemapRow, place: SitemapPlace): string {
  const alternates = translations.map((one) => alternate(one.language, at(place, one.path)));
  const usual = translations.find(({ language }) => language === place.defaultLanguage);
  return [
    '<url>',
    element('loc', at(place, path)),
    changed === undefined ? '' : element('lastmod', changed),
    ...alternates,
    usual === undefined ? '' : alternate('x-default', at(place, usual.path)),
    '</url>',
  ].join('');
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${escape(language)}" href="${escape(address)}"/>`;
}

function element(name: string, content: string): string {
  return `<${name}>${escape(content)}</${name}>`;
}

function at({ origin, basePath }: SitemapPlace, path: SitePath): string {
  return absoluteUrl(origin, basePath, path);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

function escape(text: string): string {
  return text.replaceAll(/[&'"<>]/g, (character) => entities[character] ?? character);
}
