import type { CiteprocEngine } from 'citeproc';
import type { CslItem } from '../csl-item.ts';
import type { CitationStyle } from '../csl/citation-style.ts';

/*
 * citeproc works out for every document anew what is the same in all of them. With ten works a
 * document that is two thirds of its time. These shortcuts change none of its results.
 */

/** Placeholders of protected math: they mean something in one document only. */
const PLACEHOLDER = /[\uE000-\uF8FF]/;

/** Sort keys of an item, by style and language. */
const sortKeys = new WeakMap<CslItem, Map<string, readonly string[]>>();

/**
 * Has an engine sort by keys that an earlier document made. Holds until the engine is emptied.
 *
 * @param originalOf the item of one of citeproc's ids, the same object in all documents
 */
export function reuseSortKeys(
  engine: CiteprocEngine,
  { style, language }: { style: CitationStyle; language: string },
  originalOf: (id: string) => CslItem | undefined,
): void {
  const { registry } = engine;
  const make = registry.setsortkeys.bind(registry);
  const isSorted = engine.bibliography_sort.tokens.length > 0;
  const use = `${style.id}@${style.digest} ${language}`;
  registry.setsortkeys = () => {
    // Such a style lists works in the order in which they are cited.
    if (!isSorted) return;
    // Numbers may be among the keys.
    if (style.kind !== 'author-date') {
      make();
      return;
    }
    for (const id of registry.mylist) {
      const known = knownKeys(originalOf(id)).get(use);
      const token = registry.registry[id];
      if (known === undefined || token === undefined) continue;
      token.sortkeys = [...known];
      registry.touched[id] = false;
    }
    make();
    for (const id of registry.mylist) {
      const made = registry.registry[id]?.sortkeys;
      if (!Array.isArray(made) || made.some((key) => PLACEHOLDER.test(key))) continue;
      knownKeys(originalOf(id)).set(use, [...made]);
    }
  };
}

function knownKeys(item: CslItem | undefined): Map<string, readonly string[]> {
  const known = item === undefined ? undefined : sortKeys.get(item);
  if (known !== undefined || item === undefined) return known ?? new Map<string, never>();
  const keys = new Map<string, readonly string[]>();
  sortKeys.set(item, keys);
  return keys;
}

/**
 * Has an engine tell works apart only where there are two to be told apart. Holds until the engine
 * is emptied.
 *
 * @returns whether there were such works up to now
 */
export function watchAmbiguity({ registry, disambiguate }: CiteprocEngine): () => boolean {
  const run = disambiguate.run.bind(disambiguate);
  let isAmbiguous = false;
  disambiguate.run = (key, citation) => {
    if ((registry.ambigcites[key]?.length ?? 0) < 2) return;
    isAmbiguous ||= disambiguate.modes.length > 0;
    run(key, citation);
  };
  return () => isAmbiguous;
}
