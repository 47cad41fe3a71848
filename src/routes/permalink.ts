import type { Entry } from '../site/entry.ts';
import { addressed } from '../site/entry-name.ts';
import type { SiteSettings } from '../site/settings.ts';
import { lookUp } from '../site/look-up.ts';
import { toPagePath, type SitePath } from './url.ts';

/**
 * The address of a post by the site's pattern.
 *
 * @param pattern with `:year :month :day :slug :title :categories`; `:title` is Jekyll's name for
 *   the slug
 * @example '/blog/:year/:slug/' → '/blog/2026/when-physics-of-ai/'
 */
export function postPath(pattern: string, post: Entry<'post'>): SitePath {
  return dated(pattern, post.slug, post.date.day, post.frontMatter.categories);
}

/**
 * The address of an item of a collection: its permalink, else by the collection's pattern, which is
 * `/talks/:slug/` for talks unless site.yaml says otherwise.
 */
export function itemPath(
  { collection, slug, date, frontMatter: { permalink } }: Entry<'item'>,
  { collections }: Pick<SiteSettings, 'collections'>,
): SitePath {
  if (permalink !== undefined) return toPagePath(permalink);
  const pattern = lookUp(collections, collection)?.permalink ?? `/${collection}/:slug/`;
  return dated(pattern, slug, date?.day);
}

function dated(
  pattern: string,
  slug: string,
  date = '',
  categories: readonly string[] = [],
): SitePath {
  const [year, month, day] = date.split('-');
  const parts: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    slug,
    title: slug,
    categories: categories.map(slugify).join('/'),
  };
  return toPagePath(
    pattern.replaceAll(/:(\w+)/g, (place, name: string) => lookUp(parts, name) ?? place),
  );
}

/** @example slugify('Physics of AI') // 'physics-of-ai' */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFC')
      // In lower case it would be an i with a second dot.
      .replaceAll('İ', 'I')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
  );
}

/** The address of a page: its permalink, `/` for the about page, else its place in `pages/`. */
export function pagePath(page: Entry<'page'>): SitePath {
  const place = page.id.replace(/^pages\//, '');
  // `pages/index.md` has lost its last part.
  const isFront = page.id === 'pages' || place === 'about' || place === 'index';
  return toPagePath(page.frontMatter.permalink ?? (isFront ? '/' : addressed(place)));
}

/**
 * The address of a work's page by the site's pattern.
 *
 * @param pattern with `:key`
 * @example '/papers/:key/', 'DBLP:conf/nips/X17' → '/papers/DBLP-conf-nips-X17/'
 */
export function paperPath(pattern: string, key: string): SitePath {
  const name = key.replaceAll(/[^\p{L}\p{N}\p{M}._+-]+/gu, '-').replaceAll(/^[-.]+|-+$/g, '');
  // A key without a letter or digit is told by the numbers of its characters.
  const codes = Array.from(key, (character) => character.codePointAt(0)?.toString(16)).join('-');
  const path = pattern.replaceAll(':key', name === '' ? codes : name);
  // A key such as `smith.2020` must not be taken for the name of a file.
  return toPagePath(path);
}

/** The BibTeX key that an entry of `papers/` is about. */
export function keyOfPaper(paper: Pick<Entry<'paper'>, 'id' | 'frontMatter'>): string {
  return paper.frontMatter.key ?? paper.id.replace(/^papers\//, '');
}
