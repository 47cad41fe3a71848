import type { SourcePosition } from '../../../src/site/content-error.ts';
import type { ReadPage } from '../../../src/metadata/read/read-page.ts';

/** An address that a page names. */
export interface Address {
  /** As it stands in the page. */
  value: string;
  /** `link` for what a reader follows; the rest the page loads by itself. */
  use: 'link' | 'image' | 'resource' | 'form';
  place: SourcePosition;
}

/** A `<link>` of a page, as it is written. */
export interface HeadLink {
  relations: readonly string[];
  href: string;
  language: string | undefined;
  type: string | undefined;
  place: SourcePosition;
}

/** A run of text whose element says, or inherits, a language. */
export interface LanguageText {
  language: string;
  text: string;
  place: SourcePosition;
}

/** What the rules look at in a built page. */
export interface PageFacts {
  /** Path in the folder of the site, with slashes. */
  file: string;
  /** Path from the root of the site: `/blog/`. */
  path: string;
  language: string | undefined;
  title: string;
  description: string | undefined;
  /** Whether search engines may list it. */
  isIndexed: boolean;
  /** Whether it only leads to another. */
  isRedirect: boolean;
  links: readonly HeadLink[];
  ids: ReadonlySet<string>;
  addresses: readonly Address[];
  images: readonly {
    source: string;
    alternative: string | undefined;
    /** Whether screen readers are told to pass over it. */
    isHidden: boolean;
    place: SourcePosition;
  }[];
  headings: readonly { level: number; text: string; place: SourcePosition }[];
  texts: readonly LanguageText[];
  /** The page as programs see it that read bibliographic data. */
  reading: ReadPage;
}
