import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { mapAtOnce } from '../site/map-at-once.ts';
import { exportTypes } from '../compile/export-types.ts';
import { exporter } from '../compile/exports.ts';
import { serveFiles } from './dev-files.ts';

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
export function serveExports(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /\.(?:bib|ris|json)$/.test(address);
  serveFiles(server, isWanted, (route, site) =>
    route.kind === 'export'
      ? { type: exportTypes[route.format], text: exporter(site)(route) }
      : undefined,
  );
}
