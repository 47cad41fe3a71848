import type { CompiledSite } from '../../src/compile/compiled-site.ts';
import { START_OF_FILE } from '../../src/site/content-error.ts';
import { entryKey, isPageRoute } from '../../src/routes/route.ts';
import { readBuilt, type ReadSite } from './built/read-built.ts';
import type { Fault, Finding } from './fault.ts';
import { allFaults } from './rules/all.ts';
import { HtmlCache } from './rules/html-cache.ts';
import { blame } from './source/blame.ts';
import { readSources } from './source/sources.ts';
import { workFaults } from './works/work-faults.ts';
import { workRows, type WorkRow } from './works/work-row.ts';

/** What came of checking a built site. */
export interface BuiltCheck {
  findings: readonly Finding[];
  /** What Google Scholar and Zotero read. */
  works: readonly WorkRow[];
  pages: number;
}

/**
 * Looks for mistakes in the built site of a site folder, and names the author's files for them.
 *
 * @param more mistakes of the built site that only become known by other means than its files
 */
export async function checkBuilt(
  compiled: CompiledSite,
  more: (site: ReadSite['site']) => Promise<readonly Fault[]>,
): Promise<BuiltCheck> {
  const { settings, options, publicFiles } = compiled;
  const { outFolder, cacheFolder } = options;
  const cache = await HtmlCache.open(cacheFolder);
  const { site, htmlFaults } = await readBuilt(outFolder, settings, publicFiles, cache);
  await cache.save();
  const works = workRows(site.pages, worksOf(compiled));
  const faults = [...allFaults(site), ...htmlFaults, ...workFaults(works), ...(await more(site))];
  const sources = await readSources(compiled);
  // Drafts are never built.
  const stale = options.showDrafts ? [] : unbuilt(compiled, new Set(site.pageAt.keys()));
  return {
    findings: [...stale, ...blame(faults, sources, outFolder)],
    works,
    pages: site.pages.length,
  };
}

/** Paths of the pages that programs should know as one work: of papers and posts. */
function worksOf({ routes, entries }: CompiledSite): Set<string> {
  const posts = new Set(entries.filter(({ kind }) => kind === 'post').map(entryKey));
  return new Set(
    routes
      .filter(
        (route) => route.kind === 'work' || (route.kind === 'entry' && posts.has(route.entryKey)),
      )
      .map(({ path }) => path),
  );
}

/** Pages that the folder lacks: it was built of other content. */
function unbuilt({ routes }: CompiledSite, built: ReadonlySet<string>): Finding[] {
  const lacking = routes.filter(
    (route) => isPageRoute(route) && route.kind !== 'search' && !built.has(fileOf(route.path)),
  );
  const [first] = lacking;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      kind: 'not-built',
      file: first.source.file,
      position: START_OF_FILE,
      message: `${lacking.length === 1 ? 'A page is' : `${lacking.length} pages are`} not in the built site.`,
      fix: 'Run npm run build, and check again.',
      pages: lacking.map(({ path }) => path),
    },
  ];
}

function fileOf(path: string): string {
  const file = path.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
