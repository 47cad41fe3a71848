/** Vocabularies that Zotero reads in `meta` elements, by the prefixes that need no declaration. */
const PREFIXES = new Set(
  `bib bibo dc dcterms prism foaf vcard link z eprint eprints og article book music video so codemeta
   rdf`.split(/\s+/),
);

/**
 * Which property of which vocabulary a name means. Points, colons and underscores part it; when there are
 * three parts or more, the second is asked first, so that `citation_book_title` is `book:title`.
 *
 * @example propertyOf('og:title') // 'og:title'
 * @example propertyOf('DC.creator') // 'dc:creator'
 * @example propertyOf('citation_book_title') // 'book:title'
 * @returns undefined for a name of none
 */
export function propertyOf(name: string): string | undefined {
  const parts = name.split(/[.:_]/);
  const [first = '', second = ''] = parts.map((part) => part.toLowerCase());
  const isInner = parts.length > 2 && PREFIXES.has(second);
  if (!isInner && !PREFIXES.has(first)) return undefined;
  const property = name.slice(isInner ? first.length + second.length + 2 : first.length + 1);
  return `${isInner ? second : first}:${property.slice(0, 1).toLowerCase()}${property.slice(1)}`;
}
