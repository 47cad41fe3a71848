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
