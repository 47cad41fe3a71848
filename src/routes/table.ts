import type { BrokenKeys } from '../bibliography/read.ts';
import type { Collection } from '../site/collection.ts';
import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { archiveRows, blogPageRows, feedRows } from './blog-rows.ts';
import { caseClashes } from './case-clashes.ts';
import { collectionFileRows } from './collection-rows.ts';
import { machineRows, searchRows } from './machine-rows.ts';
import { itemPath, keyOfPaper, pagePath, paperPath, postPath } from './permalink.ts';
import { entryKey, type Route, type RoutedWork } from './route.ts';
import { exportRows, redirectRows } from './rows.ts';
import { toPagePath, type SitePath } from './url.ts';
import { unusablePath } from './unusable-path.ts';
import { listRows, workRows } from './work-rows.ts';

/** Every address of a site, and whose it is. */
export interface RouteTable {
  routes: Route[];
  byPath: ReadonlyMap<SitePath, Route>;
  /** The address of an entry, by `entryKey`. */
  pathOf: ReadonlyMap<string, SitePath>;
  /** The same, by absolute path of its file. */
  pathOfFile: ReadonlyMap<string, SitePath>;
  /** The address of a work's page in the default language, by its key or that of a version. */
  pathOfWork: ReadonlyMap<string, SitePath>;
  errors: ContentError[];
}

/**
 * Decides every address of the site.
 *
 * @param broken keys that name no work only for a mistake that is told already
 * @returns also an error for each two rows that want the same address
 */
export function buildRouteTable(
  entries: readonly Entry[],
  works: readonly RoutedWork[],
  settings: SiteSettings,
  collections: readonly Collection[] = [],
  broken: BrokenKeys = new Set(),
): RouteTable {
  const rows: Route[] = [];
  const pathOf = new Map<string, SitePath>();
  const pathOfFile = new Map<string, SitePath>();
  for (const entry of entries) {
    const own = ownPath(entry, settings);
    if (own === undefined) continue;
    const path = inLanguage(own, entry, settings);
    pathOf.set(entryKey(entry), path);
    pathOfFile.set(entry.file, path);
    if (entry.kind !== 'paper') rows.push(...rowsOf(entry, path));
  }
  const papers = entries.filter((entry) => entry.kind === 'paper');
  const ofWorks = workRows(works, papers, pathOf, settings, broken);
  // Last, so that a page which the author placed at one of these addresses is found first.
  rows.push(...ofWorks.rows, ...listRows(works, entries, pathOf, settings));
  rows.push(...blogPageRows(entries, pathOf, settings));
  const taken = new Set(rows.map(({ path }) => path));
  rows.push(...archiveRows(entries, settings).filter(({ path }) => !taken.has(path)));
  rows.push(...feedRows(entries, settings));
  rows.push(...collectionFileRows(entries, collections, pathOf, settings));
  rows.push(...searchRows(entries, new Set(rows.map(({ path }) => path)), settings));
  rows.push(...machineRows(rows, settings));
  const { byPath, errors } = index(rows);
  return {
    routes: [...byPath.values()],
    byPath,
    pathOf,
    pathOfFile,
    pathOfWork: ofWorks.pathOfWork,
    errors: [...errors, ...caseClashes(byPath.values()), ...ofWorks.errors],
  };
}

/** The address of an entry in its own language; some items have no page. */
function ownPath(entry: Entry, settings: SiteSettings): SitePath | undefined {
  switch (entry.kind) {
    case 'page':
      return pagePath(entry);
    case 'paper':
      return ownPaperPath(entry, settings);
    case 'post': {
      const { permalink } = entry.frontMatter;
      return permalink === undefined
        ? postPath(settings.posts.permalink, entry)
        : toPagePath(permalink);
    }
    case 'item':
      return entry.hasPage ? itemPath(entry, settings) : undefined;
  }
}

function ownPaperPath(paper: Entry<'paper'>, settings: SiteSettings): SitePath {
  const { permalink } = paper.frontMatter;
  return permalink === undefined
    ? paperPath(settings.publications.permalink, keyOfPaper(paper))
    : toPagePath(permalink);
}

/** Other languages than the default live under their own prefix, unless a permalink has it. */
function inLanguage(path: SitePath, entry: Entry, settings: SiteSettings): SitePath {
  const prefix = `/${entry.language}/`;
  if (entry.language === settings.defaultLanguage || path.startsWith(prefix)) return path;
  return `/${entry.language}${path}`;
}

function rowsOf(entry: Entry, path: SitePath): Route[] {
  const { language, file, name } = entry;
  if (entry.kind === 'paper') return [];
  const key = entryKey(entry);
  const rows: Route[] = [
    {
      kind: 'entry',
      entryKind: entry.kind,
      entryKey: key,
      path,
      language,
      source: { file, name, position: entry.locate(['permalink']) },
    },
  ];
  if (entry.kind === 'post' && isCitable(entry)) {
    const source = { file, name, position: entry.locate(['citation']) };
    rows.push(...exportRows(path, { of: 'post', key, language, source }));
  }
  return [...rows, ...redirectRows(entry, path)];
}

/** Whether a post shows how to cite it. */
export function isCitable(post: Entry<'post'>): boolean {
  return post.frontMatter.citation?.shown ?? true;
}

function index(rows: readonly Route[]): { byPath: Map<SitePath, Route>; errors: ContentError[] } {
  const byPath = new Map<SitePath, Route>();
  const errors: ContentError[] = [];
  const told = new Set<string>();
  for (const row of rows) {
    const unusable = unusablePath(row);
    if (unusable !== undefined) {
      // What stands beside a page has the same fault.
      const place = JSON.stringify([unusable.file, row.source.name]);
      if (!told.has(place)) errors.push(unusable);
      told.add(place);
      continue;
    }
    // One name is not that of a file and of a folder, too.
    const other = row.path.endsWith('/') ? row.path.slice(0, -1) : `${row.path}/`;
    const first = byPath.get(row.path) ?? byPath.get(other);
    if (first === undefined) {
      byPath.set(row.path, row);
      continue;
    }
    // Two pages of one address share those of their citations and of their Markdown too.
    const pair = JSON.stringify([row, first].map(({ source: { file, name } }) => [file, name]));
    const isCopy = (row.kind === 'export' || row.kind === 'markdown') && told.has(pair);
    if (!isCopy) errors.push(clash(row, first));
    told.add(pair);
  }
  return { byPath, errors };
}

function clash(row: Route, first: Route): ContentError {
  const isSamePlace =
    row.source.file === first.source.file && row.source.name === first.source.name;
  const other = isSamePlace ? `line ${first.source.position.line}` : first.source.name;
  return {
    severity: 'error',
    kind: 'address-clash',
    file: row.source.file,
    position: row.source.position,
    message: `The address ${row.path} is already taken by ${other}.`,
    fix: 'Give one of the two another permalink or file name.',
  };
}
