import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';
import { Segment, type Place } from './text-segment.ts';

/** Ending of a list of the keys that the last build of a site used. */
const USED = '.used';

/** For how long a site that is not built again keeps its values, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** With more segments than this, small ones become one. */
const SEGMENTS = 16;
const SMALL = 4 * 1024 * 1024;

/**
 * Texts by key, in the few files of one folder: thousands of small files would cost more than what is
 * in them. Each process adds a segment of its own, so that several may work at once; a trim takes
 * away what no site has used lately.
 */
export class TextPack {
  readonly #folder: string;
  readonly #segments = new Map<string, Segment>();
  readonly #places = new Map<string, Place>();
  readonly #used = new Set<string>();
  /** Texts for the life of this process, which are nobody else's. */
  readonly passing = new Map<string, string>();
  #own: Segment | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes notice of what other processes have added and taken away. */
  refresh(): void {
    const names = Segment.namesIn(this.#folder);
    for (const [name, segment] of this.#segments) {
      if (!names.includes(name)) this.#forget(segment);
    }
    for (const name of names) {
      if (this.#segments.has(name)) continue;
      const opened = Segment.open(this.#folder, name);
      if (opened === undefined) continue;
      this.#segments.set(name, opened.segment);
      for (const [key, place] of opened.places) this.#places.set(key, place);
    }
  }

  /** @returns undefined when there is no such text, or one that was not written whole */
  read(key: string): string | undefined {
    return this.readBytes(key)?.toString('utf8');
  }

  /** The same as UTF-8. */
  readBytes(key: string): Buffer | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const bytes = place.segment.read(place);
    if (bytes === undefined) this.#noteDamage(key, place.segment);
    else this.#used.add(key);
    return bytes;
  }

  /** Counts a text as used, and tells whether there seems to be one: only who reads it finds damage. */
  has(key: string): boolean {
    if (!this.#places.has(key)) return false;
    this.#used.add(key);
    return true;
  }

  write(key: string, text: string): void {
    this.#used.add(key);
    this.#append(key, Buffer.from(text, 'utf8'));
  }

  /**
   * Takes away what no site has used in its last build, once it is more than what is left.
   *
   * @param user what this process has built
   */
  trim(user: string): void {
    if (this.#places.size === 0) return;
    const live = this.#liveKeys(user);
    const lengths = new Map<Segment, number>();
    for (const [key, { segment, length }] of this.#places) {
      if (live.has(key)) lengths.set(segment, (lengths.get(segment) ?? 0) + length);
    }
    const isCrowded = this.#segments.size > SEGMENTS;
    const worn = [...this.#segments.values()].filter((segment) => {
      if (segment === this.#own || segment.isOfOther) return false;
      const isSmall = isCrowded && segment.length < SMALL;
      return isSmall || (lengths.get(segment) ?? 0) * 2 < segment.length || segment.length === 0;
    });
    for (const [key, place] of this.#places) {
      const { segment } = place;
      if (!worn.includes(segment) || !live.has(key)) continue;
      const bytes = segment.read(place);
      if (bytes !== undefined) this.#append(key, bytes);
    }
    for (const segment of worn) {
      this.#forget(segment);
      segment.close();
      segment.remove(this.#folder);
    }
  }

  /** What is in a damaged segment is made anew: now what is asked for, by the next process the rest. */
  #noteDamage(key: string, segment: Segment): void {
    this.#places.delete(key);
    if (segment !== this.#own && !segment.isOfOther) segment.remove(this.#folder);
  }

  #append(key: string, bytes: Buffer): void {
    if (this.#own === undefined) {
      this.#own = Segment.create(this.#folder);
      this.#segments.set(this.#own.name, this.#own);
    }
    this.#places.set(key, this.#own.append(key, bytes));
  }

  #forget(segment: Segment): void {
    this.#segments.delete(segment.name);
    if (this.#own === segment) this.#own = undefined;
    for (const [key, place] of this.#places) {
      if (place.segment === segment) this.#places.delete(key);
    }
  }

  /** The keys that sites used when they were last built; writes down those of this one. */
  #liveKeys(user: string): Set<string> {
    const live = new Set(this.#used);
    const own = `${digestOf(user)}${USED}`;
    fs.writeFileSync(path.join(this.#folder, own), [...this.#used].join('\n'));
    const lists = fs.readdirSync(this.#folder).filter((file) => file.endsWith(USED));
    for (const list of lists) {
      if (list === own) continue;
      const file = path.join(this.#folder, list);
      if (Date.now() - fs.statSync(file).mtimeMs > KEPT) fs.rmSync(file, { force: true });
      else for (const key of fs.readFileSync(file, 'latin1').split('\n')) live.add(key);
    }
    return live;
  }
}
