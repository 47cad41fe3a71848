/**
 * Loaded into every process that is measured (`node --import`): writes down what it used when it ends.
 */

import fs from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

process.on('exit', () => {
  const folder = process.env.OCTAVO_BENCH_USAGE;
  // Threads load this, too; the process speaks for them.
  if (folder === undefined || !isMainThread) return;
  const file = path.join(folder, `${process.pid}.json`);
  fs.writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
