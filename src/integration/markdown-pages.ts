import os from 'node:os';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { llmsText } from '../feeds/llms.ts';
import { absoluteUrl, hrefOf, type SitePath } from '../routes/url.ts';
import { TasksAside } from '../site/tasks-aside.ts';
import { Threads } from '../site/threads.ts';
import { serveFiles } from './dev-files.ts';
import type { Output } from './output.ts';
import type { Page } from './page-cache.ts';
import type { BuiltPage } from './twin-task.ts';

/** Threads that make the Markdown of pages. */
type TwinThreads = Threads<undefined, BuiltPage, string>;

const TWIN_TASK = new URL('./twin-task.ts', import.meta.url);

/** One other thread makes them sooner than this one makes the pages. */
const OTHERS = Math.min(1, os.availableParallelism() - 1);

/** Writes the Markdown of pages, while others are made. */
export interface MarkdownWriter {
  /** Takes a page whose Markdown is wanted, if it has one; waits only when too many are not done. */
  write: (sitePath: SitePath, page: Page) => Promise<void>;
  /**
   * To be called after the last page.
   *
   * @throws what has failed
   */
  finish: () => Promise<void>;
}

/** Makes a writer of the Markdown of a site's pages. */
export function markdownWriter(site: CompiledSite, output: Output): MarkdownWriter {
  const cache = new TextCache(site.options.cacheFolder);
  const threads: TwinThreads = new Threads(TWIN_TASK, undefined, OTHERS);
  const tasks = new TasksAside(threads.atOnce);
  const twins = new Map(
    site.routes.flatMap((route) => (route.kind === 'markdown' ? [[route.page, route.path]] : [])),
  );
  return {
    write: async (sitePath, page) => {
      const twin = twins.get(sitePath);
      if (twin === undefined) return;
      const { key, make } = pageTwin(sitePath, page, site, cache, threads);
      await tasks.add(output.put(twin, key, make));
    },
    finish: async () => {
      try {
        await tasks.finish();
      } finally {
        await threads.end();
      }
    },
  };
}

/** Writes the list of pages for language models; an author may have one of their own in public/. */
export function writePageList(site: CompiledSite, output: Output): void {
  const list = site.routes.find(({ kind }) => kind === 'llms');
  if (list !== undefined && !output.has(list.path)) output.write(list.path, llmsText(site));
}

/** The Markdown of a page, kept by what the page is. */
function pageTwin(
  sitePath: SitePath,
  page: Page,
  { settings, workshop }: CompiledSite,
  cache: TextCache,
  threads?: TwinThreads,
): { key: string; make: () => Promise<string> } {
  const url = absoluteUrl(settings.origin, settings.basePath, sitePath);
  const key = digestOf('markdown', page.key, url, ...workshop.keyParts);
  cache.use(key);
  const make = async (): Promise<string> => {
    const kept = await cache.get<string>(key);
    if (kept !== undefined) return kept;
    const html = await page.html();
    const here = async (): Promise<string> => {
      // Loaded when there is something to make.
      const { markdownTwin } = await import('../feeds/markdown-twin.ts');
      return markdownTwin(html, url);
    };
    const text = await (threads === undefined ? here() : threads.do({ html, url }, here));
    await cache.set(key, text);
    return text;
  };
  return { key, make };
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
    const page = { key: digestOf(html), html: () => Promise.resolve(html) };
    const cache = new TextCache(site.options.cacheFolder);
    const { make } = pageTwin(route.page, page, site, cache);
    return { type: 'text/markdown; charset=utf-8', text: await make() };
  });
}
