import type { EntryKind } from '../site/entry.ts';
import type { CompiledSite } from './current.ts';
import type { CompiledEntry } from './entry.ts';

/** The entries of one kind. */
export function entriesOf<Kind extends EntryKind>(
  site: Pick<CompiledSite, 'entries'>,
  kind: Kind,
): CompiledEntry<Kind>[] {
  return site.entries.filter((entry): entry is CompiledEntry<Kind> => entry.kind === kind);
}
