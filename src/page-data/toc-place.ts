import type { PostFrontMatter } from '../site/schemas/front-matter.ts';

/**
 * Where a table of contents stands, if a page has one.
 *
 * @param toc as front matter says; al-folio's `sidebar` means the margin
 * @param byDefault whether a page that says nothing has one
 */
export function tocPlace(
  toc: PostFrontMatter['toc'],
  byDefault: boolean,
): 'margin' | 'start' | undefined {
  if (toc === false || (toc === undefined && !byDefault)) return undefined;
  if (typeof toc === 'object') {
    if (toc.sidebar !== undefined) return 'margin';
    return toc.beginning === true ? 'start' : undefined;
  }
  return 'margin';
}

/** The side of the text at which the table of contents is to stand, if the author names one. */
export function tocSide(toc: PostFrontMatter['toc']): 'left' | 'right' | undefined {
  return typeof toc === 'object' ? toc.sidebar : undefined;
}
