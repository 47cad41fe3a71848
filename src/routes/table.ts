import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { pagePath, postPath } from './permalink.ts';
import { toSitePath, type SitePath } from './url.ts';

/** Where a row of the table was decided. */
interface RowSource {
  file: string;
  /** Name of the entry in messages. */
  name: string;
  position: SourcePosition;
}

/** One address of the site and what answers there. */
export type Route = {
  path: SitePath;
  language: string;
  source: RowSource;
} & (
  | { kind: 'entry'; entryKind: 'page' | 'post'; entryKey: string }
  /** The BibTeX file of a post. */
  | { kind: 'citation'; entryKey: string }
  | { kind: 'redirect'; target: SitePath }
);

export interface RouteTable {
  routes: Route[];
  byPath: ReadonlyMap<SitePath, Route>;
  /** The address of an entry, by `entryKey`. */
  pathOf: ReadonlyMap<string, SitePath>;
  /** The same, by absolute path of its file. */
  pathOfFile: ReadonlyMap<string, SitePath>;
  errors: ContentError[];
}

/** Identifies an entry among all languages. */
export function entryKey(entry: Pick<Entry, 'id' | 'language'>): string {
  return `${entry.id}@${entry.language}`;
}

/**
 * Decides every address of the site.
 *
 * @returns also an error for each two rows that want the same address
 */
export function buildRouteTable(entries: readonly Entry[], settings: SiteSettings): RouteTable {
  const rows: Route[] = [];
  const pathOf = new Map<string, SitePath>();
  const pathOfFile = new Map<string, SitePath>();
  for (const entry of entries) {
    const own = ownPath(entry, settings);
    if (own === undefined) continue;
    const path = inLanguage(own, entry, settings);
    pathOf.set(entryKey(entry), path);
    pathOfFile.set(entry.file, path);
    rows.push(...rowsOf(entry, path));
  }
  const { byPath, errors } = index(rows);
  return { routes: [...byPath.values()], byPath, pathOf, pathOfFile, errors };
}

/** News have no page of their own. */
function ownPath(entry: Entry, settings: SiteSettings): SitePath | undefined {
  if (entry.kind === 'page') return pagePath(entry as Entry<'page'>);
  if (entry.kind !== 'post') return undefined;
  const { permalink } = (entry as Entry<'post'>).frontMatter;
  return permalink === undefined
    ? postPath(settings.posts.permalink, entry as Entry<'post'>)
    : toSitePath(permalink);
}

/** Other languages than the default live under their own prefix, unless a permalink has it. */
function inLanguage(path: SitePath, entry: Entry, settings: SiteSettings): SitePath {
  const prefix = `/${entry.language}/`;
  if (entry.language === settings.defaultLanguage || path.startsWith(prefix)) return path;
  return `/${entry.language}${path}`;
}

function rowsOf(entry: Entry, path: SitePath): Route[] {
  const { language, file, kind } = entry;
  const name = `content/${entry.id}`;
  if (kind === 'news') return [];
  const key = entryKey(entry);
  const rows: Route[] = [
    {
      kind: 'entry',
      entryKind: kind,
      entryKey: key,
      path,
      language,
      source: { file, name, position: entry.locate(['permalink']) },
    },
  ];
  if (kind === 'post' && path.endsWith('/') && isCitable(entry as Entry<'post'>)) {
    rows.push({
      kind: 'citation',
      entryKey: key,
      path: `${path}cite.bib`,
      language,
      source: { file, name, position: entry.locate(['citation']) },
    });
  }
  const { redirect_from: from = [] } = (entry as Entry<'page' | 'post'>).frontMatter;
  for (const [place, written] of from.entries()) {
    rows.push({
      kind: 'redirect',
      target: path,
      path: toSitePath(written),
      language,
      source: { file, name, position: entry.locate(['redirect_from', place]) },
    });
  }
  return rows;
}

/** Whether a post shows how to cite it. */
export function isCitable(post: Entry<'post'>): boolean {
  return post.frontMatter.citation?.shown ?? true;
}

function index(rows: readonly Route[]): { byPath: Map<SitePath, Route>; errors: ContentError[] } {
  const byPath = new Map<SitePath, Route>();
  const errors: ContentError[] = [];
  for (const row of rows) {
    const first = byPath.get(row.path);
    if (first === undefined) {
      byPath.set(row.path, row);
    } else {
      errors.push(clash(row, first));
    }
  }
  return { byPath, errors };
}

function clash(row: Route, first: Route): ContentError {
  const isSameFile = row.source.file === first.source.file;
  const other = isSameFile ? `line ${first.source.position.line}` : first.source.name;
  return {
    severity: 'error',
    kind: 'address-clash',
    file: row.source.file,
    position: row.source.position,
    message: `The address ${row.path} is already taken by ${other}.`,
    fix: 'Give one of the two another permalink or file name.',
  };
}
