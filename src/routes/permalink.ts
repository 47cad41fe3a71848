import type { Entry } from '../site/entry.ts';
import { toSitePath, type SitePath } from './url.ts';

/**
 * The address of a post by the site's pattern.
 *
 * @param pattern with `:year :month :day :slug :title :categories`; `:title` is Jekyll's name for
 *   the slug
 * @example '/blog/:year/:slug/' → '/blog/2026/when-physics-of-ai/'
 */
export function postPath(pattern: string, post: Entry<'post'>): SitePath {
  const [year, month, day] = post.date.day.split('-');
  const parts: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    slug: post.slug,
    title: post.slug,
    categories: (post.frontMatter.categories ?? []).map(slugify).join('/'),
  };
  return toSitePath(pattern.replaceAll(/:(\w+)/g, (place, name: string) => parts[name] ?? place));
}

/** @example slugify('Physics of AI') // 'physics-of-ai' */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The address of a page: its permalink, `/` for the about page, else its place in `pages/`. */
export function pagePath(page: Entry<'page'>): SitePath {
  const place = page.id.replace(/^pages\//, '');
  // `pages/index.md` has lost its last part.
  const isFront = page.id === 'pages' || place === 'about' || place === 'index';
  return toSitePath(page.frontMatter.permalink ?? (isFront ? '/' : place));
}
