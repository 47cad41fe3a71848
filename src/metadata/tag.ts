/** A tag of the document's head, as data. */
export interface HeadTag {
  name: 'title' | 'meta' | 'link';
  attributes: Readonly<Record<string, string>>;
  content?: string;
}

/** @example meta('author', 'Ada') // <meta name="author" content="Ada"> */
export function meta(name: string, content: string): HeadTag {
  return { name: 'meta', attributes: { name, content } };
}

/** The same for what one or none can be said of: none gives no tag, for an empty one misleads. */
export function metas(name: string, contents: string | readonly string[] | undefined): HeadTag[] {
  return [contents ?? []]
    .flat()
    .filter((content) => content.trim() !== '')
    .map((content) => meta(name, content));
}

/** Open Graph has its names in `property`. */
export function property(name: string, content: string): HeadTag {
  return { name: 'meta', attributes: { property: name, content } };
}

/** A link of the head. */
export function link(
  relation: string,
  href: string,
  more: Readonly<Record<string, string>> = {},
): HeadTag {
  return { name: 'link', attributes: { rel: relation, href, ...more } };
}
