import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keptJson } from '../compile/kept-json.ts';
import { digestOf, writeWhole } from '../compile/text-cache.ts';
import { filesBelow } from '../site/files-below.ts';
import { mergeFolder } from './merge-folder.ts';

/** A file as it stood when it was written: key of what is in it, bytes, times in milliseconds. */
type Written = readonly [key: string, size: number, changed: number, moved: number];

/**
 * The folder of a built site, in which only what has changed is written: a disk takes longer for
 * thousands of files than everything else takes after an edit. What changes is written aside and put
 * in its place when all is there, so that a build that fails leaves the earlier result as it was.
 */
export class Output {
  readonly #folder: string;
  readonly #aside: string;
  readonly #list: string;
  readonly #before: ReadonlyMap<string, Written>;
  /** Keys of the files of this build. */
  readonly #keys = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #madeFolders = new Set<string>();

  private constructor(
    folder: string,
    aside: string,
    list: string,
    before: ReadonlyMap<string, Written>,
  ) {
    this.#folder = folder;
    this.#aside = aside;
    this.#list = list;
    this.#before = before;
  }

  /**
   * Absolute path of the lock under which one build at a time may use a folder, from open to finish:
   * the same for all builds, whatever cache they have.
   */
  static lockOf(folder: string): string {
    return path.join(os.tmpdir(), `octavo-${digestOf(folder)}.lock`);
  }

  /**
   * @param folder absolute path; need not exist yet
   * @param aside absolute path of a folder for this build alone; the caller removes it
   * @param cacheFolder absolute path of the folder that knows what earlier builds wrote
   */
  static async open(folder: string, aside: string, cacheFolder: string): Promise<Output> {
    const before = new Map(Object.entries(await listed(folder, cacheFolder)));
    return new Output(folder, aside, listOf(folder, cacheFolder), before);
  }

  /** Whether something stands in a folder as an earlier build left it there. */
  static async isIn(folder: string, cacheFolder: string): Promise<boolean> {
    const before = await listed(folder, cacheFolder);
    return Object.entries(before).some(([name, file]) => stands(path.join(folder, name), file));
  }

  /**
   * Gives a file of the site, in place of what was given before under that name.
   *
   * @param name path in the site; a slash at its begin does not count
   * @param key identifies what is in it
   * @param make is called when that is not there already
   */
  async put(
    name: string,
    key: string,
    make: () => string | Uint8Array | Promise<string | Uint8Array>,
  ): Promise<void> {
    if (this.#keep(name, key)) return;
    const content = await make();
    // At once: a trip to the pool of threads takes longer than such a file.
    writeFileSync(this.#place(name), content);
  }

  /** Gives a file whose content is at hand. */
  write(name: string, content: string | Uint8Array): void {
    const key = digestOf(content);
    if (!this.#keep(name, key)) writeFileSync(this.#place(name), content);
  }

  /**
   * Gives a copy of a file.
   *
   * @param key identifies what is in it
   * @param source makes sure that it is there; gives its absolute path
   */
  async copy(name: string, key: string, source: () => Promise<string>): Promise<void> {
    if (this.#keep(name, key)) return;
    const file = await source();
    copyFileSync(file, this.#place(name));
  }

  /**
   * Gives copies of all files of a folder and those below it. Links are followed: what is written to a
   * host is files. A link that leads to none is left out.
   *
   * @param from absolute path; a folder that does not exist has no files
   * @param to path in the site, or empty
   */
  copyFolder(from: string, to = ''): void {
    for (const { name, file, deadEnd } of filesBelow(from)) {
      if (deadEnd !== undefined) continue;
      const stats = statSync(file);
      const target = path.posix.join(to, name);
      const key = digestOf(file, ...[stats.size, stats.mtimeMs, stats.ctimeMs].map(String));
      if (!this.#keep(target, key)) copyFileSync(file, this.#place(target));
    }
  }

  /** Whether a file was given. */
  has(name: string): boolean {
    return this.#keys.has(plain(name));
  }

  /** The text of a file that was given. */
  read(name: string): string {
    const file = plain(name);
    return readFileSync(
      path.join(this.#changed.has(file) ? this.#aside : this.#folder, file),
      'utf8',
    );
  }

  /** Puts what has changed in its place, and takes away what was not given. */
  async finish(): Promise<void> {
    mergeFolder(this.#aside, this.#folder, (name) => this.#keys.has(name));
    const written = [...this.#keys].map(([name, key]): [string, Written] => {
      const before = this.#changed.has(name) ? undefined : this.#before.get(name);
      return [name, before ?? writtenAt(path.join(this.#folder, name), key)];
    });
    await writeWhole(this.#list, JSON.stringify(Object.fromEntries(written)));
  }

  /** Whether a file stands there as it is to be; notes that it is one of the site. */
  #keep(name: string, key: string): boolean {
    const file = plain(name);
    this.#keys.set(file, key);
    const before = this.#before.get(file);
    if (before?.[0] !== key || !stands(path.join(this.#folder, file), before)) return false;
    if (this.#changed.delete(file)) rmSync(path.join(this.#aside, file));
    return true;
  }

  /** @returns absolute path at which a file that has changed is to be written */
  #place(name: string): string {
    const file = plain(name);
    const place = path.join(this.#aside, file);
    if (!place.startsWith(this.#aside + path.sep))
      throw new Error(`${name} is outside of the site.`);
    const folder = path.dirname(place);
    if (!this.#madeFolders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#madeFolders.add(folder);
    this.#changed.add(file);
    return place;
  }
}

/** Absolute path of the list of what earlier builds wrote into a folder. */
function listOf(folder: string, cacheFolder: string): string {
  return path.join(cacheFolder, 'outputs', `${digestOf(folder)}.json`);
}

/** What earlier builds wrote into a folder, by name. */
async function listed(folder: string, cacheFolder: string): Promise<Record<string, Written>> {
  const list = await keptJson(listOf(folder, cacheFolder));
  return (list ?? {}) as Record<string, Written>;
}

/** Names of the site begin without a slash. */
function plain(name: string): string {
  return name.startsWith('/') ? name.slice(1) : name;
}

/** Whether nobody has touched a file since it was written. */
function stands(file: string, [, size, changed, moved]: Written): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.size === size && stats.mtimeMs === changed && stats.ctimeMs === moved;
}

function writtenAt(file: string, key: string): Written {
  const { size, mtimeMs, ctimeMs } = lstatSync(file);
  return [key, size, mtimeMs, ctimeMs];
}
