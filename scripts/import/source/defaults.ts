import { isMeant } from './jekyll-glob.ts';
import { isRecord, merged } from './records.ts';

/** One entry of `defaults:` in `_config.yml`. */
interface DefaultSet {
  path: string;
  type: string | undefined;
  values: Record<string, unknown>;
}

/** The front matter that `defaults:` gives to a document. */
export type Defaults = (path: string, type: string) => Record<string, unknown>;

/**
 * Reads `defaults:`. A set with the longer path wins, of two equally long ones the one that names a
 * type, of two such the later.
 *
 * @param collectionsFolder `collections_dir`, which paths of sets may begin with
 * @see https://jekyllrb.com/docs/configuration/front-matter-defaults/
 */
export function readDefaults(written: unknown, collectionsFolder: string): Defaults {
  const sets = (Array.isArray(written) ? written : []).flatMap(readSet(collectionsFolder));
  return (path, type) => {
    let values: Record<string, unknown> = {};
    let winner: DefaultSet | undefined;
    for (const set of sets) {
      if (!applies(set, path, type)) continue;
      const isStronger = winner === undefined || hasPrecedence(winner, set);
      values = isStronger ? merged(values, set.values) : merged(set.values, values);
      if (isStronger) winner = set;
    }
    return values;
  };
}

function readSet(collectionsFolder: string): (written: unknown) => DefaultSet[] {
  return (written) => {
    if (!isRecord(written) || !isRecord(written.values)) return [];
    const scope = isRecord(written.scope) ? written.scope : {};
    const path = typeof scope.path === 'string' ? scope.path.replace(/^\/|\/$/g, '') : '';
    const prefix = `${collectionsFolder}/`;
    return [
      {
        path:
          collectionsFolder !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path,
        type: typeof scope.type === 'string' ? (typeNames[scope.type] ?? scope.type) : undefined,
        values: written.values,
      },
    ];
  };
}

/** Older names of types. */
const typeNames: Readonly<Record<string, string>> = {
  page: 'pages',
  post: 'posts',
  draft: 'drafts',
};

function applies(set: DefaultSet, path: string, type: string): boolean {
  if (set.type !== undefined && set.type !== type) return false;
  if (set.path === '') return true;
  const patterns = set.path.includes('*') ? [set.path, `${set.path}/*`] : [set.path];
  return isMeant(path, patterns);
}

function hasPrecedence(old: DefaultSet, fresh: DefaultSet): boolean {
  if (fresh.path.length !== old.path.length) return fresh.path.length > old.path.length;
  return fresh.type !== undefined || old.type === undefined;
}
