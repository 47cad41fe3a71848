import type { Image, PhrasingContent } from 'mdast';
import { parseInline } from './parse-inline.ts';

/** A title at the end of `![alt](address "title")`, in each of Markdown's three quotations. */
const WRITTEN_TITLE =
  /(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\))\s*\)$/;

/**
 * The title of an image, which may hold Markdown and math, as a caption.
 *
 * @param source the whole text: Markdown has taken the backslashes of TeX out of the title
 * @returns undefined when the image has no title
 */
export function titleOf(image: Image, source: string): PhrasingContent[] | undefined {
  if (image.title == null) return undefined;
  const written = source.slice(image.position?.start.offset, image.position?.end.offset);
  const match = WRITTEN_TITLE.exec(written);
  const title = match?.[1] ?? match?.[2] ?? match?.[3] ?? image.title;
  return parseInline(title, image.position);
}

/**
 * An image as it stands in a figure: its title is gone, for it is the caption, and a reader may
 * enlarge it.
 *
 * @param properties of the element, beside those that the image has
 */
export function withoutTitle(
  image: Image,
  properties: Readonly<Record<string, string | boolean>>,
): Image {
  return {
    ...image,
    title: null,
    data: { ...image.data, hProperties: { ...image.data?.hProperties, ...properties } },
  };
}
