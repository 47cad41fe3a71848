import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { isPageRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import { PageCache } from './page-cache.ts';
import { loadBundle } from './server-bundle.ts';

/** Where a host looks for what it answers with when there is no such page. */
const NOT_FOUND: SitePath = '/404.html';

/**
 * Writes every page of a site, and makes those of which the last build's cannot be taken.
 *
 * @param bundleFolder absolute path of the server bundle
 * @returns how many pages were made
 */
export async function writePages(
  site: CompiledSite,
  bundleFolder: string,
  outFolder: string,
): Promise<number> {
  const { routes, settings } = site;
  const { renderPage, digestOfReads } = await loadBundle(bundleFolder);
  const cache = await PageCache.open(site, path.basename(bundleFolder));
  const make = async (sitePath: SitePath): Promise<string> => {
    const address = sitePath === NOT_FOUND ? '/404' : sitePath;
    const url = absoluteUrl(settings.origin, settings.basePath, address);
    const { page, reads } = await renderPage(url);
    await cache.set(sitePath, page, reads, await digestOfReads(reads));
    return page;
  };
  let made = 0;
  const folders = new Set<string>();
  for (const sitePath of [...routes.filter(isPageRoute).map((route) => route.path), NOT_FOUND]) {
    let html = await cache.get(sitePath, digestOfReads);
    if (html === undefined) {
      html = await make(sitePath);
      made += 1;
    }
    const file = path.join(outFolder, sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath);
    const folder = path.dirname(file);
    if (!folders.has(folder)) await fs.mkdir(folder, { recursive: true });
    folders.add(folder);
    await fs.writeFile(file, html);
  }
  await cache.close();
  return made;
}
