import type { Fields } from './collection.ts';
import type { LocatedYaml } from './yaml.ts';

/**
 * Puts the values of keys that have another name elsewhere where those of a collection's own keys are,
 * unless these are said, too.
 *
 * @param otherNames the own key of each other one
 * @param locate where a value is written
 * @returns the values by own keys, and where they are written
 */
export function withOwnNames(
  fields: Fields,
  otherNames: Readonly<Record<string, string>>,
  locate: LocatedYaml['locate'],
): { fields: Fields; locate: LocatedYaml['locate'] } {
  const writtenAs = new Map<PropertyKey, string>();
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const name = otherNames[key];
    if (name === undefined) own[key] = value;
    else if (fields[name] === undefined && !writtenAs.has(name)) {
      own[name] = value;
      writtenAs.set(name, key);
    }
  }
  return {
    fields: own,
    locate: ([first, ...rest], of) =>
      locate(first === undefined ? [] : [writtenAs.get(first) ?? first, ...rest], of),
  };
}
