import type { CslItem } from '../bibliography/csl-item.ts';
import { cslJsonText } from '../bibliography/export/to-csl-json.ts';
import { risText } from '../bibliography/export/to-ris.ts';
import type { ExportFormat, ExportRoute } from '../routes/route.ts';
import type { CompiledSite } from './compile.ts';
import { digestOf, TextCache } from './text-cache.ts';

/** Something to be cited, in both forms that the formats are made of. */
interface Exported {
  bibtex: string;
  csl: CslItem;
}

/** Makes the text of export files of one site. */
export function exporter(
  site: Pick<CompiledSite, 'bibliography' | 'entries' | 'options' | 'workshop'>,
): (route: ExportRoute) => string {
  const write = writer(new TextCache(site.options.cacheFolder), site.workshop.keyParts);
  const works = new Map<string, Exported>(site.bibliography.map((work) => [work.key, work]));
  const posts = new Map<string, Exported>(
    site.entries.flatMap(({ key, citation }) => (citation === undefined ? [] : [[key, citation]])),
  );
  return (route) => {
    if (route.of === 'works') {
      return write(
        route.format,
        site.bibliography.flatMap((work) => [work, ...work.versions]),
      );
    }
    const one = (route.of === 'work' ? works : posts).get(route.key);
    return write(route.format, one === undefined ? [] : [one]);
  };
}

/** RIS is made by a library that is slow to load, so it is kept. */
function writer(
  cache: TextCache,
  keyParts: readonly string[],
): (format: ExportFormat, items: readonly Exported[]) => string {
  return (format, items) => {
    if (format === 'bib') return `${items.map(({ bibtex }) => bibtex).join('\n\n')}\n`;
    const all = items.map(({ csl }) => csl);
    if (format === 'json') return cslJsonText(all);
    return cache.keep(digestOf('ris', JSON.stringify(all), ...keyParts), () => risText(all));
  };
}
