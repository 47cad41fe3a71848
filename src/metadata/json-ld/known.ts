import type { Thing } from 'schema-dts';

/** A node of the graph that is a thing, and not only its name. */
export type Node = Exclude<Thing, string>;

type Known<Properties> = { [Name in keyof Properties]: Exclude<Properties[Name], undefined> };

/** Leaves out what is not known: a property without value, or with an empty text or list. */
export function known<Properties extends object>(properties: Properties): Known<Properties> {
  const said = Object.entries(properties).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Known<Properties>;
}
