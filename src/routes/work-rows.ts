import type { BrokenKeys } from '../bibliography/read.ts';
import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { nearest } from '../site/nearest.ts';
import { listsEveryWork } from '../site/schemas/publications.ts';
import type { SiteSettings } from '../site/settings.ts';
import { keyOfPaper, paperPath } from './permalink.ts';
import { entryKey, exportFormats, type Route, type RoutedWork } from './route.ts';
import { exportRows, redirectRows } from './rows.ts';
import type { SitePath } from './url.ts';

/**
 * A page for each work, in the default language and in those in which the author wrote about it.
 *
 * @param broken keys of entries that are none of the works for a mistake that is told already
 */
export function workRows(
  works: readonly RoutedWork[],
  papers: readonly Entry<'paper'>[],
  pathOf: ReadonlyMap<string, SitePath>,
  settings: SiteSettings,
  broken: BrokenKeys,
): { rows: Route[]; pathOfWork: Map<string, SitePath>; errors: ContentError[] } {
  const rows: Route[] = [];
  const pathOfWork = new Map<string, SitePath>();
  const textsOf = Map.groupBy(papers, keyOfPaper);
  for (const work of works) {
    const { key, file, position } = work;
    const source = { file, name: `the work "${key}"`, position };
    const texts = textsOf.get(key) ?? [];
    textsOf.delete(key);
    const main = texts.find(({ language }) => language === settings.defaultLanguage);
    const written = main === undefined ? undefined : pathOf.get(entryKey(main));
    const path = written ?? paperPath(settings.publications.permalink, key);
    const row = { kind: 'work', workKey: key, source } as const;
    rows.push({
      ...row,
      path,
      language: settings.defaultLanguage,
      entryKey: main === undefined ? undefined : entryKey(main),
    });
    for (const text of texts) {
      const own = pathOf.get(entryKey(text)) ?? path;
      if (text !== main) {
        rows.push({ ...row, path: own, language: text.language, entryKey: entryKey(text) });
      }
      rows.push(...redirectRows(text, own));
    }
    const language = settings.defaultLanguage;
    rows.push(...exportRows(path, { of: 'work', key, language, source }));
    pathOfWork.set(key, path);
    for (const version of work.versions) {
      pathOfWork.set(version.key, path);
      rows.push({
        kind: 'redirect',
        target: path,
        path: paperPath(settings.publications.permalink, version.key),
        language,
        source: { ...source, file: version.file, position: version.position },
      });
    }
  }
  const unknown = [...textsOf].filter(([key]) => !broken.has(key));
  const errors = unknown.flatMap(([key, texts]) =>
    texts.map((text) => unknownPaper(text, key, [...pathOfWork.keys()])),
  );
  return { rows, pathOfWork, errors };
}

/** The whole bibliography as files, and the folder of the papers leading to the list of them. */
export function listRows(
  works: readonly RoutedWork[],
  entries: readonly Entry[],
  pathOf: ReadonlyMap<string, SitePath>,
  settings: SiteSettings,
): Route[] {
  const [first] = works;
  if (first === undefined) return [];
  const language = settings.defaultLanguage;
  const source = { file: first.file, name: 'the bibliography', position: first.position };
  const taken = new Set(pathOf.values());
  const rows: Route[] = exportFormats.map((format) => ({
    kind: 'export',
    format,
    of: 'works',
    path: `/papers.${format}`,
    language,
    source,
  }));
  const list = entries.find(
    (entry) => entry.kind === 'page' && entry.language === language && isWholeList(entry),
  );
  const target = list === undefined ? undefined : pathOf.get(entryKey(list));
  const folder = settings.publications.permalink.replace(/:key.*$/, '');
  if (target !== undefined && folder.length > 1 && folder.endsWith('/') && !taken.has(folder)) {
    rows.push({ kind: 'redirect', target, path: folder, language, source });
  }
  return rows;
}

function isWholeList({ frontMatter }: Entry<'page'>): boolean {
  return frontMatter.layout === 'publications' && listsEveryWork(frontMatter.publications);
}

function unknownPaper(paper: Entry<'paper'>, key: string, known: readonly string[]): ContentError {
  const meant = nearest(key, known);
  return {
    severity: 'error',
    kind: 'unknown-work',
    file: paper.file,
    position: paper.locate(['key']),
    message: `No work of the bibliography has the key "${key}", which this text is about.`,
    fix:
      meant === undefined
        ? 'Name the file after the BibTeX key of the work, or say "key: …" in its front matter.'
        : `Did you mean "${meant}"? The file is named after the BibTeX key of its work.`,
  };
}
