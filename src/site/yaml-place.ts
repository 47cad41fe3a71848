import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** Where a value of YAML begins, and those in it; plain data. Offsets count from the start of the text. */
export interface YamlPlace {
  /** Undefined for a value that is not written. */
  at: number | undefined;
  keys?: YamlKey[];
  items?: YamlPlace[];
}

/** A key of a mapping, and where it begins. */
export interface YamlKey {
  name: string;
  at: number | undefined;
  value: YamlPlace;
}

/** The places of a parsed value and of all in it. */
export function placeOf(node: unknown): YamlPlace {
  const at = startOf(node);
  if (isMap(node)) {
    const keys = node.items.flatMap(({ key, value }): YamlKey[] =>
      isScalar(key) ? [{ name: String(key.value), at: startOf(key), value: placeOf(value) }] : [],
    );
    return { at, keys };
  }
  return isSeq(node) ? { at, items: node.items.map(placeOf) } : { at };
}

/**
 * Where the value at a path begins, or its key, or the nearest ancestor that is written.
 *
 * @param of what is looked for at the end of the path
 */
export function offsetOf(
  whole: YamlPlace,
  path: readonly PropertyKey[],
  of: 'key' | 'value',
): number | undefined {
  let place: YamlPlace | undefined = whole;
  let offset = whole.at;
  for (const [depth, segment] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (place?.keys !== undefined) {
      const pair: YamlKey | undefined = place.keys.find(({ name }) => name === String(segment));
      if (pair === undefined) return offset;
      offset = isLast && of === 'key' ? pair.at : (pair.value.at ?? pair.at);
      place = pair.value;
    } else if (place?.items !== undefined) {
      place = place.items[Number(segment)];
      offset = place?.at ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
