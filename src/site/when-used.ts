import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const load = createRequire(import.meta.url);

/** Gives a module, the same each time. */
type Late<Module> = () => Module;

/**
 * A module that is loaded when it is first used: a build whose texts all come from the cache should not
 * wait for what renders them. It is loaded at once, while nothing else runs: a module that `import()` has
 * half loaded could not be given to whoever needs it, or what it brings, now.
 *
 * @param name of an installed package, or of a file in one; or the URL of a file
 */
export function whenUsed<Module>(name: string | URL): Late<Module> {
  let module: Module | undefined;
  return () => (module ??= load(typeof name === 'string' ? name : fileURLToPath(name)) as Module);
}
