import type { KeyTable } from '../front-matter/key-table.ts';
import type { SourceDocument } from '../types.ts';

/** What a document becomes. */
export interface Target {
  document: SourceDocument;
  kind: 'page' | 'post' | 'item' | 'paper';
  /** Octavo's name of the collection that an item is one of. */
  collection: string | undefined;
  /** Path in `content/`. */
  path: string;
  table: KeyTable;
  /** Keys that follow from what it is. */
  own: Readonly<Record<string, unknown>>;
  /** What of its body is to be converted. */
  body: string;
  /** What stands before and after the body. */
  before: string;
  after: string;
  /** Collection that a page lists, Jekyll's name. */
  lists: string | undefined;
}

/** A document that has no page in the new site, and what answers instead. */
export interface Replaced {
  document: SourceDocument;
  instead: 'front' | 'blog' | 'talks' | 'own' | { to: string };
}

/** All that the documents of a site become. */
export interface Plan {
  targets: readonly Target[];
  replaced: readonly Replaced[];
}

/** A target that takes the whole body of its document, unless `more` says otherwise. */
export function newTarget(
  document: SourceDocument,
  kind: Target['kind'],
  path: string,
  table: KeyTable,
  more: Partial<Target> = {},
): Target {
  return {
    document,
    kind,
    path,
    table,
    collection: undefined,
    own: {},
    body: document.body,
    before: '',
    after: '',
    lists: undefined,
    ...more,
  };
}
