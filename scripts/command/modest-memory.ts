import v8 from 'node:v8';

/** How far the heap may grow, in per cent of what is in use, before what is unused is freed. */
const GROWTH = 30;

/**
 * Keeps the memory of this process near what it really needs. A build makes much that is soon of no
 * use; by itself the engine of JavaScript lets it pile up to several times of what is in use, for a
 * gain of some per cent in time.
 */
export function keepMemoryModest(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
