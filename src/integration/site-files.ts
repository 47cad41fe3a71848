import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { siteFiles } from '../metadata/site-files.ts';
import { serveSite } from './dev-files.ts';
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
  const isWanted = (address: string): boolean =>
    /\.(?:xml|txt|svg|ico|png|webmanifest)$/.test(address);
  serveSite(server, isWanted, async (sitePath, site) => {
    const file = siteFiles(site).find(({ name }) => `/${name}` === sitePath);
    return file && { type: file.type, text: await file.make() };
  });
}
