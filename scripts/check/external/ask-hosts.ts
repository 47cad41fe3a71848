import type { Progress } from '../../command/progress.ts';
import type { BuiltSite } from '../built/built-site.ts';
import type { Fault } from '../fault.ts';
import { externalFaults, usualManners } from './external-links.ts';
import { LinkCache } from './link-cache.ts';

/**
 * Asks other hosts whether what a site links to is still there, and remembers what they say.
 *
 * @param progress is told how far it is; undefined where nothing else may be written
 */
export async function askHosts(
  site: BuiltSite,
  cacheFolder: string,
  progress: Progress | undefined,
): Promise<Fault[]> {
  const cache = await LinkCache.open(cacheFolder, Date.now());
  progress?.begin('Asking other hosts');
  try {
    return await externalFaults(site, cache, usualManners, (done, total) => {
      progress?.count(done, total);
    });
  } finally {
    progress?.end();
    await cache.save();
  }
}
