import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import type { Route } from '../routes/route.ts';
import { pathIn, type SitePath } from '../routes/url.ts';

/** What answers a request. */
interface Answer {
  /** Media type. */
  type: string;
  /** Of HTTP; 200 when there is none. */
  status?: number;
  text: string | Uint8Array;
}

/** Undefined for what is left to others. */
type Answered = Promise<Answer | undefined> | Answer | undefined;

/**
 * Answers requests for files that are made from routes of the site while the author writes.
 *
 * @param isWanted whether an address may be of such a file
 * @param answer undefined when a route is not of this kind
 */
export function serveFiles(
  server: ViteDevServer,
  isWanted: (address: string) => boolean,
  answer: (route: Route, site: CompiledSite) => Answered,
): void {
  serveSite(server, isWanted, (sitePath, site) => {
    const route = site.routes.find(({ path }) => path === sitePath);
    return route === undefined ? undefined : answer(route, site);
  });
}

/**
 * Answers requests with what is made from the site while the author writes.
 *
 * @param isWanted whether an address may be of this kind
 */
export function serveSite(
  server: ViteDevServer,
  isWanted: (address: string) => boolean,
  answer: (sitePath: SitePath, site: CompiledSite) => Answered,
): void {
  server.middlewares.use((request, response, next) => {
    // Astro takes the base path from `url`.
    const [address = ''] = (request.originalUrl ?? '').split('?');
    if (!isWanted(address)) {
      next();
      return;
    }
    void currentCompilation()
      .then(async ({ compiled }) => {
        const url = new URL(address, 'http://localhost');
        const sitePath = pathIn(compiled?.settings.basePath ?? '', url);
        const answered =
          compiled === undefined || sitePath === undefined
            ? undefined
            : await answer(sitePath, compiled);
        if (answered === undefined) {
          next();
          return;
        }
        response.writeHead(answered.status ?? 200, { 'Content-Type': answered.type });
        response.end(answered.text);
      })
      .catch(next);
  });
}
