import type {
  CvEntry,
  CvFact,
  CvListItem,
  CvParagraph,
  CvPosition,
} from '../../site/data/cv/model.ts';

/** Entries of one kind that stand together, and so are one list. */
export type EntryGroup =
  | { kind: 'position'; entries: CvPosition<string>[] }
  | { kind: 'fact'; entries: CvFact<string>[] }
  | { kind: CvListItem['marker']; entries: CvListItem<string>[] }
  | { kind: 'paragraph'; entries: CvParagraph<string>[] };

/** Puts neighbours of one kind together. */
export function groupEntries(entries: readonly CvEntry<string>[]): EntryGroup[] {
  const groups: EntryGroup[] = [];
  for (const entry of entries) {
    const kind = entry.kind === 'item' ? entry.marker : entry.kind;
    const last = groups.at(-1);
    if (last?.kind === kind) (last.entries as CvEntry<string>[]).push(entry);
    else groups.push({ kind, entries: [entry] } as EntryGroup);
  }
  return groups;
}
