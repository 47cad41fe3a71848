import type { CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import type { WorkBody } from '../compile/work-body.ts';
import { cacheForPages } from './cache-for-pages.ts';

/**
 * The long parts of a work, for the page that shows them.
 *
 * @throws when the cache was emptied since the work was compiled
 */
export async function pageWork(work: Pick<CompiledWork, 'bodyKey' | 'key'>): Promise<WorkBody> {
  const body = await (await cacheForPages()).get<WorkBody>(work.bodyKey);
  if (body === undefined) {
    throw new Error(`The cache has lost the work ${work.key}. Run the command again.`);
  }
  return body;
}

/**
 * How to cite something in the usual styles, for the page that offers them.
 *
 * @param formatsKey of the post or work
 * @throws when the cache was emptied since the site was compiled
 */
export async function pageCiteFormats(formatsKey: string): Promise<readonly CiteFormat[]> {
  const formats = await (await cacheForPages()).get<CiteFormat[]>(formatsKey);
  if (formats === undefined) {
    throw new Error(`The cache has lost the citation ${formatsKey}. Run the command again.`);
  }
  return formats;
}
