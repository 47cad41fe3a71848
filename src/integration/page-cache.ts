import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { keptJson } from '../compile/kept-json.ts';
import { digestOf, TextCache, writeWhole } from '../compile/text-cache.ts';
import type { SitePath } from '../routes/url.ts';
import { CODE, type Read } from '../page-data/page-reads.ts';

/** What each page read when it was last made: names once, and their places in that list by page. */
interface KnownReads {
  reads: readonly Read[];
  byPage: Readonly<Record<SitePath, readonly number[]>>;
}

/** A page of a built site. */
export interface Page {
  /** Identifies it: another build has the same page under the same key. */
  key: string;
  html: () => Promise<string>;
}

/**
 * The pages of the last builds of a site. A page is the same as long as what it read then would be
 * read again: it takes the same way through its components, and finds the same there.
 */
export class PageCache {
  readonly #texts: TextCache;
  readonly #file: string;
  readonly #bundle: string;
  #known: KnownReads = { reads: [], byPage: {} };
  /** Places by the reads themselves, which pages of the last build share, and by what they say. */
  readonly #places = new Map<Read, number>();
  readonly #placesById = new Map<string, number>();
  readonly #reads: Read[] = [];
  readonly #byPage: Record<SitePath, number[]> = {};

  private constructor({ options }: CompiledSite, bundle: string) {
    const { cacheFolder, siteFolder } = options;
    this.#texts = new TextCache(cacheFolder);
    this.#file = path.join(cacheFolder, 'pages', `${digestOf(siteFolder)}.json`);
    this.#bundle = bundle;
  }

  /** @param bundle identifies what makes the pages */
  static async open(site: CompiledSite, bundle: string): Promise<PageCache> {
    const cache = new PageCache(site, bundle);
    const known = (await keptJson(cache.#file)) as KnownReads | undefined;
    if (known !== undefined) cache.#known = known;
    return cache;
  }

  /**
   * @param digestOfReads identifies what some reads give now
   * @param make makes the page, should what was kept turn out to be damaged
   * @returns undefined when the page must be made
   */
  async get(
    page: SitePath,
    digestOfReads: (reads: readonly Read[]) => Promise<string>,
    make: () => Promise<Page>,
  ): Promise<Page | undefined> {
    const places = this.#known.byPage[page];
    if (places === undefined) return undefined;
    const reads = places.flatMap((place) => {
      const read = this.#known.reads[place];
      return read === undefined ? [] : [read];
    });
    const key = this.#key(page, await digestOfReads(reads));
    if (!this.#texts.use(key)) return undefined;
    this.#note(page, reads);
    return { key, html: async () => (await this.#texts.get<string>(key)) ?? (await make()).html() };
  }

  /**
   * @param reads what the page has read while it was made
   * @param digest identifies what they gave
   */
  async set(page: SitePath, html: string, reads: readonly Read[], digest: string): Promise<Page> {
    const made = { html: () => Promise.resolve(html) };
    // Nobody knows whether it would be the same another time.
    if (reads.some(([reader]) => reader === CODE)) return { key: digestOf('page', html), ...made };
    this.#note(page, reads);
    const key = this.#key(page, digest);
    await this.#texts.set(key, html);
    return { key, ...made };
  }

  /** Writes down what was read; to be called when all pages are there. */
  async close(): Promise<void> {
    await writeWhole(
      this.#file,
      JSON.stringify({ reads: this.#reads, byPage: this.#byPage } satisfies KnownReads),
    );
  }

  #key(page: SitePath, digest: string): string {
    return digestOf('page', this.#bundle, page, digest);
  }

  #note(page: SitePath, reads: readonly Read[]): void {
    this.#byPage[page] = reads.map((read) => {
      const known = this.#places.get(read);
      if (known !== undefined) return known;
      const id = read.join('\0');
      const place = this.#placesById.get(id) ?? this.#reads.push(read) - 1;
      this.#placesById.set(id, place);
      this.#places.set(read, place);
      return place;
    });
  }
}
