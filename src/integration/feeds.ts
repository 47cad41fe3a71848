import fs from 'node:fs/promises';
import path from 'node:path';
import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { feedMaker } from '../feeds/collect.ts';
import { feedTypes } from '../feeds/feed.ts';
import { hideAddresses } from '../metadata/hide-addresses.ts';
import { withoutVisualMath } from '../feeds/visual-math.ts';
import { serveFiles } from './dev-files.ts';

/** Writes the feeds of a site whose pages are built. */
export async function writeFeeds(site: CompiledSite, outFolder: string): Promise<void> {
  const articles = new Map<string, Promise<string | undefined>>();
  const readArticle = (sitePath: string): Promise<string | undefined> => {
    const article = articles.get(sitePath) ?? articleOf(path.join(outFolder, sitePath));
    articles.set(sitePath, article);
    return article;
  };
  const textOf = feedMaker(site, readArticle);
  for (const route of site.routes) {
    if (route.kind !== 'feed') continue;
    const file = path.join(outFolder, route.path);
    await fs.mkdir(path.dirname(file), { recursive: true });
    const notation = route.format === 'json' ? 'json' : 'markup';
    await fs.writeFile(file, hideAddresses(await textOf(route), notation));
  }
}

/**
 * The text of a built post: what stands in the element of class `prose`.
 *
 * @param folder that Astro has written the page into
 */
async function articleOf(folder: string): Promise<string | undefined> {
  const page = withoutVisualMath(await fs.readFile(path.join(folder, 'index.html'), 'utf8'));
  const raw: RootContent = { type: 'raw', value: page };
  const tree = rehypeRaw()({ type: 'root', children: [raw] }, new VFile());
  let article: string | undefined;
  visit(tree, 'element', ({ properties, children }: Element) => {
    const { className } = properties;
    if (!Array.isArray(className) || !className.includes('prose')) return undefined;
    article = toHtml({ type: 'root', children });
    return EXIT;
  });
  return article;
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
