import type citeproc from 'citeproc';
import type { CiteprocCitation, CiteprocEngine, SortedItem } from 'citeproc';
import type { Recollection } from './recollection.ts';

/*
 * citeproc writes each work of a document several times: to sort it, to see which works read alike,
 * and in its citations. With ten works a document that is nearly all of its time. What it has
 * written in earlier documents is recalled here; all else is left to it.
 */

const recollections = new WeakMap<CiteprocEngine, Recollection>();

/** Has an engine recall what it wrote of the works that are cited, until it is emptied. */
export function recallWriting(engine: CiteprocEngine, recollection: Recollection): void {
  recollections.set(engine, recollection);
}

/** To be called when an engine is emptied. */
export function recallNothing(engine: CiteprocEngine): void {
  recollections.delete(engine);
}

/** Has citeproc ask what it is to recall before it writes; once. */
export function askForRecollections(processor: typeof citeproc): void {
  const { getAmbiguousCite, getSortKeys, Engine } = processor;
  processor.getAmbiguousCite = function (item, ...how) {
    const recollection = recollections.get(this);
    const isNew = how.length === 0 && this.registry.registry[item.id] === undefined;
    if (recollection === undefined || !isNew) return getAmbiguousCite.call(this, item, ...how);
    const [text = '', names = ''] = recollection.recall([item.id], 'ambiguous', () => {
      const written = getAmbiguousCite.call(this, item);
      return [written, JSON.stringify(processor.getAmbigConfig.call(this))];
    });
    // citeproc looks here for how the names were written.
    this.tmp.disambig_request = false;
    this.tmp.disambig_settings = JSON.parse(names) as object;
    return text;
  };
  processor.getSortKeys = function (item, kind) {
    const make = (): (string | undefined)[] => getSortKeys.call(this, item, kind);
    return recollections.get(this)?.recall([item.id], kind, make) ?? make();
  };
  const { process_CitationCluster: writeCluster } = Engine.prototype;
  Engine.prototype.process_CitationCluster = function (items, citation) {
    const recollection = recollections.get(this);
    const write = (): string => writeCluster.call(this, items, citation);
    return recollection !== undefined && isByItself(this, items)
      ? recalledCluster(this, recollection, items, citation, write)
      : write();
  };
}

/** Whether nothing of a citation depends on where it stands. */
function isByItself(engine: CiteprocEngine, items: readonly SortedItem[]): boolean {
  return !engine.opt.parallel.enable && items.every(([, { position }]) => position === undefined);
}

function recalledCluster(
  engine: CiteprocEngine,
  recollection: Recollection,
  items: readonly SortedItem[],
  citation: CiteprocCitation,
  write: () => string,
): string {
  const ids = items.map(([{ id }]) => id);
  const about = [
    'cluster',
    citation.properties.mode,
    engine.sys.wrapCitationEntry === undefined,
    items.map(([{ id }, cited]) => [
      { ...cited, id: undefined, sortkeys: undefined },
      engine.registry.registry[id]?.disambig,
    ]),
  ];
  return recollection.recall(ids, about, () => [write()])[0] ?? '';
}
