import { setImmediate } from 'node:timers/promises';
import type { CompiledSite } from '../compile/current.ts';
import { isPageRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import { bundleDigest } from './bundle-sources.ts';
import type { Output } from './output.ts';
import { PageCache, type Page } from './page-cache.ts';
import { pageFile } from './page-file.ts';
import { loadBundle } from './server-bundle.ts';

/** Where a host looks for what it answers with when there is no such page. */
const NOT_FOUND: SitePath = '/404.html';

/** How many pages a build has written. */
export interface PagesWritten {
  all: number;
  /** Those that could not be taken from the last build. */
  made: number;
}

/**
 * Writes every page of a site, and makes those of which the last build's cannot be taken.
 *
 * @param bundleFolder absolute path of the server bundle
 * @param writeBeside is given each page
 * @param onPage is told how many pages of how many are written, and how many of them were made
 */
export async function writePages(
  site: CompiledSite,
  bundleFolder: string,
  output: Output,
  writeBeside: (sitePath: SitePath, page: Page) => Promise<void>,
  onPage: (done: number, total: number, made: number) => void,
): Promise<PagesWritten> {
  const { routes, settings } = site;
  const { renderPage, digestOfReads } = await loadBundle(bundleFolder);
  const cache = await PageCache.open(site, await bundleDigest(bundleFolder));
  let made = 0;
  const make = async (sitePath: SitePath): Promise<Page> => {
    made += 1;
    const address = sitePath === NOT_FOUND ? '/404' : sitePath;
    const url = absoluteUrl(settings.origin, settings.basePath, address);
    const { page, reads } = await renderPage(url, address);
    // All of a page is made without a pause. The collector of garbage does part of its work in one.
    await setImmediate();
    return cache.set(sitePath, page, reads, await digestOfReads(reads));
  };
  const pages = [...routes.filter(isPageRoute).map((route) => route.path), NOT_FOUND];
  for (const [index, sitePath] of pages.entries()) {
    const kept = await cache.get(sitePath, digestOfReads, () => make(sitePath));
    const page = kept ?? (await make(sitePath));
    await output.put(pageFile(sitePath), page.key, page.html);
    await writeBeside(sitePath, page);
    onPage(index + 1, pages.length, made);
  }
  await cache.close();
  return { all: pages.length, made };
}
