import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { collections } from '../collections/registry.ts';
import { collectionFile } from '../compile/collection-files.ts';
import type { CompiledSite } from '../compile/current.ts';
import { serveFiles } from './dev-files.ts';

/** Writes the files that say the same as pages which list a collection. */
export async function writeCollectionFiles(site: CompiledSite, outFolder: string): Promise<void> {
  for (const route of site.routes) {
    if (route.kind !== 'collection-file') continue;
    const file = path.join(outFolder, route.path);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, (await collectionFile(route, site)).text);
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
