import { createHash } from 'node:crypto';

/** A style of the Citation Style Language, ready for citeproc. */
export interface CitationStyle {
  /** Name of its file without `.csl`, such as `modern-language-association`. */
  id: string;
  /** As people call it: “Modern Language Association 9th edition”. */
  title: string;
  /** How it cites in the text; a note style does so in footnotes. */
  kind: StyleKind;
  /** Changes when the style does. */
  digest: string;
  /** As citeproc takes it: the style's XML, or the same as JSON. */
  source: string;
}

export type StyleKind = 'author-date' | 'numeric' | 'label' | 'note';

/** What decides the kind of a style. */
export interface StyleFacts {
  /** `class` of `cs:style`: `in-text` or `note`. */
  styleClass: string | undefined;
  /** `citation-format` of its `cs:category`. */
  citationFormat: string | undefined;
}

/**
 * @see https://docs.citationstyles.org/en/stable/specification.html#info
 */
export function styleKind({ styleClass, citationFormat }: StyleFacts): StyleKind {
  if (styleClass === 'note' || citationFormat === 'note') return 'note';
  if (citationFormat === 'numeric' || citationFormat === 'label') return citationFormat;
  // The fifth format, `author`, is author-date without the dates: MLA.
  return 'author-date';
}

/** A short digest of a style's source. */
export function digestStyle(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}
