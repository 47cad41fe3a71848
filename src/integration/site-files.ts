import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { siteFiles } from '../metadata/site-files.ts';
import type { Output } from './output.ts';

/** Writes the files that other programs look for at the root of a site: sitemap, icons and such. */
export async function writeSiteFiles(site: CompiledSite, output: Output): Promise<void> {
  await Promise.all(
    siteFiles(site).map(async ({ name, make, key }) => {
      if (key === undefined) output.write(name, await make());
      else await output.put(name, key, make);
    }),
  );
}

/** Answers requests for those files while the author writes. */
export function serveSiteFiles(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    // Astro takes the base path from `url`.
    const [address = ''] = (request.originalUrl ?? '').split('?');
    if (!/\.(?:xml|txt|svg|ico|png|webmanifest)$/.test(address)) {
      next();
      return;
    }
    void currentCompilation()
      .then(async ({ compiled }) => {
        const name = address.slice((compiled?.settings.basePath.length ?? 0) + 1);
        const found = compiled && siteFiles(compiled).find((file) => file.name === name);
        if (found === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', found.type);
        response.end(await found.make());
      })
      .catch(next);
  });
}
