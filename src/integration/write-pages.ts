import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { isPageRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';

/** Where a host looks for what it answers with when there is no such page. */
const NOT_FOUND: SitePath = '/404.html';

/**
 * Writes every page of a site.
 *
 * @param renderPage what the server bundle makes pages with
 */
export async function writePages(
  { routes, settings }: CompiledSite,
  renderPage: (url: string) => Promise<string>,
  outFolder: string,
): Promise<void> {
  const made = new Set<string>();
  for (const page of [...routes.filter(isPageRoute).map((route) => route.path), NOT_FOUND]) {
    const address = page === NOT_FOUND ? '/404' : page;
    const html = await renderPage(absoluteUrl(settings.origin, settings.basePath, address));
    const file = path.join(outFolder, page.endsWith('/') ? `${page}index.html` : page);
    const folder = path.dirname(file);
    if (!made.has(folder)) await fs.mkdir(folder, { recursive: true });
    made.add(folder);
    await fs.writeFile(file, html);
  }
}
