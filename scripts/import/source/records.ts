/** What YAML calls a mapping. */
export type Plain = Record<string, unknown>;

/** Whether it is a mapping of YAML, and no list. */
export function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both together; where both say something, the second counts, and what it leaves empty does too. */
export function merged(first: Plain, second: Plain): Plain {
  const result: Plain = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = Object.hasOwn(result, key) ? result[key] : undefined;
    const both = isRecord(before) && isRecord(value) ? merged(before, value) : value;
    Object.defineProperty(result, key, {
      value: both,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}

/** The value at a path of keys. */
export function valueAt(node: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown;
    return isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, node);
}

/** A text or a number as text without spaces around it; undefined for all else, and for nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

/** What stands in a list of texts, or the one text that stands alone. */
export function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value.flat(3) : [value];
  return items.flatMap((item) => textOf(item) ?? []);
}
