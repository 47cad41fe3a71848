import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledSite } from '../compile/compiled-site.ts';
import { entriesOf } from '../compile/entries-of.ts';
import { archivesOf, type Archive } from '../routes/archives.ts';
import type { Route } from '../routes/route.ts';
import type { SitemapRow } from './sitemap.ts';

type Translations = SitemapRow['translations'];

type SitemapSite = Pick<CompiledSite, 'routes' | 'entries' | 'settings'>;

/**
 * The addresses that search engines are told of: pages, posts, items, papers and lists. Left out are
 * redirects, files beside pages, the page that searches, and what is not published.
 */
export function sitemapRows(site: SitemapSite): SitemapRow[] {
  const { settings } = site;
  const posts = entriesOf(site, 'post').filter(isPublished);
  const postByKey = new Map(posts.map((post) => [post.key, post]));
  const entryByKey = new Map(site.entries.map((entry) => [entry.key, entry]));
  const byId = Map.groupBy(site.entries.filter(isPublished), ({ id }) => id);
  const archives = archivesOf(posts, settings);
  const archiveByPath = new Map(archives.map((archive) => [archive.path, archive]));
  const newestIn = new Map(
    [...Map.groupBy(posts, ({ language }) => language)].map(([language, own]) => [
      language,
      newest(own),
    ]),
  );
  const ofWord = Map.groupBy(archives, wordOf);

  const ofArchive = ({ path }: Route): SitemapRow[] => {
    const archive = archiveByPath.get(path);
    if (archive === undefined) return [];
    const changed = newest(archive.posts.flatMap((key) => postByKey.get(key) ?? []));
    return [{ path, changed, translations: several(ofWord.get(wordOf(archive)) ?? []) }];
  };
  return site.routes.flatMap((route): SitemapRow[] => {
    const { path } = route;
    const entry = entryByKey.get(keyOf(route));
    if (entry?.hidden !== undefined) return [];
    switch (route.kind) {
      case 'entry':
      case 'work': {
        const ofId = byId.get(entry?.id ?? '') ?? [];
        const changed = entry?.kind === 'post' ? changeOf(entry) : undefined;
        return [
          {
            path,
            changed,
            translations: several(
              ofId.map(({ language, sitePath }) => ({ language, path: sitePath })),
            ),
          },
        ];
      }
      case 'blog-page':
        return [{ path, changed: newestIn.get(route.language), translations: [] }];
      case 'archive':
        return ofArchive(route);
      default:
        return [];
    }
  });
}

/** The day on which the last of some posts was changed. */
function newest(posts: readonly CompiledEntry<'post'>[]): string | undefined {
  return latest(posts.map(changeOf));
}

function keyOf(route: Route): string {
  return 'entryKey' in route ? (route.entryKey ?? '') : '';
}

function isPublished({ hidden }: Pick<CompiledEntry, 'hidden'>): boolean {
  return hidden === undefined;
}

/** The day of the last real change of a post. */
function changeOf({ date, frontMatter }: CompiledEntry<'post'>): string {
  const { last_updated: updated, corrections = [] } = frontMatter;
  const days = [date.day, updated?.day, ...corrections.map((one) => one.date.day)];
  return latest(days) ?? date.day;
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  for (const day of days) if (day !== undefined && day > (last ?? '')) last = day;
  return last;
}

/** What an archive has in common with those of other languages. */
function wordOf({ kind, slug }: Archive): string {
  return `${kind} ${slug}`;
}

/** What is in one language alone has no translations. */
function several(found: readonly { language: string; path?: string | undefined }[]): Translations {
  const placed = found.flatMap(({ language, path }) =>
    path === undefined ? [] : [{ language, path }],
  );
  return placed.length > 1 ? placed : [];
}
