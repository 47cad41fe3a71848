import type { ViteDevServer } from 'vite';
import { collections } from '../collections/registry.ts';
import { collectionFile } from '../compile/collection-files.ts';
import type { CompiledSite } from '../compile/current.ts';
import { serveFiles } from './dev-files.ts';
import type { Output } from './output.ts';

/** Writes the files that say the same as pages which list a collection. */
export async function writeCollectionFiles(site: CompiledSite, output: Output): Promise<void> {
  for (const route of site.routes) {
    if (route.kind !== 'collection-file') continue;
    output.write(route.path, (await collectionFile(route, site)).text);
  }
}

/** Answers requests for those files while the author writes. */
export function serveCollectionFiles(server: ViteDevServer): void {
  const names = collections.flatMap(({ files = [] }) => files.map(({ name }) => `/${name}`));
  const isWanted = (address: string): boolean => names.some((name) => address.endsWith(name));
  serveFiles(server, isWanted, (route, site) =>
    route.kind === 'collection-file' ? collectionFile(route, site) : undefined,
  );
}
