import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../site/list-files.ts';

/**
 * Values on disk, each under a key that holds everything that went into it, so that a value is never
 * out of date. Several builds may use one folder at once.
 */
export class TextCache {
  readonly #folder: string;

  /** @param cacheFolder absolute path */
  constructor(cacheFolder: string) {
    this.#folder = path.join(cacheFolder, 'texts');
  }

  /**
   * Reads at once: a build reads tens of thousands of small files, and a trip to the pool of threads
   * takes many times longer than the file.
   *
   * @returns undefined when there is no such value, or one that was not written whole
   */
  get<Value>(key: string): Promise<Value | undefined> {
    try {
      return Promise.resolve(JSON.parse(readFileSync(this.#fileOf(key), 'utf8')) as Value);
    } catch {
      return Promise.resolve(undefined);
    }
  }

  /** Whether there is such a value. */
  has(key: string): Promise<boolean> {
    return Promise.resolve(existsSync(this.#fileOf(key)));
  }

  async set(key: string, value: unknown): Promise<void> {
    await writeWhole(this.#fileOf(key), JSON.stringify(value));
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

/** Writes beside the file and renames, so that a reader sees all of it or nothing. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  await fs.writeFile(temporary, content);
  await fs.rename(temporary, file);
}

/** SHA-256 of parts that cannot run into each other, as 40 hexadecimal digits. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 40);
}

/** Folders of `src/` whose code decides what a text or a work becomes. */
const decisiveFolders = ['bibliography', 'compile', 'feeds', 'markdown', 'site'];

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
  const texts = await Promise.all([...files, lock].map((file) => fs.readFile(file)));
  return digestOf(...texts);
}
