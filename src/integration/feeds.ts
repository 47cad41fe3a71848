import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { feedMaker } from '../feeds/collect.ts';
import { feedTypes } from '../feeds/feed.ts';
import { hideAddresses } from '../metadata/hide-addresses.ts';
import { serveFiles } from './dev-files.ts';
import type { Output } from './output.ts';
import { pageFile } from './page-file.ts';

/** Writes the feeds of a site whose pages are written. */
export async function writeFeeds(site: CompiledSite, output: Output): Promise<void> {
  const textOf = feedMaker(site, async (page) => {
    const { articleIn } = await import('../feeds/article.ts');
    return articleIn(output.read(pageFile(page)));
  });
  for (const route of site.routes) {
    if (route.kind !== 'feed') continue;
    const notation = route.format === 'json' ? 'json' : 'markup';
    output.write(route.path, hideAddresses(await textOf(route), notation));
  }
}

/**
 * Answers requests for feeds while the author writes. The text of an `.mdx` file is in none of them
 * then, for its page is made only when it is asked for.
 */
export function serveFeeds(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /\/feed\.(?:xml|json)$/.test(address);
  serveFiles(server, isWanted, async (route, site) => {
    if (route.kind !== 'feed') return undefined;
    const text = await feedMaker(site, () => Promise.resolve(undefined))(route);
    return { type: `${feedTypes[route.format]}; charset=utf-8`, text };
  });
}
