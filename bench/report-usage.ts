/**
 * Loaded into a process that is measured (`node --import`): writes down what it used when it ends.
 */

import fs from 'node:fs';

process.on('exit', () => {
  const file = process.env.OCTAVO_BENCH_USAGE;
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  fs.writeFileSync(file, JSON.stringify({ maxRSS, userCPUTime, systemCPUTime }));
});
