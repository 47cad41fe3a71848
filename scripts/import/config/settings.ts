/** Keys that lead to a value. */
export type KeyPath = readonly (string | number)[];

/** Where in the source a setting comes from. */
export interface Origin {
  file: string;
  line: number | undefined;
}

/** One value of site.yaml. */
export interface Setting {
  path: KeyPath;
  value: unknown;
  origin: Origin;
  /** Why it is so, in a sentence that stands above it. */
  comment?: string;
}

/** What site.yaml will say, as it is put together. */
export class Settings {
  readonly #settings = new Map<string, Setting>();

  /** Says something, unless it is said already. An empty value says nothing. */
  set(path: KeyPath, value: unknown, origin: Origin, comment?: string): void {
    const name = nameOf(path);
    if (value === undefined || value === null || value === '' || this.#settings.has(name)) return;
    this.#settings.set(name, { path, value, origin, ...(comment !== undefined && { comment }) });
  }

  /** Takes a value back. */
  remove(path: KeyPath): void {
    this.#settings.delete(nameOf(path));
  }

  value(path: KeyPath): unknown {
    return this.#settings.get(nameOf(path))?.value;
  }

  has(path: KeyPath): boolean {
    return this.#settings.has(nameOf(path));
  }

  /** In the order in which they were said. */
  all(): Setting[] {
    return [...this.#settings.values()];
  }

  /**
   * The setting that a place in the whole is part of: the one with the longest path that leads there.
   */
  around(path: readonly PropertyKey[]): Setting | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.#settings.get(path.slice(0, length).map(String).join('\n'));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** All of it as data. */
  toData(): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const { path, value } of this.#settings.values()) {
      const last = path.at(-1);
      if (last === undefined) continue;
      let holder = data;
      for (const key of path.slice(0, -1)) {
        const inner = Object.hasOwn(holder, key) ? holder[key] : undefined;
        const next = typeof inner === 'object' && inner !== null ? inner : {};
        holder[key] = next;
        holder = next as Record<string, unknown>;
      }
      holder[last] = value;
    }
    return data;
  }
}

function nameOf(path: KeyPath): string {
  return path.map(String).join('\n');
}
