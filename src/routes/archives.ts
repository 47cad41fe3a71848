import type { Entry } from '../site/entry.ts';
import { newestFirst } from '../site/entry-order.ts';
import { collationOf } from '../site/i18n/collation.ts';
import type { SiteSettings } from '../site/settings.ts';
import { slugify } from './permalink.ts';
import { entryKey } from './route.ts';
import { toSitePath, type SitePath } from './url.ts';

/** What posts are gathered by. */
const archiveKinds = ['tag', 'category', 'year', 'series'] as const;

/** What the posts of an archive share. */
export type ArchiveKind = (typeof archiveKinds)[number];

/** The posts of one language that share a tag, a category, a year or a series. */
export interface Archive {
  kind: ArchiveKind;
  /** Last part of its address. */
  slug: string;
  /** Plain text that readers see. */
  label: string;
  /** One sentence about a series, if site.yaml has one. */
  description: string | undefined;
  language: string;
  path: SitePath;
  /** Keys of the posts: newest first, of a series in its order. */
  posts: string[];
}

/** What is asked of a post; both a read entry and a compiled one answer. */
export type ArchivedPost = Pick<Entry<'post'>, 'id' | 'language' | 'frontMatter' | 'date'>;

/**
 * The part of an address that stands for a tag, category or series. Spellings that differ in case
 * and punctuation alone are one word.
 *
 * @example wordSlug('Physics of AI') // 'physics-of-ai'
 * @example wordSlug('C++') // 'c-plus-plus'
 */
export function wordSlug(word: string): string {
  const known = slugs.get(word);
  if (known !== undefined) return known;
  const made = makeSlug(word);
  slugs.set(word, made);
  return made;
}

/** Words are few, and asked for of every post. */
const slugs = new Map<string, string>();

function makeSlug(word: string): string {
  const slug = slugify(word.replaceAll('+', '-plus-').replaceAll('#', '-sharp-'));
  // A word without letter or digit is told by the numbers of its characters.
  const codes = Array.from(word.trim(), (character) => character.codePointAt(0)?.toString(16));
  return slug === '' ? codes.join('-') : slug;
}

/** The words of one kind that a post says of itself. */
export function wordsOf(post: Pick<ArchivedPost, 'frontMatter' | 'date'>, kind: ArchiveKind) {
  const { tags = [], categories = [], series } = post.frontMatter;
  const words: Readonly<Record<ArchiveKind, readonly string[]>> = {
    tag: tags,
    category: categories,
    year: [post.date.day.slice(0, 4)],
    series: series === undefined ? [] : [series],
  };
  return words[kind];
}

/** The address of an archive; a site's default language has no prefix. */
export function archivePath(
  kind: ArchiveKind,
  slug: string,
  language: string,
  settings: Pick<SiteSettings, 'posts' | 'defaultLanguage'>,
): SitePath {
  const prefix = language === settings.defaultLanguage ? '' : `/${language}`;
  const place = kind === 'year' ? slug : `${kind}/${slug}`;
  return toSitePath(`${prefix}/${settings.posts.archives}/${place}/`);
}

/**
 * Gathers posts into archives.
 *
 * @returns by language and kind; the fullest tags and categories first, the newest years first
 */
export function archivesOf(
  posts: readonly ArchivedPost[],
  settings: Pick<SiteSettings, 'posts' | 'defaultLanguage' | 'series'>,
): Archive[] {
  const sorted = [...posts].sort(newestFirst);
  return [...Map.groupBy(sorted, ({ language }) => language)].flatMap(([language, own]) =>
    archiveKinds.flatMap((kind) =>
      [...gather(own, kind)]
        .map(([slug, { written, members }]): Archive => {
          const told = kind === 'series' ? seriesOf(slug, settings) : undefined;
          return {
            kind,
            slug,
            label: told?.title ?? labelOf(kind, written, language),
            description: told?.description,
            language,
            path: archivePath(kind, slug, language, settings),
            posts: (kind === 'series' ? inParts(members) : members).map(entryKey),
          };
        })
        .sort(fullestFirst(language)),
    ),
  );
}

interface Gathered {
  written: string[];
  members: ArchivedPost[];
}

function gather(posts: readonly ArchivedPost[], kind: ArchiveKind): Map<string, Gathered> {
  const bySlug = new Map<string, Gathered>();
  for (const post of posts) {
    for (const word of wordsOf(post, kind)) {
      const slug = wordSlug(word);
      const gathered = bySlug.get(slug) ?? { written: [], members: [] };
      gathered.written.push(word);
      if (gathered.members.at(-1) !== post) gathered.members.push(post);
      bySlug.set(slug, gathered);
    }
  }
  return bySlug;
}

/** Parts that say their place come in that order; the others stand by their dates, oldest first. */
function inParts(newestFirst: readonly ArchivedPost[]): ArchivedPost[] {
  const byDate = [...newestFirst].reverse();
  const placed = byDate.filter(({ frontMatter }) => frontMatter.series_part !== undefined);
  placed.sort(
    (left, right) => (left.frontMatter.series_part ?? 0) - (right.frontMatter.series_part ?? 0),
  );
  const parts = byDate.filter(({ frontMatter }) => frontMatter.series_part === undefined);
  for (const post of placed) {
    const place = Math.max(0, Math.floor(post.frontMatter.series_part ?? 1) - 1);
    parts.splice(place, 0, post);
  }
  return parts;
}

function seriesOf(slug: string, { series }: Pick<SiteSettings, 'series'>) {
  return Object.entries(series).find(([name]) => wordSlug(name) === slug)?.[1];
}

/** The spelling that most posts use, or used first; a series' name, which is for machines, in words. */
function labelOf(kind: ArchiveKind, newestFirst: readonly string[], language: string): string {
  const counts = [...Map.groupBy([...newestFirst].reverse(), (word) => word)];
  counts.sort(([, left], [, right]) => right.length - left.length);
  const word = counts[0]?.[0] ?? '';
  if (kind !== 'series' || /\s/.test(word)) return word;
  const spaced = word.replaceAll(/[-_]+/g, ' ').trim();
  return `${spaced.charAt(0).toLocaleUpperCase(language)}${spaced.slice(1)}`;
}

function fullestFirst(language: string): (left: Archive, right: Archive) => number {
  const compare = collationOf(language);
  return (left, right) => {
    if (left.kind === 'year') return left.slug < right.slug ? 1 : -1;
    return right.posts.length - left.posts.length || compare(left.label, right.label);
  };
}
