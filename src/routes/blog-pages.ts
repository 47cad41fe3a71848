import type { Entry } from '../site/entry.ts';
import { toSitePath, type SitePath } from './url.ts';

/** What decides the place of a post in the blog's list. */
type Listed = Pick<Entry<'post'>, 'frontMatter'>;

/** Whether a post stays at the head of the list. */
export function isPinned({ frontMatter }: Listed): boolean {
  return frontMatter.pinned ?? frontMatter.featured ?? false;
}

/**
 * The pages of the blog: pinned posts first, then the others in their order.
 *
 * @param posts newest first
 * @param perPage how many a page holds; 0 puts all on one
 * @returns at least one page, which is empty when there are no posts
 */
export function paginate<Post extends Listed>(posts: readonly Post[], perPage: number): Post[][] {
  const ordered = [...posts.filter(isPinned), ...posts.filter((post) => !isPinned(post))];
  if (perPage === 0 || ordered.length <= perPage) return [ordered];
  return Array.from({ length: Math.ceil(ordered.length / perPage) }, (_, page) =>
    ordered.slice(page * perPage, (page + 1) * perPage),
  );
}

/**
 * The address of one page of the blog.
 *
 * @param blog address of the blog's first page
 * @param page counted from 1
 * @example pagedPath('/blog/', 2) // '/blog/page/2/'
 */
export function pagedPath(blog: SitePath, page: number): SitePath {
  return page === 1 ? blog : toSitePath(`${blog.replace(/\.html$/, '')}/page/${page}/`);
}
