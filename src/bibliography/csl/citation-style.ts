import { createHash } from 'node:crypto';

/** A style of the Citation Style Language, ready for citeproc. */
export interface CitationStyle {
  /** Name of its file without `.csl`, such as `modern-language-association`. */
  id: string;
  /** As people call it: “Modern Language Association 9th edition”. */
  title: string;
  /** How it cites in the text; a note style does so in footnotes. */
  kind: StyleKind;
  /** Whether it makes a list of references; in some styles the notes say all. */
  hasBibliography: boolean;
  /** The language and region that it is made for; undefined when it is for all. */
  locale: string | undefined;
  /** Changes when the style does. */
  digest: string;
  /** As citeproc takes it: the style's XML, or the same as JSON. */
  source: string;
}

/** How a style cites: (Noether 1918), [1], [Noe18], or in a note. */
export type StyleKind = 'author-date' | 'numeric' | 'label' | 'note';

/** A short digest of a style's source. */
export function digestStyle(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}
