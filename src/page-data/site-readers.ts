import { noteRead } from './page-reads.ts';
import type { SiteData } from './index-site.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** Gives what was read: something else as soon as anything has changed that a page could see in it. */
type Reader = (...of: string[]) => unknown;

/** Readers by the names under which a read of them is noted. */
export type Readers = Readonly<Record<string, Reader>>;

const keysOf = (items: readonly { key: string }[] | undefined) => items?.map(({ key }) => key);

/** What each name stands for under which a read of the site is noted. */
export function readersOf(site: SiteData) {
  return {
    settings: () => site.settings,
    now: () => site.now,
    favicon: () => site.favicon,
    frame: () => site.frame,
    profile: () => site.profile,
    metrics: () => site.metrics,
    entry: (key: string, field: string) =>
      site.entryByKey.get(key)?.[field as keyof CompiledEntry] ?? null,
    work: (key: string) => {
      const work = site.workByKey.get(key);
      if (work === undefined) return undefined;
      // The digest is of all the rest.
      const { digest, sitePath, links, preview, versions, citedBy } = work;
      const linksOfVersions = versions.map((version) => version.links);
      return [digest, sitePath, links, preview, linksOfVersions, citedBy];
    },
    works: () => keysOf(site.works),
    hasEntry: (key: string) => site.entryByKey.has(key),
    feed: (language: string) => site.hasFeed(language),
    posts: (language: string) => keysOf(site.posts.get(language)),
    pages: (language: string) => keysOf(site.pages.get(language)),
    items: (collection: string, language: string) => keysOf(site.itemsOf(collection, language)),
    listPage: (collection: string, language: string) => site.listPageOf(collection, language)?.key,
    publicationsPage: (language: string) => site.publicationsPageOf(language)?.key,
    neighbours: (key: string) => {
      const { newer, older } = site.neighbours.get(key) ?? {};
      return [newer?.key ?? null, older?.key ?? null];
    },
    archive: (path: string) => site.archives.get(path),
    archives: () => [...site.archives.values()],
    series: (key: string) => {
      const place = site.seriesPlaces.get(key);
      return place === undefined ? null : [place.series, place.index, keysOf(place.parts)];
    },
    translations: (id: string) => keysOf(site.translations.get(id)),
    route: (path: string) => site.routeByPath.get(path),
  } satisfies Readers;
}

/** The name of a read of the site. */
export type SiteReader = keyof ReturnType<typeof readersOf>;

/** Notes that the page which is being made reads something of the site. */
export function note(reader: SiteReader, ...of: string[]): void {
  noteRead(reader, ...of);
}
