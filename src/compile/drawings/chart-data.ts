import { positionAt } from '../../site/content-error.ts';
import { lookUp } from '../../site/look-up.ts';
import type { NamedFile } from './drawing.ts';

/** The formats of data that a chart reads, by the ending of the file. */
const formats: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  geojson: 'json',
  topojson: 'topojson',
};

/** An object of a description that names a file: `{"url": "growth.csv"}`. */
interface NamingData {
  url: string;
  format?: Readonly<Record<string, unknown>>;
}

function isNaming(value: object): value is NamingData {
  return 'url' in value && typeof value.url === 'string';
}

/**
 * Calls something on each object of a description that holds data.
 *
 * In Vega-Lite that is what stands under `data`, in any view or lookup; in Vega, each item of `data`.
 */
function visitData(value: unknown, see: (data: object) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    if (key === 'data') {
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (one !== null && typeof one === 'object') see(one);
      }
    }
    if (key !== 'values') visitData(child, see);
  }
}

/** The files whose data a chart shows. */
export function dataFilesIn(chart: unknown, source: string): NamedFile[] {
  const files: NamedFile[] = [];
  visitData(chart, (data) => {
    if (!isNaming(data) || files.some(({ name }) => name === data.url)) return;
    files.push({ name: data.url, ...positionAt(source, Math.max(0, source.indexOf(data.url))) });
  });
  return files;
}

/** Puts the data themselves in the place of the names of their files; changes the chart. */
export function withData(chart: unknown, files: ReadonlyMap<string, string>): void {
  visitData(chart, (data) => {
    if (!isNaming(data)) return;
    const text = files.get(data.url);
    if (text === undefined) return;
    const ending = /\.(\w+)$/.exec(data.url)?.[1]?.toLowerCase() ?? '';
    const type = lookUp(formats, ending) ?? 'json';
    Object.assign(data, { values: text, format: { type, ...data.format } });
    Reflect.deleteProperty(data, 'url');
  });
}
