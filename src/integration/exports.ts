import type { ViteDevServer } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import { exportTypes } from '../compile/export-types.ts';
import { exporter } from '../compile/exports.ts';
import { serveFiles } from './dev-files.ts';
import type { Output } from './output.ts';

/** Writes the files in which citations are handed out. */
export async function writeExports(site: CompiledSite, output: Output): Promise<void> {
  const fileOf = exporter(site);
  for (const route of site.routes) {
    if (route.kind !== 'export') continue;
    const { key, text } = fileOf(route);
    await output.put(route.path, key, text);
  }
}

/** Answers requests for those files while the author writes. */
export function serveExports(server: ViteDevServer): void {
  const isWanted = (address: string): boolean => /\.(?:bib|ris|json)$/.test(address);
  serveFiles(server, isWanted, (route, site) =>
    route.kind === 'export'
      ? { type: exportTypes[route.format], text: exporter(site)(route).text() }
      : undefined,
  );
}
