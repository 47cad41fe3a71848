import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { currentSources } from './bundle-sources.ts';
import {
  assetFile,
  bundledDigest,
  bundleFolder,
  loadBundle,
  type ServerBundle,
} from './server-bundle.ts';

/**
 * The bundle that a build of the site uses, for the author's server. It is made of code: the engine's,
 * and what there is of the author's in components, styles and `.mdx` files.
 */
export class DevBundle {
  readonly #engineFolder: string;
  #engine: Promise<string> | undefined;
  /** The author's own files that it is made of. */
  sources: readonly string[] = [];

  /** @param engineFolder absolute path of the folder that holds `src/` */
  constructor({ watcher, ws }: ViteDevServer, engineFolder: string) {
    this.#engineFolder = engineFolder;
    const source = path.join(engineFolder, 'src', path.sep);
    watcher.on('all', (_event, file) => {
      if (file.startsWith(source)) this.#engine = undefined;
      else if (!this.sources.includes(file)) return;
      // Vite knows only of the modules that it was asked for.
      ws.send({ type: 'full-reload' });
    });
  }

  /** Loads it. @returns undefined when it is not made of the code as it is now */
  async load(site: CompiledSite): Promise<ServerBundle | undefined> {
    const folder = await this.#folder(site);
    const sources = await currentSources(folder);
    if (sources === undefined) return undefined;
    this.sources = sources;
    return loadBundle(folder);
  }

  /** What browsers load for the pages of it, whether or not the code has changed since. */
  async asset(name: string): Promise<Uint8Array | undefined> {
    const { compiled } = await currentCompilation();
    if (compiled === undefined) return undefined;
    const file = assetFile(await this.#folder(compiled), name);
    return fs.readFile(file).catch(() => undefined);
  }

  async #folder(site: CompiledSite): Promise<string> {
    this.#engine ??= bundledDigest(this.#engineFolder);
    return bundleFolder(site, this.#engineFolder, await this.#engine);
  }
}
