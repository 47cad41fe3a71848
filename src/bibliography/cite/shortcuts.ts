import type { CiteprocEngine } from 'citeproc';

/*
 * citeproc goes a long way to find out that there is nothing to do. These shortcuts change none of its
 * results. Each holds until the engine is emptied.
 */

/** Has an engine make sort keys only for a style that sorts its references. */
export function sortIfAsked({ registry, bibliography_sort: sort }: CiteprocEngine): void {
  // Such a style lists works in the order in which they are cited.
  if (sort.tokens.length === 0) registry.setsortkeys = () => undefined;
}

/** Has an engine tell works apart only where there are two to be told apart. */
export function compareOnlyAlike({ registry, disambiguate }: CiteprocEngine): void {
  const run = disambiguate.run.bind(disambiguate);
  disambiguate.run = (key, citation) => {
    if ((registry.ambigcites[key]?.length ?? 0) > 1) run(key, citation);
  };
}
