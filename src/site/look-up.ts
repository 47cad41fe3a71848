/**
 * What a table has under a name that somebody wrote, which may be one that every object answers to,
 * such as `constructor`.
 */
export function lookUp<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
