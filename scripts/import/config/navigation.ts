import { isRecord, textOf } from '../source/records.ts';
import type { Reader, Reading } from './reading.ts';
import type { KeyPath } from './settings.ts';

/** An item of the menu, as site.yaml has it. */
export type WrittenNav = { label: Label; url: string } | { label: Label; items: WrittenNav[] };

/** Words, or words by language. */
type Label = string | Readonly<Record<string, string>>;

/** Names that themes have for the items in a dropdown. */
const CHILDREN = ['children', 'items', 'sublinks', 'submenu', 'dropdown'];

/** `_data/navigation.yml`: the menu of academicpages and Minimal Mistakes. */
export const readNavigation: Reader = (reading) => {
  const main = Array.isArray(reading.source.value) ? [] : ['main'];
  const items = itemsAt(reading, main);
  for (const key of reading.unread()) {
    reading.note('dropped', [key], 'A menu beside the main one was left out.');
  }
  if (items.length > 0) reading.job.settings.set(['nav'], items, reading.origin(...main));
};

function itemsAt(reading: Reading, keys: KeyPath): WrittenNav[] {
  const written: unknown = keys.length === 0 ? reading.source.value : reading.value(...keys);
  if (!Array.isArray(written)) return [];
  return written.flatMap((item: unknown, index): WrittenNav[] => {
    if (!isRecord(item)) return [];
    const label = labelOf(item.title ?? item.name ?? item.label);
    const url = textOf(item.url ?? item.link ?? item.href);
    const inner = CHILDREN.find((name) => Array.isArray(item[name]));
    if (label === undefined) return [];
    if (inner !== undefined) {
      const own = url === undefined || url === '#' ? [] : [{ label, url }];
      const items = [...own, ...itemsAt(reading, [...keys, index, inner])];
      return items.length === 0 ? [] : [{ label, items }];
    }
    return url === undefined ? [] : [{ label, url }];
  });
}

/** The words of an item; by language they are only where another system was read so. */
function labelOf(written: unknown): Label | undefined {
  if (!isRecord(written)) return textOf(written);
  const words = Object.entries(written).flatMap(([language, one]): [string, string][] => {
    const text = textOf(one);
    return text === undefined ? [] : [[language, text]];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
