import { positionAt } from '../../site/content-error.ts';
import { lookUp } from '../../site/look-up.ts';
import { nearest } from '../../site/nearest.ts';
import type { DrawingMistake } from './drawing.ts';

/**
 * What Vega-Lite draws without: it ignores channels that it does not know.
 *
 * @see https://vega.github.io/vega-lite/docs/encoding.html
 */
const channels = new Set(
  'x y x2 y2 xError yError xError2 yError2 xOffset yOffset longitude latitude longitude2 latitude2 theta theta2 radius radius2 time color fill stroke opacity fillOpacity strokeOpacity shape size angle strokeDash strokeWidth text tooltip href url description detail key order facet row column'.split(
    ' ',
  ),
);

/** Keys of a view. */
const viewKeys = new Set(
  '$schema aggregate align autosize background bounds center columns concat config data datasets description encoding facet hconcat height layer mark name padding params projection repeat resolve spacing spec title transform usermeta vconcat view width'.split(
    ' ',
  ),
);

/** Where views stand within a view. */
const insideKeys = ['layer', 'hconcat', 'vconcat', 'concat', 'spec'] as const;

type View = Readonly<Record<string, unknown>>;

/**
 * Mistakes in a chart of Vega-Lite that it would pass over.
 *
 * @param chart with its data in it
 * @param source what describes the chart, for places
 */
export function lintChart(chart: View, source: string): DrawingMistake[] {
  return lintView(chart, undefined, source);
}

/** @param fields those of the data of the view around it, if they are known */
function lintView(
  view: View,
  fields: ReadonlySet<string> | undefined,
  source: string,
): DrawingMistake[] {
  const own = view.data === undefined ? fields : fieldsOf(view.data);
  // What is computed can have any name.
  const known = view.transform === undefined ? own : undefined;
  const encoding = isObject(view.encoding) ? view.encoding : {};
  return [
    ...unknownNames(view, 'key', viewKeys, source),
    ...unknownNames(encoding, 'channel', channels, source),
    ...(known === undefined ? [] : unknownFields(encoding, known, source)),
    ...insideKeys.flatMap((key) => {
      const inside = view[key];
      const views = Array.isArray(inside) ? (inside as unknown[]) : [inside];
      return views.filter(isObject).flatMap((one) => lintView(one, known, source));
    }),
  ];
}

function isObject(value: unknown): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands between the fields of a row, by the format. */
const separators: Readonly<Record<string, string>> = { csv: ',', tsv: '\t' };

/** The fields of data, as far as they are told without reading all of it. */
function fieldsOf(data: unknown): ReadonlySet<string> | undefined {
  if (!isObject(data)) return undefined;
  const { values, format } = data;
  if (Array.isArray(values)) {
    const rows = (values as unknown[]).filter(isObject);
    return rows.length === 0 ? undefined : new Set(rows.flatMap((row) => Object.keys(row)));
  }
  const separator = isObject(format) ? lookUp(separators, String(format.type)) : undefined;
  if (typeof values !== 'string' || separator === undefined) return undefined;
  const [header = ''] = values.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return new Set(header.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1')));
}

function unknownNames(
  object: View,
  what: 'key' | 'channel',
  known: ReadonlySet<string>,
  source: string,
): DrawingMistake[] {
  return Object.keys(object)
    .filter((name) => !known.has(name))
    .map((name) => {
      const page = what === 'key' ? 'spec' : 'encoding';
      return {
        severity: 'warning',
        ...placeOf(new RegExp(`(?<![\\w$])${RegExp.escape(name)}["']?\\s*:`), source),
        message: `A chart has no ${what} "${name}", so it is passed over.`,
        fix: didYouMean(name, known) ?? `See vega.github.io/vega-lite/docs/${page}.html.`,
      };
    });
}

function unknownFields(
  encoding: View,
  fields: ReadonlySet<string>,
  source: string,
): DrawingMistake[] {
  return Object.values(encoding)
    .filter(isObject)
    .flatMap(({ field }) => {
      // A name with a full stop or brackets leads into a value.
      if (typeof field !== 'string' || fields.has(field) || /[.[\]\\]/.test(field)) return [];
      return {
        severity: 'warning',
        ...placeOf(new RegExp(`field["']?\\s*:\\s*["']?${RegExp.escape(field)}`), source),
        message: `The data of the chart have no field "${field}".`,
        fix: didYouMean(field, fields) ?? `They have: ${[...fields].join(', ')}.`,
      };
    });
}

function didYouMean(name: string, known: ReadonlySet<string>): string | undefined {
  const meant = nearest(name, known);
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

function placeOf(pattern: RegExp, source: string): { line: number; column: number } {
  const offset = source.search(pattern);
  return offset === -1 ? { line: 0, column: 1 } : positionAt(source, offset);
}
