/**
 * Imported before all else by commands that make pictures: they are made on threads of Node's own, of
 * which there are four unless it is told before the first of them is used.
 */

import os from 'node:os';

process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, os.availableParallelism()));
