import { citeFormats, type CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import { currentCompilation, type CompiledSite } from './current.ts';
import { linkedHtml, typesetHtml } from './html.ts';
import { TextCache, digestOf } from './text-cache.ts';
import type { WorkBody } from './work-body.ts';
import type { CompiledWork } from './works.ts';

/**
 * The long parts of a work, for the page that shows them.
 *
 * @throws when the cache was emptied since the work was compiled
 */
export async function pageWork(work: Pick<CompiledWork, 'bodyKey' | 'key'>): Promise<WorkBody> {
  const { cache } = await workshop();
  const body = await cache.get<WorkBody>(work.bodyKey);
  if (body === undefined) {
    throw new Error(`The cache has lost the work ${work.key}. Run the command again.`);
  }
  return body;
}

/**
 * How to cite something in the usual styles, for the page that offers them. Formatting takes longer
 * than all else on such a page, so it is kept.
 *
 * @param language of the page
 */
export async function pageCiteFormats(item: CslItem, language: string): Promise<CiteFormat[]> {
  const { cache, style, typeset, keyParts } = await workshop();
  const key = digestOf('formats', JSON.stringify(item), style.digest, language, ...keyParts);
  const kept = await cache.get<CiteFormat[]>(key);
  if (kept !== undefined) return kept;
  const formats = citeFormats(item, style, language).map((format) => ({
    ...format,
    html: linkedHtml(typesetHtml(format.html, typeset)),
  }));
  await cache.set(key, formats);
  return formats;
}

async function site(): Promise<CompiledSite> {
  const { compiled } = await currentCompilation();
  if (compiled === undefined) throw new Error('The site did not compile.');
  return compiled;
}

async function workshop() {
  const { options, workshop: tools } = await site();
  return { cache: new TextCache(options.cacheFolder), ...tools };
}
