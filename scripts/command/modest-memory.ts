import v8 from 'node:v8';

/** How far the heap may grow, in per cent of what is in use, before what is unused is freed. */
const GROWTH = 30;

let isModest = false;

/**
 * Keeps the memory of this process near what it really needs, from the first call on. Making many
 * pages leaves much that is of no more use; by itself the engine of JavaScript lets it pile up to
 * several times of what is in use. A build that makes little is quicker without. The other half of this
 * can be said only when the process starts: see `--max-semi-space-size` in package.json.
 */
export function keepMemoryModest(): void {
  if (isModest) return;
  isModest = true;
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
