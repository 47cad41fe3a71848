import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { OldAddress, SourceDocument } from '../types.ts';
import { archiveAddresses } from './archives.ts';
import { blogPageAddresses } from './blog-pages.ts';
import { sanitized } from './permalink.ts';

/**
 * Every address of a Jekyll site at which people may look for something: of its documents, the older
 * ones of these, archives, further pages of lists, and feeds.
 *
 * @param documents with their own addresses
 * @returns each address once, the documents' own first
 */
export function oldAddresses(
  documents: readonly SourceDocument[],
  config: Readonly<Plain>,
): OldAddress[] {
  const posts = documents.filter(({ kind, address }) => kind === 'post' && address !== undefined);
  const all = [
    ...documents.flatMap(ownAddresses),
    ...documents.flatMap(olderAddresses),
    ...blogPageAddresses(documents, config),
    ...archiveAddresses(posts, config),
    ...feedAddresses(config),
    ...termAddresses(config),
  ];
  const seen = new Set<string>();
  return all.filter(({ address }) => {
    const isNew = !seen.has(address);
    seen.add(address);
    return isNew;
  });
}

/** The address of a document; one that ends in nothing is a file with an ending, which answers too. */
function ownAddresses({ address, path }: SourceDocument): OldAddress[] {
  if (address === undefined) return [];
  const isBare = /\/[^/.]+$/.test(address);
  return (isBare ? [address, `${address}.html`] : [address]).map((own) => ({
    address: own,
    kind: 'document',
    file: path,
  }));
}

/** `redirect_from:` of jekyll-redirect-from. */
function olderAddresses({ address, path, frontMatter }: SourceDocument): OldAddress[] {
  if (address === undefined) return [];
  return textsOf(frontMatter.redirect_from).map((written) => ({
    address: sanitized(written),
    kind: 'redirect',
    file: path,
  }));
}

/** Pages of words and names, which sites of Hugo have. */
function termAddresses({ term_pages }: Readonly<Plain>): OldAddress[] {
  return Object.entries(isRecord(term_pages) ? term_pages : {}).flatMap(([address, list]) => {
    const leadsTo = textOf(list);
    return leadsTo === undefined ? [] : [{ address, kind: 'redirect', file: undefined, leadsTo }];
  });
}

/** The feed of jekyll-feed, and the one that each category or tag can have. */
function feedAddresses(config: Readonly<Plain>): OldAddress[] {
  const plugins = textsOf(config.plugins ?? config.gems);
  if (!plugins.includes('jekyll-feed')) return [];
  const feed = isRecord(config.feed) ? config.feed : {};
  return [{ address: sanitized(textOf(feed.path) ?? '/feed.xml'), kind: 'feed', file: undefined }];
}
