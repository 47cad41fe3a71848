import type { LinkPreview } from '../compile/link-preview/link-preview.ts';
import type { SitePath } from '../routes/url.ts';
import { meta, property, type HeadTag } from './tag.ts';

/**
 * The tags that name the picture of a page: Open Graph's, which nearly all read (https://ogp.me), and
 * the one beside them by which X knows how large to show it.
 *
 * @param preview undefined when the page has none
 * @param address makes the whole address of a path on the site
 */
export function previewTags(
  preview: LinkPreview | undefined,
  address: (path: SitePath) => string,
): HeadTag[] {
  if (preview === undefined) return [];
  const { sitePath, width, height, alt, isLarge } = preview;
  return [
    property('og:image', address(sitePath)),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
    meta('twitter:card', isLarge ? 'summary_large_image' : 'summary'),
  ];
}
