import { digestOf } from '../compile/digest.ts';
import type { CompiledEntry } from '../compile/entry.ts';
import type { CompiledWork } from '../compile/works.ts';
import type { Lookup } from './lookup.ts';
import { noteRead, type Read } from './page-reads.ts';
import type { SiteData } from './site-data.ts';

/** Gives what was read: something else as soon as anything has changed that a page could see in it. */
type Reader = (...of: string[]) => unknown;

type Readers = Readonly<Record<string, Reader>>;

/** The data of a site for its pages, which notes what each page takes of it. */
export interface NotedData {
  data: SiteData;
  /** Identifies all that some reads would give now. */
  digestOfReads: (reads: readonly Read[]) => string;
}

/**
 * Has it be noted what pages take of a site: of a list what is in it, of an entry each field, so that
 * a page depends on no more than it shows.
 *
 * @param others reads of pages that are not of this data
 */
export function notedData(site: SiteData, others: Readers): NotedData {
  const readers: Readers = { ...readersOf(site), ...others };
  // Pages that read the same share the reads of the last build, which are found without a look at them.
  const digests = new Map<Read, string>();
  const digestsById = new Map<string, string>();
  const digestOfRead = (read: Read): string => {
    const known = digests.get(read);
    if (known !== undefined) return known;
    const id = read.join('\0');
    const [name, ...of] = read;
    const digest = digestsById.get(id) ?? digestOf(id, JSON.stringify([readers[name]?.(...of)]));
    digests.set(read, digest);
    digestsById.set(id, digest);
    return digest;
  };
  return {
    data: notingData(site),
    digestOfReads: (reads) => digestOf(reads.map(digestOfRead).join()),
  };
}

const keysOf = (items: readonly { key: string }[] | undefined) => items?.map(({ key }) => key);

/** What each name that `notingData` notes stands for. */
function readersOf(site: SiteData) {
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

type SiteReader = keyof ReturnType<typeof readersOf>;

/** Notes a read of the site's data. */
function note(reader: SiteReader, ...of: string[]): void {
  noteRead(reader, ...of);
}

function notingData(site: SiteData): SiteData {
  const entries = new Map<CompiledEntry, CompiledEntry>();
  const noting = <Entry extends CompiledEntry>(entry: Entry): Entry => {
    const known = entries.get(entry) ?? notingEntry(entry);
    entries.set(entry, known);
    return known as Entry;
  };
  const notingSome = <Entry extends CompiledEntry>(some: Entry | undefined): Entry | undefined =>
    some === undefined ? undefined : noting(some);
  const works = new Map(site.works.map((work) => [work.key, notingWork(work)]));
  const listedWorks = [...works.values()];
  return {
    get settings() {
      note('settings');
      return site.settings;
    },
    get now() {
      note('now');
      return site.now;
    },
    // Pages for the author are not kept: it is the same for all that are.
    forAuthor: site.forAuthor,
    get favicon() {
      note('favicon');
      return site.favicon;
    },
    get frame() {
      note('frame');
      return site.frame;
    },
    get profile() {
      note('profile');
      return site.profile;
    },
    get metrics() {
      note('metrics');
      return site.metrics;
    },
    get works() {
      note('works');
      return listedWorks;
    },
    workByKey: lookup(works, 'work', (work) => work),
    entryByKey: lookup(site.entryByKey, 'hasEntry', noting),
    hasFeed: (language) => {
      note('feed', language);
      return site.hasFeed(language);
    },
    posts: lookup(site.posts, 'posts', (list) => list.map(noting)),
    pages: lookup(site.pages, 'pages', (list) => list.map(noting)),
    itemsOf: (collection, language) => {
      note('items', collection, language);
      return site.itemsOf(collection, language).map(noting);
    },
    listPageOf: (collection, language) => {
      note('listPage', collection, language);
      return notingSome(site.listPageOf(collection, language));
    },
    publicationsPageOf: (language) => {
      note('publicationsPage', language);
      return notingSome(site.publicationsPageOf(language));
    },
    neighbours: lookup(site.neighbours, 'neighbours', ({ newer, older }) => ({
      newer: notingSome(newer),
      older: notingSome(older),
    })),
    archives: {
      ...lookup(site.archives, 'archive', (archive) => archive),
      values: () => {
        note('archives');
        return site.archives.values();
      },
    },
    seriesPlaces: lookup(site.seriesPlaces, 'series', ({ parts, ...place }) => ({
      ...place,
      parts: parts.map(noting),
    })),
    translations: lookup(site.translations, 'translations', (list) => list.map(noting)),
    routeByPath: lookup(site.routeByPath, 'route', (route) => route),
  };
}

/** A map whose every look-up is noted, and whose values are made to note in their turn. */
function lookup<Value>(
  map: Lookup<Value>,
  reader: SiteReader,
  noting: (value: Value) => Value,
): Lookup<Value> {
  // Each page asks for the same lists again.
  const made = new Map<string, Value>();
  return {
    get: (key) => {
      note(reader, key);
      const value = map.get(key);
      if (value === undefined) return undefined;
      const known = made.get(key) ?? noting(value);
      made.set(key, known);
      return known;
    },
    has: (key) => {
      note(reader, key);
      return map.has(key);
    },
  };
}

/** An entry that notes which of its fields are read. */
function notingEntry<Entry extends CompiledEntry>(entry: Entry): Entry {
  return new Proxy(entry, {
    get: (target, field) => {
      if (typeof field === 'string') note('entry', target.key, field);
      return Reflect.get(target, field) as unknown;
    },
    has: (target, field) => {
      if (typeof field === 'string') note('entry', target.key, field);
      return Reflect.has(target, field);
    },
    ownKeys: (target) => {
      for (const field of Object.keys(target)) note('entry', target.key, field);
      return Reflect.ownKeys(target);
    },
  });
}

/** A work that notes that it is read: nearly all of it is shown wherever it is. */
function notingWork(work: CompiledWork): CompiledWork {
  return new Proxy(work, {
    get: (target, field) => {
      if (typeof field === 'string') note('work', target.key);
      return Reflect.get(target, field) as unknown;
    },
  });
}
