import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import type { Route } from '../routes/route.ts';
import { pathIn } from '../routes/url.ts';

/** What answers a request. */
interface Answer {
  /** Media type. */
  type: string;
  /** Of HTTP; 200 when there is none. */
  status?: number;
  text: string;
}

/**
 * Answers requests for files that are made from the site while the author writes.
 *
 * @param isWanted whether an address may be of such a file
 * @param answer undefined when a route is not of this kind
 */
export function serveFiles(
  server: ViteDevServer,
  isWanted: (address: string) => boolean,
  answer: (route: Route, site: CompiledSite) => Promise<Answer | undefined> | Answer | undefined,
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
        const route = compiled?.routes.find(({ path }) => path === sitePath);
        const answered =
          compiled === undefined || route === undefined ? undefined : await answer(route, compiled);
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
