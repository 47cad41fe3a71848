import { currentCompilation } from '../compile/current.ts';
import { TextCache } from '../compile/text-cache.ts';

let cache: TextCache | undefined;

/**
 * The cache of the site, for the pages that show what waits in it. One for all: to open it is to look
 * what is in its folder.
 *
 * @throws when the site did not compile
 */
export async function cacheForPages(): Promise<TextCache> {
  if (cache !== undefined) return cache;
  const { compiled } = await currentCompilation();
  if (compiled === undefined) throw new Error('The site did not compile.');
  return (cache = new TextCache(compiled.options.cacheFolder));
}
