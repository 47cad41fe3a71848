import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { llmsText } from '../feeds/llms.ts';
import { absoluteUrl, hrefOf, type SitePath } from '../routes/url.ts';
import { serveFiles } from './dev-files.ts';

/**
 * Writes the Markdown of each page of a site whose pages are built, and the list of them. Reads and
 * writes at once: a trip to the pool of threads takes longer than such a file.
 */
export async function writeMarkdownPages(site: CompiledSite, outFolder: string): Promise<void> {
  const cache = new TextCache(site.options.cacheFolder);
  for (const route of site.routes) {
    if (route.kind !== 'markdown' && route.kind !== 'llms') continue;
    const file = path.join(outFolder, route.path);
    if (route.kind === 'llms') {
      // An author may have a list of their own in public/.
      if (!existsSync(file)) writeFileSync(file, llmsText(site));
      continue;
    }
    const html = readFileSync(path.join(outFolder, route.page, 'index.html'), 'utf8');
    writeFileSync(file, await pageTwin(html, route.page, site, cache));
  }
}

/**
 * The Markdown of a page, kept by what the page is.
 *
 * @param html the page as it is built
 */
export async function pageTwin(
  html: string,
  page: SitePath,
  { settings, workshop }: CompiledSite,
  cache: TextCache,
): Promise<string> {
  const url = absoluteUrl(settings.origin, settings.basePath, page);
  const key = digestOf('markdown', html, url, ...workshop.keyParts);
  const kept = await cache.get<string>(key);
  if (kept !== undefined) return kept;
  // Loaded when there is something to make.
  const { markdownTwin } = await import('../feeds/markdown-twin.ts');
  const text = await markdownTwin(html, url);
  await cache.set(key, text);
  return text;
}

/** Answers requests for them while the author writes; the page itself is asked for then. */
export function serveMarkdownPages(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /(?:\.md|\/llms\.txt)$/.test(address);
  serveFiles(server, isWanted, async (route, site) => {
    if (route.kind === 'llms') return { type: 'text/plain; charset=utf-8', text: llmsText(site) };
    if (route.kind !== 'markdown') return undefined;
    const [host = ''] = server.resolvedUrls?.local ?? [];
    const page = await fetch(new URL(hrefOf(site.settings.basePath, route.page), host));
    const cache = new TextCache(site.options.cacheFolder);
    return {
      type: 'text/markdown; charset=utf-8',
      text: await pageTwin(await page.text(), route.page, site, cache),
    };
  });
}
