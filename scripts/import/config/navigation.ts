import type { OpenedSite } from '../types.ts';
import { isRecord, textOf } from '../source/records.ts';
import { asText } from './plain-html.ts';
import type { Reader, Reading } from './reading.ts';
import type { KeyPath } from './settings.ts';

/** An item of the menu, as site.yaml has it. */
export type WrittenNav = { label: Label; url: string } | { label: Label; items: WrittenNav[] };

/** Words, or words by language. */
type Label = string | Readonly<Record<string, string>>;

/** Names that themes have for the items in a dropdown. */
const CHILDREN = ['children', 'items', 'sublinks', 'submenu', 'dropdown'];

/** Names of files in `_data/` that hold the menu of a site, that of most themes first. */
export const MENU_FILES = ['navigation', 'menus', 'menu', 'nav', 'navbar'] as const;

/** The file that holds the menu of a site. */
export function menuFile({ dataFiles }: Pick<OpenedSite, 'dataFiles'>): string | undefined {
  return MENU_FILES.find((name) => {
    const value = dataFiles.get(name)?.value;
    const items: unknown = isRecord(value) ? value.main : value;
    return name === 'navigation' ? dataFiles.has(name) : Array.isArray(items);
  });
}

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
  return byWeight(written).flatMap(([item, index]): WrittenNav[] => {
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
  if (!isRecord(written)) return wordsOf(written);
  const words = Object.entries(written).flatMap(([language, one]): [string, string][] => {
    const text = wordsOf(one);
    return text === undefined ? [] : [[language, text]];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

/** Themes print HTML there; what is nothing but a picture stays as it is. */
function wordsOf(written: unknown): string | undefined {
  const text = textOf(written);
  if (text === undefined || !/[<&]/.test(text)) return text;
  return textOf(asText(text)) ?? text;
}

/** The items with their places in the file; where each has a weight, that orders them. */
function byWeight(items: readonly unknown[]): (readonly [unknown, number])[] {
  const placed = items.map((item, index) => [item, index] as const);
  const weight = (item: unknown): unknown => (isRecord(item) ? item.weight : undefined);
  if (!items.every((item) => typeof weight(item) === 'number')) return placed;
  return placed.sort(([left], [right]) => Number(weight(left)) - Number(weight(right)));
}
