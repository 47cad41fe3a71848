/**
 * The compiled site of this process.
 *
 * Commands, Astro's configuration and the pages run in one process but in module graphs of their own:
 * a module variable in one is not seen by the others. The global symbol registry is what they share.
 *
 * What compiles a site is not imported here, or Astro would take all of it through Vite for every
 * graph: see first-compilation.ts.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { ContentError } from '../site/content-error.ts';
import type { Compilation, CompiledSite } from './compiled-site.ts';

const KEY: unique symbol = Symbol.for('octavo.compilation');
const STAND_IN: unique symbol = Symbol.for('octavo.compilation.stand-in');
const LISTENER: unique symbol = Symbol.for('octavo.code-listener');

const shared = globalThis as {
  [KEY]?: Promise<Compilation> | undefined;
  [STAND_IN]?: AsyncLocalStorage<Promise<Compilation>> | undefined;
  [LISTENER]?: CodeListener | undefined;
};

const standIns = (shared[STAND_IN] ??= new AsyncLocalStorage());

/** Makes a compilation the current one, for whoever asks next. */
export function setCurrentCompilation(compilation: Promise<Compilation>): void {
  shared[KEY] = compilation;
}

/**
 * Has another compilation be the current one for a piece of work and for all that comes of it.
 *
 * @param work is called at once
 */
export function withCompilation(compilation: Promise<Compilation>, work: () => void): void {
  standIns.run(compilation, work);
}

/** Whether there is a current compilation, finished or not. */
export function hasCurrentCompilation(): boolean {
  return shared[KEY] !== undefined;
}

/** @throws when nothing has been compiled yet, which Astro's configuration sees to */
export function currentCompilation(): Promise<Compilation> {
  const current = standIns.getStore() ?? shared[KEY];
  if (current === undefined) throw new Error('The site has not been compiled.');
  return current;
}

/**
 * Is told what the author's code in a file threw when a page was made, or that it threw nothing.
 *
 * @param file absolute path
 */
export type CodeListener = (file: string, errors: readonly ContentError[]) => void;

/** Has mistakes in the author's code told instead of thrown: a page is shown without what they spoil. */
export function setCodeListener(listener: CodeListener): void {
  shared[LISTENER] = listener;
}

/** @returns undefined where a mistake ends the work, as it ends a build */
export function codeListener(): CodeListener | undefined {
  return shared[LISTENER];
}

export type { Compilation, CompiledSite };
