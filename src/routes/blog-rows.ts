import type { SourcePosition } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { archivesOf, wordsOf, wordSlug, type Archive } from './archives.ts';
import { pagedPath, paginate } from './blog-pages.ts';
import { entryKey, feedFormats, type FeedFormat, type Route, type RowSource } from './route.ts';
import { toSitePath, type SitePath } from './url.ts';

const feedFiles: Readonly<Record<FeedFormat, string>> = { atom: 'feed.xml', json: 'feed.json' };

/**
 * The address of a feed.
 *
 * @param folder of the site in a language, or of a tag's archive
 * @example feedPath('/blog/tag/algebra/', 'atom') // '/blog/tag/algebra/feed.xml'
 */
export function feedPath(folder: SitePath, format: FeedFormat): SitePath {
  return toSitePath(`${folder}/${feedFiles[format]}`);
}

/** The address of all that is in a language. */
export function languageFolder(
  language: string,
  { defaultLanguage }: Pick<SiteSettings, 'defaultLanguage'>,
): SitePath {
  return language === defaultLanguage ? '/' : `/${language}/`;
}

/**
 * A page for each tag, category, year and series. Where the author has put something of their own,
 * that answers instead: `pages/blog/tag/algebra.md` is an author's introduction to a topic.
 */
export function archiveRows(entries: readonly Entry[], settings: SiteSettings): Route[] {
  const posts = entries.filter((entry) => entry.kind === 'post');
  const byKey = new Map(posts.map((post) => [entryKey(post), post]));
  return archivesOf(posts, settings).flatMap((archive): Route[] => {
    const source = sourceOf(archive, byKey);
    if (source === undefined) return [];
    return [{ kind: 'archive', path: archive.path, language: archive.language, source }];
  });
}

const keyOfKind = { tag: 'tags', category: 'categories', year: 'date', series: 'series' } as const;

/** The place in a post that asks for an archive. */
function sourceOf(
  { kind, slug, posts }: Archive,
  byKey: ReadonlyMap<string, Entry<'post'>>,
): RowSource | undefined {
  const post = byKey.get(posts[0] ?? '');
  if (post === undefined) return undefined;
  const index = wordsOf(post, kind).findIndex((word) => wordSlug(word) === slug);
  const isList = kind === 'tag' || kind === 'category';
  const position: SourcePosition = post.locate(
    isList ? [keyOfKind[kind], index] : [keyOfKind[kind]],
  );
  return { file: post.file, name: `the ${kind} "${slug}"`, position };
}

/** The second and further pages of each page that lists the blog. */
export function blogPageRows(
  entries: readonly Entry[],
  pathOf: ReadonlyMap<string, SitePath>,
  settings: SiteSettings,
): Route[] {
  const posts = entries.filter((entry) => entry.kind === 'post');
  return entries.flatMap((page): Route[] => {
    if (page.kind !== 'page') return [];
    const first = pathOf.get(entryKey(page));
    if (page.frontMatter.layout !== 'blog' || first === undefined) return [];
    const { language, file, name } = page;
    const own = posts.filter((post) => post.language === language);
    const source = { file, name, position: page.locate(['layout']) };
    return paginate(own, settings.posts.per_page)
      .slice(1)
      .map((_, index) => ({
        kind: 'blog-page',
        entryKey: entryKey(page),
        page: index + 2,
        path: pagedPath(first, index + 2),
        language,
        source,
      }));
  });
}

/** Feeds of each language and each tag; what is not published yet is in none. */
export function feedRows(entries: readonly Entry[], settings: SiteSettings): Route[] {
  const posts = entries
    .filter((entry) => entry.kind === 'post')
    .filter(({ hidden }) => hidden === undefined);
  const byKey = new Map(posts.map((post) => [entryKey(post), post]));
  const rows: Route[] = [];
  for (const [language, [first]] of Map.groupBy(posts, (post) => post.language)) {
    if (first === undefined) continue;
    const { file } = first;
    const source = { file, name: `the feed in "${language}"`, position: first.locate(['date']) };
    const folder = languageFolder(language, settings);
    rows.push(...feedsAt(folder, { of: 'language', language, source }));
  }
  for (const archive of archivesOf(posts, settings)) {
    const source = sourceOf(archive, byKey);
    if (archive.kind !== 'tag' || source === undefined) continue;
    const { language, slug } = archive;
    rows.push(...feedsAt(archive.path, { of: { tag: slug }, language, source }));
  }
  return rows;
}

function feedsAt(
  folder: SitePath,
  row: { of: { tag: string } | 'language'; language: string; source: RowSource },
): Route[] {
  return feedFormats.map((format) => ({
    kind: 'feed',
    format,
    path: feedPath(folder, format),
    ...row,
  }));
}
