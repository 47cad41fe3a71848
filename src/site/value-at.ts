/**
 * The value at a path in plain data; undefined where there is none.
 *
 * @example valueAt({ nav: [{ label: 'Essays' }] }, ['nav', 0, 'label']) // 'Essays'
 */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? (node as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
