import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Gives a library, the same each time. */
type Late<Library> = () => Library;

/**
 * A library that is loaded when it is first used: a build whose texts all come from the cache should
 * not wait for what renders them.
 *
 * @param name of an installed package, or of a file in one
 */
export function whenUsed<Library>(name: string): Late<Library> {
  let library: Library | undefined;
  return () => (library ??= load(name) as Library);
}

/** Modules of our own that are being loaded. */
const loading = new Set<Promise<unknown>>();

/**
 * Has others wait for a module that is loaded when it is needed, which brings libraries that they may
 * use, too.
 *
 * @param module what `import()` gives
 * @returns the same
 */
export async function whileLoading<Module>(module: Promise<Module>): Promise<Module> {
  loading.add(module);
  try {
    return await module;
  } finally {
    loading.delete(module);
  }
}

/** Waits until no module is half loaded: `whenUsed` cannot give a library that one of them brings. */
export async function nothingLoads(): Promise<void> {
  while (loading.size > 0) await Promise.allSettled(loading);
}
