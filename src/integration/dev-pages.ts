import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { bundleFault } from '../compile/bundle-fault.ts';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { isPageRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { ContentErrors } from '../site/content-error.ts';
import type { DevBundle } from './dev-bundle.ts';
import { serveFiles } from './dev-files.ts';
import type { ToldMistakes } from './told-mistakes.ts';

/** What Vite makes pages of, from the folder of the engine on. */
const PAGES = '/src/pages/[...path].astro';

/** What shows the mistakes of the site above its pages, from the folder of the engine on. */
export const MISTAKES_CLIENT = '/src/client/mistakes.ts';

const HTML = 'text/html; charset=utf-8';

/** They load a page again when something has changed, and show what is wrong. */
const CLIENTS = ['/@vite/client', MISTAKES_CLIENT]
  .map((source) => `<script type="module" src="${source}"></script>`)
  .join('');

/** Stands for every page as long as none can be made. */
const NO_PAGES = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>No page can be made</title>${CLIENTS}</head>
<body><p>No page can be made before what is told below is mended.</p></body></html>
`;

/** Names what all pages are made of among the sources of mistakes in code. */
const COMPONENTS = 'components';

/** Milliseconds after the first page in which its reader may go on to another. */
const REST = 2000;

/**
 * Answers requests for pages while the author writes, from the bundle that a build uses too: Vite must
 * take every module of the engine through its plugins before it can show a first page. Once somebody
 * works on the code itself, on the engine or on components, styles and `.mdx` files of the site, pages
 * are left to it, as long as it can read that code.
 */
export function servePages(server: ViteDevServer, bundle: DevBundle, told: ToldMistakes): void {
  let isWarm = false;
  const isWanted = (): boolean => true;
  serveFiles(server, isWanted, async (route, site) => {
    if (!isPageRoute(route)) return undefined;
    const page = await pageOf(bundle, site, route.path);
    const fault = page === undefined ? await faultOfCode(server, site) : undefined;
    told.noteCode(COMPONENTS, fault?.errors ?? []);
    if (fault !== undefined) return { type: HTML, status: 500, text: NO_PAGES };
    if (page === undefined) return undefined;
    if (!isWarm && bundle.sources.length > 0) {
      isWarm = true;
      setTimeout(() => void warmUp(server), REST).unref();
    }
    return { type: HTML, text: page };
  });
}

/** Answers likewise whoever looks for a page where nothing is: to be added behind all else that answers. */
export function serveNotFound(server: ViteDevServer, bundle: DevBundle): void {
  server.middlewares.use((request, response, next) => {
    if (request.headers.accept?.includes('text/html') !== true) {
      next();
      return;
    }
    void currentCompilation()
      .then(async ({ compiled }) => {
        const page = compiled && (await pageOf(bundle, compiled, '/404'));
        if (page === undefined) {
          next();
          return;
        }
        response.writeHead(404, { 'Content-Type': HTML });
        response.end(page);
      })
      .catch(next);
  });
}

/** @returns undefined for what is left to Vite */
async function pageOf(
  bundle: DevBundle,
  site: CompiledSite,
  sitePath: SitePath,
): Promise<string | undefined> {
  const { origin, basePath } = site.settings;
  const loaded = await bundle.load(site);
  // What cannot be made is left to Vite, too, which shows where the mistake is.
  const made = await loaded
    ?.renderPage(absoluteUrl(origin, basePath, sitePath), sitePath)
    .catch(() => undefined);
  return made?.page.replace('</head>', () => `${CLIENTS}</head>`);
}

/** What is wrong with the author's components, for which there can be no page at all. */
async function faultOfCode(
  { environments: { ssr } }: ViteDevServer,
  { options }: CompiledSite,
): Promise<ContentErrors | undefined> {
  if (!isRunnableDevEnvironment(ssr)) return undefined;
  try {
    await ssr.runner.import(PAGES);
    return undefined;
  } catch (error) {
    return bundleFault(error, options.siteFolder);
  }
}

/** Has Vite load what it needs for pages, so that an edit of a component need not wait for all of it. */
async function warmUp({ environments }: ViteDevServer): Promise<void> {
  const { ssr } = environments;
  // A mistake shows when the page is asked for.
  if (isRunnableDevEnvironment(ssr)) await ssr.runner.import(PAGES).catch(() => undefined);
}
