import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { mapAtOnce } from '../site/map-at-once.ts';
import { exporter, exportTypes } from '../compile/exports.ts';

const FILES_AT_ONCE = 8;

/** Writes the files in which citations are handed out. */
export async function writeExports(site: CompiledSite, outFolder: string): Promise<void> {
  const textOf = exporter(site);
  const made = new Set<string>();
  const routes = site.routes.filter((route) => route.kind === 'export');
  await mapAtOnce(routes, FILES_AT_ONCE, async (route) => {
    const file = path.join(outFolder, route.path);
    const folder = path.dirname(file);
    if (!made.has(folder)) await fs.mkdir(folder, { recursive: true });
    made.add(folder);
    await fs.writeFile(file, textOf(route));
  });
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
