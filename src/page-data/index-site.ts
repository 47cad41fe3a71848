import type { Metrics } from '../site/data/metrics.ts';
import { newestFirst } from '../site/entry-order.ts';
import { listsEveryWork } from '../site/schemas/publications.ts';
import type { SiteSettings } from '../site/settings.ts';
import { collections } from '../collections/registry.ts';
import { archivesOf, type Archive } from '../routes/archives.ts';
import { itemsIn } from '../routes/collection-rows.ts';
import { isPageRoute, type PageRoute } from '../routes/route.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledSite } from '../compile/compiled-site.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import type { Frame } from '../compile/frame.ts';
import type { Profile } from '../compile/profile.ts';
import type { Lookup } from './lookup.ts';
import { pagesOffered } from './page-languages.ts';

/** The compiled site, indexed for the pages that show them. */
export interface SiteData {
  settings: SiteSettings;
  /** When the site was compiled, in milliseconds since 1970. */
  now: number;
  /** Whether the pages are for their author alone, who is writing: nobody is counted then, or kept out. */
  forAuthor: boolean;
  favicon: string | undefined;
  frame: Frame;
  profile: Profile;
  entryByKey: Lookup<CompiledEntry>;
  /** Whether the posts of a language have a feed: they have, as soon as one is published. */
  hasFeed: (language: string) => boolean;
  /** Newest first, by language. */
  posts: Lookup<readonly CompiledEntry<'post'>[]>;
  /**
   * The items of a collection in its order, which is the newest first unless it says otherwise; each in
   * the language if it can be had in it, else in the default one.
   */
  itemsOf: (collection: string, language: string) => readonly CompiledEntry<'item'>[];
  /** The page that lists a collection, in a language or else the default one. */
  listPageOf: (collection: string, language: string) => CompiledEntry<'page'> | undefined;
  pages: Lookup<readonly CompiledEntry<'page'>[]>;
  /** The posts before and after a post, by its key. */
  neighbours: Lookup<Neighbours>;
  /** Lists of posts that share something, by address. */
  archives: Lookup<Archive> & { values(): Iterable<Archive> };
  /** The place of each post that is part of a series, by its key. */
  seriesPlaces: Lookup<SeriesPlace>;
  /** Entries that are the same in another language, by id. */
  translations: Lookup<readonly CompiledEntry[]>;
  /** What answers at each address. */
  routeByPath: Lookup<PageRoute>;
  /** In the order of the publications page. */
  works: readonly CompiledWork[];
  workByKey: Lookup<CompiledWork>;
  metrics: Metrics | undefined;
  /** The page that lists all works, in a language or else the default one. */
  publicationsPageOf: (language: string) => CompiledEntry<'page'> | undefined;
}

/** The posts that a reader may go on with; undefined at either end of the blog. */
export interface Neighbours {
  newer: CompiledEntry<'post'> | undefined;
  older: CompiledEntry<'post'> | undefined;
}

/** A part of a series. */
export interface SeriesPlace {
  series: Archive;
  /** All parts in order. */
  parts: readonly CompiledEntry<'post'>[];
  /** Place among the parts, from 0. */
  index: number;
}

/** Indexes a compiled site. */
export function indexSite(compiled: CompiledSite): SiteData {
  const { settings, options, now, favicon, frame, profile, metrics, works } = compiled;
  const entries = [...compiled.entries].sort(
    (left, right) => newestFirst(left, right) || (left.key < right.key ? -1 : 1),
  );
  const posts = byLanguage(entries.filter((entry) => entry.kind === 'post'));
  const allPosts = [...posts.values()].flat();
  const archives = archivesOf(allPosts, settings);
  const pages = byLanguage(entries.filter((entry) => entry.kind === 'page'));
  const items = Map.groupBy(
    entries.filter((entry) => entry.kind === 'item'),
    ({ collection }) => collection,
  );
  const { defaultLanguage } = settings;
  return {
    settings,
    now,
    forAuthor: options.showDrafts,
    favicon,
    frame,
    profile,
    entryByKey: new Map(entries.map((entry) => [entry.key, entry])),
    hasFeed: (language) => posts.get(language)?.some(({ hidden }) => hidden === undefined) ?? false,
    posts,
    itemsOf: (name, language) => {
      const own = itemsIn(items.get(name) ?? [], language, settings);
      const compare = collections.find((collection) => collection.name === name)?.compare;
      return compare === undefined ? own : own.sort(compare);
    },
    listPageOf: (collection, language) => {
      const listing = [language, defaultLanguage]
        .flatMap((one) => pages.get(one) ?? [])
        .filter((page) => page.collection === collection);
      // Of several, the one that is called as the collection is most likely to list all of it.
      return listing.find(({ id }) => id === `pages/${collection}`) ?? listing[0];
    },
    pages,
    publicationsPageOf: (language) =>
      pagesOffered(language, pages, settings).find(
        ({ frontMatter }) =>
          frontMatter.layout === 'publications' && listsEveryWork(frontMatter.publications),
      ),
    neighbours: neighboursOf(posts),
    archives: new Map(archives.map((archive) => [archive.path, archive])),
    seriesPlaces: seriesPlaces(archives, allPosts),
    translations: Map.groupBy(entries, (entry) => entry.id),
    metrics,
    routeByPath: new Map(compiled.routes.filter(isPageRoute).map((route) => [route.path, route])),
    workByKey: new Map(works.map((work) => [work.key, work])),
    works,
  };
}

function byLanguage<Item extends CompiledEntry>(entries: readonly Item[]): Map<string, Item[]> {
  return Map.groupBy(entries, (entry) => entry.language);
}

function seriesPlaces(
  archives: readonly Archive[],
  posts: readonly CompiledEntry<'post'>[],
): Map<string, SeriesPlace> {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const places = new Map<string, SeriesPlace>();
  for (const series of archives) {
    if (series.kind !== 'series') continue;
    const parts = series.posts.flatMap((key) => byKey.get(key) ?? []);
    for (const [index, { key }] of parts.entries()) places.set(key, { series, parts, index });
  }
  return places;
}

function neighboursOf(
  posts: ReadonlyMap<string, readonly CompiledEntry<'post'>[]>,
): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const list of posts.values()) {
    for (const [index, post] of list.entries()) {
      neighbours.set(post.key, { newer: list[index - 1], older: list[index + 1] });
    }
  }
  return neighbours;
}
