import type { EntryKind } from '../site/entry.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledSite } from './current.ts';

type OfKind<Kind extends EntryKind> = Extract<CompiledEntry, { kind: Kind }>;

/** The entries of one kind. */
export function entriesOf<Kind extends EntryKind>(
  site: Pick<CompiledSite, 'entries'>,
  kind: Kind,
): OfKind<Kind>[] {
  return site.entries.filter((entry): entry is OfKind<Kind> => entry.kind === kind);
}
