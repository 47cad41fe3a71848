/**
 * The compiled site of this process.
 *
 * Commands, Astro's configuration and the content loaders run in one process but in module graphs of
 * their own: a module variable in one is not seen by the others. The global symbol registry is
 * what they share. Pages get texts from the content collections, and only works from here: there may
 * be ten thousand of them.
 */

import { optionsFromEnvironment } from '../site/options.ts';
import { compileSite, type Compilation, type CompiledSite } from './compile.ts';

const KEY = Symbol.for('octavo.compilation');

const shared = globalThis as Record<symbol, Promise<Compilation> | undefined>;

/** Makes a compilation the current one, for whoever asks next. */
export function setCurrentCompilation(compilation: Promise<Compilation>): void {
  shared[KEY] = compilation;
}

/**
 * The current compilation; without one, compiles the site that the environment names.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function currentCompilation(engineFolder: string): Promise<Compilation> {
  shared[KEY] ??= compileSite(optionsFromEnvironment(engineFolder), engineFolder, Date.now());
  return shared[KEY];
}

export type { CompiledSite };
