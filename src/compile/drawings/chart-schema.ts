import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nearest } from '../../site/nearest.ts';

/** A part of a JSON Schema, as far as it is read here. */
interface Schema {
  $ref?: string;
  anyOf?: readonly Schema[];
  const?: unknown;
  enum?: readonly unknown[];
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  items?: Schema | readonly Schema[];
}

interface SchemaFile extends Schema {
  definitions: Readonly<Record<string, Schema>>;
}

/** Where something stands in a chart: keys, and indices of lists. */
export type ChartPath = readonly (string | number)[];

/** A key or a value that the schema of Vega-Lite does not have. */
export interface SchemaMistake {
  path: ChartPath;
  of: 'key' | 'value';
  message: string;
  fix: string;
}

let file: SchemaFile | undefined;

function schemaFile(): SchemaFile {
  const name = fileURLToPath(import.meta.resolve('vega-lite/vega-lite-schema.json'));
  return (file ??= JSON.parse(fs.readFileSync(name, 'utf8')) as SchemaFile);
}

/** What stands there is of the author's own making, and may be long. */
const free: ReadonlySet<string> = new Set(['values', 'datasets', 'usermeta']);

/** What Vega-Lite would pass over in a chart, by its own schema. */
export function schemaMistakes(chart: unknown): SchemaMistake[] {
  return mistakesIn(chart, [schemaFile()], []);
}

function mistakesIn(value: unknown, schemas: readonly Schema[], path: ChartPath): SchemaMistake[] {
  const forms = schemas.flatMap((schema) => formsOf(schema));
  if (typeof value === 'string') return wrongValue(value, forms, path);
  if (Array.isArray(value)) {
    const items = forms.flatMap(({ items: one }) => one ?? []);
    return (value as unknown[]).flatMap((one, index) => mistakesIn(one, items, [...path, index]));
  }
  return isObject(value) ? mistakesInObject(value, forms, path) : [];
}

/** The forms that a value may have, none of which refers to others. */
function formsOf(schema: Schema): Schema[] {
  const { $ref, anyOf } = schema;
  if ($ref !== undefined) {
    const name = decodeURIComponent($ref.replace('#/definitions/', ''));
    const meant = schemaFile().definitions[name];
    return meant === undefined ? [] : formsOf(meant);
  }
  return anyOf === undefined ? [schema] : anyOf.flatMap((one) => formsOf(one));
}

function mistakesInObject(
  value: Readonly<Record<string, unknown>>,
  forms: readonly Schema[],
  path: ChartPath,
): SchemaMistake[] {
  const objects = forms.filter(({ properties, type }) => properties ?? type === 'object');
  const meant = fittingForms(value, objects);
  const isOpen = meant.some(({ additionalProperties }) => additionalProperties !== false);
  const known = new Set(meant.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return Object.entries(value).flatMap(([key, child]) => {
    if (free.has(key)) return [];
    const inside = [...path, key];
    if (known.has(key)) {
      const schemas = meant.flatMap(({ properties }) => properties?.[key] ?? []);
      return mistakesIn(child, schemas, inside);
    }
    return isOpen || meant.length === 0 ? [] : [unknownKey(key, known, path)];
  });
}

/** The forms that an object can have by the words in it: a mark of type "bar" has not the keys of a line. */
function fittingForms(
  value: Readonly<Record<string, unknown>>,
  objects: readonly Schema[],
): readonly Schema[] {
  let fitting = objects;
  for (const [key, given] of Object.entries(value)) {
    if (typeof given !== 'string') continue;
    const left = fitting.filter(({ properties }) => {
      const schema = properties?.[key];
      const words = schema === undefined ? undefined : wordsOf(formsOf(schema));
      return words === undefined || words.has(given);
    });
    // A word that no form has chooses none.
    if (left.some(({ properties }) => properties?.[key] !== undefined)) fitting = left;
  }
  return fitting;
}

/** The words that a value may be; undefined when it may be any, or no word at all. */
function wordsOf(forms: readonly Schema[]): ReadonlySet<unknown> | undefined {
  const closed = forms.flatMap(
    ({ const: one, enum: some }) => some ?? (one === undefined ? [] : [one]),
  );
  const isOpen = forms.some(
    (form) => form.enum === undefined && !('const' in form) && takesText(form),
  );
  const words = closed.filter((one) => typeof one === 'string');
  return isOpen || words.length === 0 ? undefined : new Set(words);
}

function takesText({ type }: Schema): boolean {
  return (
    type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'))
  );
}

function wrongValue(value: string, forms: readonly Schema[], path: ChartPath): SchemaMistake[] {
  const words = wordsOf(forms) as ReadonlySet<string> | undefined;
  if (words === undefined || words.has(value)) return [];
  const meant = nearest(value, words);
  const fix =
    meant !== undefined
      ? `Did you mean "${meant}"?`
      : words.size > 20
        ? 'See vega.github.io/vega-lite/docs.'
        : `It can be: ${[...words].join(', ')}.`;
  const message = `"${value}" is no value of "${nameOf(path)}" in Vega-Lite.`;
  return [{ path, of: 'value', message, fix }];
}

/** Where views stand within a view; what they have is said of the chart. */
const views: ReadonlySet<string> = new Set(['', 'layer', 'hconcat', 'vconcat', 'concat', 'spec']);

function unknownKey(key: string, known: ReadonlySet<string>, path: ChartPath): SchemaMistake {
  const parent = nameOf(path);
  const what =
    parent === 'encoding'
      ? `A chart has no channel "${key}"`
      : views.has(parent)
        ? `A chart has no key "${key}"`
        : `"${parent}" has no key "${key}"`;
  const meant = nearest(key, known);
  return {
    path: [...path, key],
    of: 'key',
    message: `${what}, so it is passed over.`,
    fix: meant === undefined ? 'See vega.github.io/vega-lite/docs.' : `Did you mean "${meant}"?`,
  };
}

/** The innermost key of a path. */
function nameOf(path: ChartPath): string {
  return path.findLast((one) => typeof one === 'string') ?? '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
