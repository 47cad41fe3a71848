import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../site/list-files.ts';
import { digestOfFiles } from './digest.ts';
import { TextPack } from './text-pack.ts';

export { digestOf, digestOfFiles } from './digest.ts';

/**
 * The packs that are open, by folder. Commands and pages run in module graphs of their own, and what
 * one puts into a pack the other takes from it: the global symbol registry is what they share.
 */
const PACKS = Symbol.for('octavo.text-packs');

const shared = globalThis as unknown as Record<symbol, Map<string, TextPack> | undefined>;

/**
 * Values on disk, each under a key that holds everything that went into it, so that a value is never
 * out of date. Several builds may use one folder at once.
 */
export class TextCache {
  readonly #pack: TextPack;

  /** @param cacheFolder absolute path */
  constructor(cacheFolder: string) {
    const folder = path.join(cacheFolder, 'texts');
    const packs = (shared[PACKS] ??= new Map<string, TextPack>());
    this.#pack = packs.get(folder) ?? new TextPack(folder);
    packs.set(folder, this.#pack);
    this.#pack.refresh();
  }

  /** @returns undefined when there is no such value, or one that was not written whole */
  get<Value>(key: string): Promise<Value | undefined> {
    return Promise.resolve(this.find(key) as Value | undefined);
  }

  /** The same at once. */
  find(key: string): unknown {
    const text = this.#pack.read(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Keeps many values under one key, each of which can be had without the others. */
  setList(key: string, values: readonly unknown[]): void {
    this.#pack.write(key, values.map((value) => JSON.stringify(value)).join('\n'));
  }

  /**
   * Fetches one value of a list by its place.
   *
   * @returns undefined when there is no such list, or one that was not written whole
   */
  getList(key: string): ((place: number) => unknown) | undefined {
    const bytes = this.#pack.readBytes(key);
    if (bytes === undefined) return undefined;
    const ends: number[] = [];
    for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', end + 1)) {
      ends.push(end);
    }
    const startOf = (place: number): number => (place === 0 ? 0 : (ends[place - 1] ?? 0) + 1);
    return (place) => JSON.parse(bytes.toString('utf8', startOf(place), ends[place])) as unknown;
  }

  /**
   * Keeps a value or a list from being trimmed.
   *
   * @returns whether there is such a one, as far as is known without reading it
   */
  use(key: string): boolean {
    return this.#pack.has(key);
  }

  /**
   * The value of a key; makes it when there is none.
   *
   * @param isSound whether a made value is to be kept; it must be plain data then
   */
  keep<Value>(
    key: string,
    make: () => Value,
    isSound: (value: Value) => boolean = () => true,
  ): Value {
    const kept = this.find(key);
    if (kept !== undefined) return kept as Value;
    const value = make();
    if (isSound(value)) this.#pack.write(key, JSON.stringify(value));
    return value;
  }

  /** Holds a value that is not to be kept until this process ends; `get` does not give it. */
  setForNow(key: string, value: unknown): void {
    this.#pack.passing.set(key, JSON.stringify(value));
  }

  /** @returns undefined when no such value is held */
  getForNow(key: string): unknown {
    const text = this.#pack.passing.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  set(key: string, value: unknown): Promise<void> {
    this.#pack.write(key, JSON.stringify(value));
    return Promise.resolve();
  }

  /**
   * Takes values away that no site has used in its last build; to be called when a build is done.
   *
   * @param siteFolder absolute path of the site that this process has built
   */
  trim(siteFolder: string): void {
    this.#pack.trim(siteFolder);
  }
}

/** Writes beside the file and renames, so that a reader sees all of it or nothing. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  await fs.writeFile(temporary, content);
  await fs.rename(temporary, file);
}

/** Folders of `src/` whose code decides what a text, a work or what is made of pages becomes. */
const decisiveFolders = ['bibliography', 'compile', 'feeds', 'markdown', 'metadata', 'site'];

/**
 * Identifies the engine as far as it decides what a text becomes: its code and the versions of its
 * libraries.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export async function engineDigest(engineFolder: string): Promise<string> {
  const files = (
    await Promise.all(
      decisiveFolders.map(async (name) => {
        const folder = path.join(engineFolder, 'src', name);
        return (await listFiles(folder)).map((file) => path.join(folder, file));
      }),
    )
  ).flat();
  const lock = path.join(engineFolder, 'package-lock.json');
  return digestOfFiles([...files, lock]);
}
