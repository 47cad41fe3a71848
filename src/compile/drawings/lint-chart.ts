import { positionAt } from '../../site/content-error.ts';
import { lookUp } from '../../site/look-up.ts';
import { nearest } from '../../site/nearest.ts';
import { offsetOf, type YamlPlace } from '../../site/yaml-place.ts';
import { schemaMistakes } from './chart-schema.ts';
import type { DrawingMistake } from './drawing.ts';

/** Where views stand within a view. */
const insideKeys = ['layer', 'hconcat', 'vconcat', 'concat', 'spec'] as const;

type View = Readonly<Record<string, unknown>>;

/**
 * Mistakes in a chart of Vega-Lite that it would pass over.
 *
 * @param chart with its data in it
 * @param source what describes the chart, for places
 * @param place where what is in it stands
 */
export function lintChart(chart: View, source: string, place: YamlPlace): DrawingMistake[] {
  const ofSchema = schemaMistakes(chart).map(({ path, of, message, fix }): DrawingMistake => {
    const { line, column } = positionAt(source, offsetOf(place, path, of) ?? 0);
    return { severity: 'warning', line, column, message, fix };
  });
  return [...ofSchema, ...fieldMistakes(chart, undefined, source), ...missingData(chart)];
}

/** Views without data show nothing. */
function missingData(chart: View): DrawingMistake[] {
  if (hasData(chart, isObject(chart.datasets) ? chart.datasets : {})) return [];
  return [
    {
      severity: 'warning',
      line: 0,
      column: 1,
      message: 'The chart has no data, so that it shows nothing.',
      fix: 'Name a file beside the text, data: { url: growth.csv }, or write the data: data: { values: [{ a: 1 }] }.',
    },
  ];
}

function hasData(view: View, named: View): boolean {
  const { data } = view;
  if (isObject(data)) {
    const isNamedAlone = Object.keys(data).every((key) => key === 'name' || key === 'format');
    if (!isNamedAlone || Object.hasOwn(named, String(data.name))) return true;
  }
  return viewsIn(view).some((one) => hasData(one, named));
}

function viewsIn(view: View): View[] {
  return insideKeys.flatMap((key) => {
    const inside = view[key];
    return (Array.isArray(inside) ? (inside as unknown[]) : [inside]).filter(isObject);
  });
}

/** @param fields those of the data of the view around it, if they are known */
function fieldMistakes(
  view: View,
  fields: ReadonlySet<string> | undefined,
  source: string,
): DrawingMistake[] {
  const own = view.data === undefined ? fields : fieldsOf(view.data);
  // What is computed can have any name.
  const known = view.transform === undefined ? own : undefined;
  const encoding = isObject(view.encoding) ? view.encoding : {};
  return [
    ...(known === undefined ? [] : unknownFields(encoding, known, source)),
    ...viewsIn(view).flatMap((one) => fieldMistakes(one, known, source)),
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
