import type { Entry } from '../site/entry.ts';
import { exportFormats, type Route, type RowSource } from './route.ts';
import { toPagePath, type SitePath } from './url.ts';

/** The older addresses of an entry, leading to its page. */
export function redirectRows(
  entry: Entry<'page' | 'post' | 'paper' | 'item'>,
  path: SitePath,
): Route[] {
  const { language, file, name } = entry;
  const { redirect_from: from = [] } = entry.frontMatter;
  return from.map((written, place) => ({
    kind: 'redirect',
    target: path,
    path: toPagePath(written),
    language,
    source: { file, name, position: entry.locate(['redirect_from', place]) },
  }));
}

/** The files beside a page in which its citation is handed out; a page that is a file has none. */
export function exportRows(
  path: SitePath,
  row: { of: 'post' | 'work'; key: string; language: string; source: RowSource },
): Route[] {
  if (!path.endsWith('/')) return [];
  return exportFormats.map((format) => ({
    kind: 'export',
    format,
    path: `${path}cite.${format}`,
    ...row,
  }));
}
