import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { llmsText } from '../feeds/llms.ts';
import { markdownTwin } from '../feeds/markdown-twin.ts';
import type { MachineRoute } from '../routes/route.ts';
import { absoluteUrl, hrefOf, type SitePath } from '../routes/url.ts';
import { serveFiles } from './dev-files.ts';

/** Writes the Markdown of each page of a site whose pages are built, and the list of them. */
export async function writeMarkdownPages(site: CompiledSite, outFolder: string): Promise<void> {
  const cache = new TextCache(site.options.cacheFolder);
  const readPage = (page: SitePath): Promise<string> =>
    fs.readFile(path.join(outFolder, page, 'index.html'), 'utf8');
  for (const route of site.routes) {
    if (route.kind !== 'markdown' && route.kind !== 'llms') continue;
    const file = path.join(outFolder, route.path);
    // An author may have a list of their own in public/.
    if (route.kind === 'llms' && (await exists(file))) continue;
    await fs.writeFile(file, await machineText(route, site, readPage, cache));
  }
}

/** Answers requests for them while the author writes; the page itself is asked for then. */
export function serveMarkdownPages(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /(?:\.md|\/llms\.txt)$/.test(address);
  serveFiles(server, isWanted, async (route, site) => {
    if (route.kind !== 'markdown' && route.kind !== 'llms') return undefined;
    const readPage = async (page: SitePath): Promise<string> => {
      const [host = ''] = server.resolvedUrls?.local ?? [];
      const response = await fetch(new URL(hrefOf(site.settings.basePath, page), host));
      return response.text();
    };
    const type = route.kind === 'llms' ? 'text/plain' : 'text/markdown';
    return {
      type: `${type}; charset=utf-8`,
      text: await machineText(route, site, readPage, new TextCache(site.options.cacheFolder)),
    };
  });
}

async function machineText(
  route: MachineRoute,
  site: CompiledSite,
  readPage: (page: SitePath) => Promise<string>,
  cache: TextCache,
): Promise<string> {
  if (route.kind === 'llms') return llmsText(site);
  const { origin, basePath } = site.settings;
  const html = await readPage(route.page);
  const url = absoluteUrl(origin, basePath, route.page);
  const key = digestOf('markdown', html, url, ...site.workshop.keyParts);
  const kept = await cache.get<string>(key);
  if (kept !== undefined) return kept;
  const text = markdownTwin(html, url);
  await cache.set(key, text);
  return text;
}

function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
