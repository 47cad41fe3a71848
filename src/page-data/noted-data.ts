import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import { digestOf } from '../compile/digest.ts';
import type { Lookup } from './lookup.ts';
import type { Read } from './page-reads.ts';
import type { SiteData } from './index-site.ts';
import { note, readersOf, type Readers, type SiteReader } from './site-readers.ts';

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

/** The parts of a site that are noted as a whole. */
type Whole = 'settings' | 'now' | 'favicon' | 'frame' | 'profile' | 'metrics';

/** Makes an entry note what is read of it, and always the same of the same. */
type EntryNoter = <Entry extends CompiledEntry>(entry: Entry) => Entry;

function notingData(site: SiteData): SiteData {
  const works = new Map(site.works.map((work) => [work.key, notingWork(work)]));
  const listedWorks = [...works.values()];
  const noting = entryNoter();
  const whole = <Part extends Whole>(part: Part): SiteData[Part] => {
    note(part);
    return site[part];
  };
  return {
    get settings() {
      return whole('settings');
    },
    get now() {
      return whole('now');
    },
    // Pages for the author are not kept: it is the same for all that are.
    forAuthor: site.forAuthor,
    get favicon() {
      return whole('favicon');
    },
    get frame() {
      return whole('frame');
    },
    get profile() {
      return whole('profile');
    },
    get metrics() {
      return whole('metrics');
    },
    get works() {
      note('works');
      return listedWorks;
    },
    workByKey: lookup(works, 'work', (work) => work),
    hasFeed: (language) => {
      note('feed', language);
      return site.hasFeed(language);
    },
    itemsOf: (collection, language) => {
      note('items', collection, language);
      return site.itemsOf(collection, language).map(noting);
    },
    listPageOf: (collection, language) => {
      note('listPage', collection, language);
      return some(site.listPageOf(collection, language), noting);
    },
    publicationsPageOf: (language) => {
      note('publicationsPage', language);
      return some(site.publicationsPageOf(language), noting);
    },
    ...notingLookups(site, noting),
  };
}

function notingLookups(site: SiteData, noting: EntryNoter) {
  return {
    entryByKey: lookup(site.entryByKey, 'hasEntry', noting),
    posts: lookup(site.posts, 'posts', (list) => list.map(noting)),
    pages: lookup(site.pages, 'pages', (list) => list.map(noting)),
    neighbours: lookup(site.neighbours, 'neighbours', ({ newer, older }) => ({
      newer: some(newer, noting),
      older: some(older, noting),
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
  } satisfies Partial<SiteData>;
}

function some<Entry extends CompiledEntry>(
  entry: Entry | undefined,
  noting: EntryNoter,
): Entry | undefined {
  return entry === undefined ? undefined : noting(entry);
}

function entryNoter(): EntryNoter {
  const made = new Map<CompiledEntry, CompiledEntry>();
  return <Entry extends CompiledEntry>(entry: Entry): Entry => {
    const known = made.get(entry) ?? notingEntry(entry);
    made.set(entry, known);
    return known as Entry;
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
