import type { CslItem } from '../bibliography/csl-item.ts';
import { cslJsonText } from '../bibliography/export/to-csl-json.ts';
import { risText } from '../bibliography/export/to-ris.ts';
import type { ExportFormat, ExportRoute } from '../routes/route.ts';
import type { CompiledSite } from './compile.ts';

/** Something to be cited, in both forms that the formats are made of. */
interface Exported {
  bibtex: string;
  csl: CslItem;
}

/** Makes the text of export files of one site. */
export function exporter(site: CompiledSite): (route: ExportRoute) => string {
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

function write(format: ExportFormat, items: readonly Exported[]): string {
  switch (format) {
    case 'bib':
      return `${items.map(({ bibtex }) => bibtex).join('\n\n')}\n`;
    case 'ris':
      return risText(items.map(({ csl }) => csl));
    case 'json':
      return cslJsonText(items.map(({ csl }) => csl));
  }
}
