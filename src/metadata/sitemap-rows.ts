import type { CompiledSite } from '../compile/compile.ts';
import { entriesOf } from '../compile/entries-of.ts';
import type { CompiledEntry } from '../compile/entry.ts';
import { archivesOf, type Archive } from '../routes/archives.ts';
import type { Route } from '../routes/route.ts';
import type { SitemapRow } from './sitemap.ts';

type Translations = SitemapRow['translations'];

/**
 * The addresses that search engines are told of: pages, posts, items, papers and lists. Left out are
 * redirects, files beside pages, the page that searches, and what is not published.
 */
export function sitemapRows(
  site: Pick<CompiledSite, 'routes' | 'entries' | 'settings'>,
): SitemapRow[] {
  const { settings } = site;
  const posts = entriesOf(site, 'post').filter(isPublished);
  const entryByKey = new Map(site.entries.map((entry) => [entry.key, entry]));
  const byId = Map.groupBy(site.entries.filter(isPublished), ({ id }) => id);
  const archives = archivesOf(posts, settings);
  const archiveByPath = new Map(archives.map((archive) => [archive.path, archive]));
  const newest = (some: readonly CompiledEntry<'post'>[]): string | undefined =>
    latest(some.map(changeOf));
  const newestIn = new Map(
    [...Map.groupBy(posts, ({ language }) => language)].map(([language, own]) => [
      language,
      newest(own),
    ]),
  );
  const ofWord = Map.groupBy(archives, wordOf);
  const translationsOf = (id: string): Translations =>
    several((byId.get(id) ?? []).map(({ language, sitePath }) => ({ language, path: sitePath })));

  return site.routes.flatMap((route): SitemapRow[] => {
    const { path } = route;
    const entry = entryByKey.get(keyOf(route));
    if (entry?.hidden !== undefined) return [];
    switch (route.kind) {
      case 'entry': {
        const changed =
          entry?.kind === 'post' ? changeOf(entry as CompiledEntry<'post'>) : undefined;
        return [{ path, changed, translations: translationsOf(entry?.id ?? '') }];
      }
      case 'work':
        return [{ path, changed: undefined, translations: translationsOf(entry?.id ?? '') }];
      case 'blog-page':
        return [
          {
            path,
            changed: newestIn.get(route.language),
            translations: [],
          },
        ];
      case 'archive': {
        const archive = archiveByPath.get(path);
        if (archive === undefined) return [];
        const own = archive.posts.flatMap((key) => entryByKey.get(key) ?? []);
        return [
          {
            path,
            changed: newest(own as CompiledEntry<'post'>[]),
            translations: several(ofWord.get(wordOf(archive)) ?? []),
          },
        ];
      }
      default:
        return [];
    }
  });
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
