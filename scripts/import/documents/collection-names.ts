import { collections } from '../../../src/collections/registry.ts';
import { octavoCollections } from '../config/collection-names.ts';

/** Names that say what is in a collection, beside those under which it can have addresses of its own. */
const otherNames: Readonly<Record<string, string>> = {
  software: 'projects',
  profiles: 'people',
  students: 'people',
  updates: 'news',
};

/**
 * Octavo's collection for one of Jekyll's.
 *
 * @returns undefined when Octavo has none
 */
export function octavoCollection(name: string): string | undefined {
  const meant = [octavoCollections, otherNames]
    .map((names) => (Object.hasOwn(names, name) ? names[name] : undefined))
    .find((one) => one !== undefined);
  return collections.some((collection) => collection.name === meant) ? meant : undefined;
}

/** Whether Octavo has a collection of this name. */
export function hasCollection(name: string): boolean {
  return collections.some((collection) => collection.name === name);
}
