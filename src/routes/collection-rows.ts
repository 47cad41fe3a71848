import type { Collection } from '../site/collection.ts';
import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { entryKey, type Route } from './route.ts';
import type { SitePath } from './url.ts';

/**
 * The address of a file that says the same as a page.
 *
 * @example besidePage('/talks/', 'talks.ics') // '/talks/talks.ics'
 * @example besidePage('/talks.html', 'talks.ics') // '/talks.ics'
 */
export function besidePage(page: SitePath, name: string): SitePath {
  return page.replace(/[^/]*$/, name);
}

/**
 * Chooses the items that a page in a language shows: each once, in that language if it can be had in it,
 * else in the default one, else in the first of the site's languages that it has.
 */
export function itemsIn<Item extends Pick<Entry, 'id' | 'language'>>(
  items: readonly Item[],
  language: string,
  { defaultLanguage, languages }: Pick<SiteSettings, 'defaultLanguage' | 'languages'>,
): Item[] {
  const order = [language, defaultLanguage, ...languages];
  const best = new Map<string, number>();
  for (const item of items) {
    const rank = order.indexOf(item.language);
    best.set(item.id, Math.min(rank, best.get(item.id) ?? rank));
  }
  return items.filter((item) => order.indexOf(item.language) === best.get(item.id));
}

/** The files of each page that lists a collection; what is not published yet is in none. */
export function collectionFileRows(
  entries: readonly Entry[],
  collections: readonly Collection[],
  pathOf: ReadonlyMap<string, SitePath>,
  settings: SiteSettings,
): Route[] {
  const filesOf = new Map(collections.map(({ name, files = [] }) => [name, files]));
  const items = entries.filter((entry) => entry.kind === 'item' && entry.hidden === undefined);
  return entries.flatMap((entry): Route[] => {
    const { kind, collection, language, file, name } = entry;
    if (kind !== 'page' || collection === undefined) return [];
    const files = filesOf.get(collection) ?? [];
    const key = entryKey(entry);
    const page = pathOf.get(key);
    const own = items.filter((item) => item.collection === collection);
    if (page === undefined || itemsIn(own, language, settings).length === 0) return [];
    const source = { file, name, position: entry.locate(['layout']) };
    return files.map(({ name: fileName }) => ({
      kind: 'collection-file',
      entryKey: key,
      collection,
      file: fileName,
      path: besidePage(page, fileName),
      language,
      source,
    }));
  });
}
