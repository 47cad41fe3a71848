import { absoluteUrl } from '../../../src/routes/url.ts';
import { pathOf } from './parse-page.ts';
import type { PageFacts } from './page-facts.ts';

/** A text file of a built site that programs read. */
export interface BuiltText {
  /** Path in the folder of the site, with slashes. */
  file: string;
  text: string;
}

/** A built site, as the rules see it. */
export interface BuiltSite {
  /** Scheme and host. */
  origin: string;
  /** `''` or `/repo`. */
  basePath: string;
  pages: readonly PageFacts[];
  pageAt: ReadonlyMap<string, PageFacts>;
  /** Size in bytes of every file, by its path in the folder. */
  sizes: ReadonlyMap<string, number>;
  styleSheets: readonly BuiltText[];
  /** Feeds, sitemaps and robots.txt. */
  texts: ReadonlyMap<string, string>;
}

/** Where an address leads. */
export type Target =
  /** To a file of the site; the anchor is decoded. */
  | { kind: 'file'; file: string; anchor: string }
  /** To a folder whose address lacks the slash at its end: hosts redirect. */
  | { kind: 'folder'; file: string; anchor: string }
  | { kind: 'missing' }
  /** On the host of the site and not below its base path. */
  | { kind: 'outside' }
  | { kind: 'external'; url: URL }
  /** Mail, telephone, data, what a script does. */
  | { kind: 'other' };

/**
 * Finds out where an address on a page leads.
 *
 * @param from path of the page or style sheet in the folder
 */
export function targetOf(
  address: string,
  from: string,
  { origin, basePath, sizes }: Pick<BuiltSite, 'origin' | 'basePath' | 'sizes'>,
): Target {
  const page = absoluteUrl(origin, basePath, pathOf(from));
  if (!URL.canParse(address, page)) return { kind: 'missing' };
  const url = new URL(address, page);
  if (!/^https?:$/.test(url.protocol)) return { kind: 'other' };
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  if (url.host !== new URL(origin).host) return { kind: 'external', url };
  if (!`${url.pathname}/`.startsWith(`${basePath}/`)) {
    // Another site of the same host may be linked to on purpose, then with its whole address.
    return isAbsolute ? { kind: 'external', url } : { kind: 'outside' };
  }
  const place = decoded(url.pathname.slice(basePath.length + 1));
  if (place === undefined) return { kind: 'missing' };
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, '')) ?? '';
  const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
  if (sizes.has(file)) return { kind: 'file', file, anchor };
  if (sizes.has(`${place}.html`)) return { kind: 'file', file: `${place}.html`, anchor };
  const index = `${place}/index.html`;
  return sizes.has(index) ? { kind: 'folder', file: index, anchor } : { kind: 'missing' };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
