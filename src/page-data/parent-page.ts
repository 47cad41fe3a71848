import type { GraphFacts } from '../metadata/json-ld/graph.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** A page as that which leads to another. */
export function parentPage(page: CompiledEntry<'page'>): GraphFacts['parent'] {
  const { title: name, sitePath } = page;
  return sitePath === undefined ? undefined : { name, sitePath };
}
