import fs from 'node:fs/promises';
import path from 'node:path';
import { keptJson } from '../../../src/compile/kept-json.ts';
import type { Outcome } from './outcome.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How long an answer is believed, in milliseconds; troubles may pass soon. */
const BELIEVED: Readonly<Record<Outcome['kind'], number>> = {
  fine: 14 * DAY,
  unknown: 14 * DAY,
  gone: DAY,
  failing: 0,
  unreachable: 0,
};

interface Remembered {
  /** Milliseconds since 1970. */
  asked: number;
  outcome: Outcome;
}

/** Answers of hosts, kept in a file from one check to the next. */
export class LinkCache {
  readonly #file: string;
  readonly #now: number;
  readonly #known: Map<string, Remembered>;

  private constructor(file: string, now: number, known: Map<string, Remembered>) {
    this.#file = file;
    this.#now = now;
    this.#known = known;
  }

  /**
   * @param cacheFolder absolute path
   * @param now milliseconds since 1970
   */
  static async open(cacheFolder: string, now: number): Promise<LinkCache> {
    const file = path.join(cacheFolder, 'external-links.json');
    const known = ((await keptJson(file)) ?? {}) as Record<string, Remembered>;
    return new LinkCache(file, now, new Map(Object.entries(known)));
  }

  get(address: string): Outcome | undefined {
    const found = this.#known.get(address);
    return found !== undefined && this.#isFresh(found) ? found.outcome : undefined;
  }

  set(address: string, outcome: Outcome): void {
    this.#known.set(address, { asked: this.#now, outcome });
  }

  /** Writes what is still believed. */
  async save(): Promise<void> {
    const rows = [...this.#known]
      .filter(([, remembered]) => this.#isFresh(remembered))
      .sort(([left], [right]) => (left < right ? -1 : 1));
    await fs.mkdir(path.dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.${process.pid}`;
    await fs.writeFile(fresh, JSON.stringify(Object.fromEntries(rows), null, 1));
    await fs.rename(fresh, this.#file);
  }

  #isFresh({ asked, outcome }: Remembered): boolean {
    const age = this.#now - asked;
    return age >= 0 && age < BELIEVED[outcome.kind];
  }
}
