import type { Label } from '../markdown/labels.ts';
import type { RenderedText } from '../markdown/render.ts';
import type { SitePath } from '../routes/url.ts';
import type { Findings } from './findings.ts';

/**
 * A text of the site, ready to be put into its page. The HTML itself waits in the cache, so that a
 * site of thousands of texts needs no more memory than its outlines.
 */
export interface CompiledText {
  cacheKey: string;
  /** HTML, or an attribute's value, for each fill that depends on the rest of the site. */
  resolved: Readonly<Record<number, string>>;
  /** Where the cache keeps its citations and references; undefined when it cites nothing. */
  citationsKey: string | undefined;
  headings: RenderedText['headings'];
  /** The heading at the end that the references stand under; it is not in the text. */
  closingHeading: { id: string } | undefined;
  readingMinutes: number;
  summary: string;
  /** Keys of the works that it cites in notes; undefined when the style cites in the text. */
  citedInNotes: readonly string[] | undefined;
  /** Whether it shows something that moves, which a reader must be able to stop. */
  hasAnimation: boolean;
}

/** What a text becomes, and what has come up on the way. */
export interface TextResult extends Findings {
  text: CompiledText;
  ids: readonly string[];
  /** What other texts of its page can refer to. */
  labelled: readonly Label[];
  /** Addresses of the pages of works of this site that it cites. */
  citedPaths: readonly SitePath[];
  /** Its links to places of this site, each with its sentence. */
  mentions: readonly Mention[];
}

/** A link in a text and the sentence that it stands in. */
export interface Mention {
  /** Value of its attribute: an address of the site or another, escaped. */
  href: string;
  /** HTML of the sentence: words and formulas. */
  sentence: string;
}
