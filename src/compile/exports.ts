import type { CslItem } from '../bibliography/csl-item.ts';
import { cslJsonText } from '../bibliography/export/to-csl-json.ts';
import { risText } from '../bibliography/export/to-ris.ts';
import type { ExportFormat, ExportRoute } from '../routes/route.ts';
import type { CompiledSite } from './compiled-site.ts';
import { digestOf, TextCache } from './text-cache.ts';

/** Something to be cited, in both forms that the formats are made of. */
interface Exported {
  bibtex: string;
  csl: CslItem;
}

/** An export file. */
export interface ExportFile {
  /** Identifies its text. */
  key: string;
  text: () => string;
}

/** Gives the export files of one site; their texts are made when they are asked for. */
export function exporter(
  site: Pick<
    CompiledSite,
    'bibliography' | 'bibliographyDigest' | 'works' | 'entries' | 'options' | 'workshop'
  >,
): (route: ExportRoute) => ExportFile {
  const { keyParts } = site.workshop;
  const cache = new TextCache(site.options.cacheFolder);
  const works = new Map(site.bibliography.map((work) => [work.key, work]));
  const compiledWorks = new Map(site.works.map((work) => [work.key, work]));
  const posts = new Map(site.entries.map((entry) => [entry.key, entry.citation]));
  const file = (
    format: ExportFormat,
    digest: string,
    items: () => readonly Exported[],
  ): ExportFile => {
    const key = digestOf('export', format, digest, ...keyParts);
    if (format !== 'ris') return { key, text: () => exportText(format, items()) };
    cache.use(key);
    // Made by a library that is slow to load.
    return { key, text: () => cache.keep(key, () => risText(items().map(({ csl }) => csl))) };
  };
  return (route) => {
    const { format } = route;
    if (route.of === 'works') {
      const all = (): Exported[] => site.bibliography.flatMap((work) => [work, ...work.versions]);
      return file(format, site.bibliographyDigest, all);
    }
    if (route.of === 'work') {
      const work = works.get(route.key);
      const digest = compiledWorks.get(route.key)?.bodyKey ?? '';
      return file(format, digest, () => (work === undefined ? [] : [work]));
    }
    const post = posts.get(route.key);
    const digest = digestOf(JSON.stringify([post?.bibtex, post?.csl]));
    return file(format, digest, () => (post === undefined ? [] : [post]));
  };
}

function exportText(format: 'bib' | 'json', items: readonly Exported[]): string {
  return format === 'bib'
    ? `${items.map(({ bibtex }) => bibtex).join('\n\n')}\n`
    : cslJsonText(items.map(({ csl }) => csl));
}
