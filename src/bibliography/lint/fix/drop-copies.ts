import type { BibtexEntry } from '../../bibtex/entry.ts';
import type { Edit } from './edit.ts';
import { fieldEnd } from './field-end.ts';

const ENTRY_END = /(?:\s|,|%[^\n]*\n)*[})]/y;
const LINE_BREAKS_BEHIND = /[ \t]*(?:\r?\n)*/y;

/** Finds entries that stand in a file twice, letter for letter, and takes out all but the first. */
export function dropCopies(entries: readonly BibtexEntry[]): Map<BibtexEntry, Edit> {
  const seen = new Set<string>();
  const copies = new Map<BibtexEntry, Edit>();
  for (const entry of entries) {
    const { text } = entry.source;
    const end = entryEnd(entry);
    if (end === undefined) continue;
    const written = text.slice(entry.offset, end);
    if (seen.has(written)) {
      const start = entry.offset;
      copies.set(entry, {
        start,
        end: behind(text, end),
        text: '',
        names: ['an entry given twice'],
      });
    } else seen.add(written);
  }
  return copies;
}

/** Behind the closing brace; undefined where it is not certain which that is. */
function entryEnd({ fields, source, keyOffset, key }: BibtexEntry): number | undefined {
  const last = [...fields.values()].at(-1);
  ENTRY_END.lastIndex = last === undefined ? keyOffset + key.length : fieldEnd(last);
  return ENTRY_END.test(source.text) ? ENTRY_END.lastIndex : undefined;
}

/** With the empty lines behind it, if it ends its line. */
function behind(text: string, end: number): number {
  LINE_BREAKS_BEHIND.lastIndex = end;
  const gap = LINE_BREAKS_BEHIND.exec(text)?.[0] ?? '';
  return gap.includes('\n') || end + gap.length === text.length ? end + gap.length : end;
}
