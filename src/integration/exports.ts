import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { exporter, exportTypes } from '../compile/exports.ts';

/** Writes the files in which citations are handed out. */
export async function writeExports(site: CompiledSite, outFolder: string): Promise<void> {
  const textOf = exporter(site);
  for (const route of site.routes) {
    if (route.kind !== 'export') continue;
    const file = path.join(outFolder, route.path);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, textOf(route));
  }
}

/** Answers requests for those files while the author writes. */
export function serveExports(server: ViteDevServer, engineFolder: string): void {
  server.middlewares.use((request, response, next) => {
    if (!/\.(?:bib|ris|json)(?:\?|$)/.test(request.url ?? '')) {
      next();
      return;
    }
    void currentCompilation(engineFolder)
      .then(({ compiled }) => {
        const wanted = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        const sitePath = wanted.slice(compiled?.settings.basePath.length ?? 0);
        const route = compiled?.routes.find(({ path: address }) => address === sitePath);
        if (compiled === undefined || route?.kind !== 'export') {
          next();
          return;
        }
        response.setHeader('Content-Type', exportTypes[route.format]);
        response.end(exporter(compiled)(route));
      })
      .catch(next);
  });
}
