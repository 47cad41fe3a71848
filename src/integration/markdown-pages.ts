import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { llmsText } from '../feeds/llms.ts';
import { absoluteUrl, hrefOf, type SitePath } from '../routes/url.ts';
import { serveFiles } from './dev-files.ts';
import type { KeptPage } from './page-cache.ts';

/**
 * Writes the Markdown of pages beside them. Writes at once: a trip to the pool of threads takes longer
 * than such a file.
 *
 * @returns what writes the one of a page, if it has one; the page's folder must be there
 */
export function markdownWriter(
  site: CompiledSite,
  outFolder: string,
): (page: SitePath, kept: KeptPage) => Promise<void> {
  const cache = new TextCache(site.options.cacheFolder);
  const twins = new Map(
    site.routes.flatMap((route) => (route.kind === 'markdown' ? [[route.page, route.path]] : [])),
  );
  return async (page, kept) => {
    const twin = twins.get(page);
    if (twin === undefined) return;
    writeFileSync(path.join(outFolder, twin), await pageTwin(page, kept, site, cache));
  };
}

/** Writes the list of pages for language models; an author may have one of their own in public/. */
export function writePageList(site: CompiledSite, outFolder: string): void {
  const list = site.routes.find(({ kind }) => kind === 'llms');
  if (list === undefined) return;
  const file = path.join(outFolder, list.path);
  if (!existsSync(file)) writeFileSync(file, llmsText(site));
}

/** The Markdown of a page, kept by what the page is. */
async function pageTwin(
  page: SitePath,
  { html, key }: KeptPage,
  { settings, workshop }: CompiledSite,
  cache: TextCache,
): Promise<string> {
  const url = absoluteUrl(settings.origin, settings.basePath, page);
  const twinKey = digestOf('markdown', key, url, ...workshop.keyParts);
  const kept = await cache.get<string>(twinKey);
  if (kept !== undefined) return kept;
  // Loaded when there is something to make.
  const { markdownTwin } = await import('../feeds/markdown-twin.ts');
  const text = await markdownTwin(html, url);
  await cache.set(twinKey, text);
  return text;
}

/** Answers requests for them while the author writes; the page itself is asked for then. */
export function serveMarkdownPages(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /(?:\.md|\/llms\.txt)$/.test(address);
  serveFiles(server, isWanted, async (route, site) => {
    if (route.kind === 'llms') return { type: 'text/plain; charset=utf-8', text: llmsText(site) };
    if (route.kind !== 'markdown') return undefined;
    const [host = ''] = server.resolvedUrls?.local ?? [];
    const response = await fetch(new URL(hrefOf(site.settings.basePath, route.page), host));
    const html = await response.text();
    const cache = new TextCache(site.options.cacheFolder);
    return {
      type: 'text/markdown; charset=utf-8',
      text: await pageTwin(route.page, { html, key: digestOf(html) }, site, cache),
    };
  });
}
