import type { Entry, EntryKind } from '../site/entry.ts';
import type { PostCitation } from '../bibliography/post-citation.ts';
import type { SitePath } from '../routes/url.ts';
import type { CompiledCv } from './cv/compile-cv.ts';
import type { CompiledText } from './compiled-text.ts';
import type { ImagePlan } from './images.ts';
import type { PostHeader } from './post-header.ts';

/** One entry with everything that its page shows; plain data. */
export type CompiledEntry<Kind extends EntryKind = EntryKind> = {
  [One in Kind]: Omit<Entry<One>, 'name' | 'body' | 'bodyLine' | 'locate'> & CompiledParts;
}[Kind];

/** What compiling adds to an entry of any kind. */
interface CompiledParts {
  /** Identifies it among all languages. */
  key: string;
  /** Address of its page, undefined for a news item. */
  sitePath: SitePath | undefined;
  /** Title as plain text. */
  title: string;
  /** Title with formulas. */
  titleHtml: string;
  /** One sentence; the beginning of the text when the author gave none. */
  description: string;
  text: CompiledText;
  /** The line under the title; may hold Markdown, HTML and formulas. */
  subtitle: CompiledText | undefined;
  /** The HTML under the portrait of an about page. */
  moreInfo: CompiledText | undefined;
  portrait: ImagePlan | undefined;
  header: PostHeader;
  citation: CompiledCitation | undefined;
  /** Keys of works that are listed under its text. */
  relatedWorks: readonly string[];
  /** Keys of the posts that are most like it, of a post. */
  relatedPosts: readonly string[];
  /** Where other texts link to it. */
  backlinks: readonly Backlink[];
  /** Ids of the headings in what a page lists, by what they say. */
  groupIds: GroupIds;
  /** What a page with the layout `cv` shows. */
  cv: CompiledCv | undefined;
  /** Address at which its source is edited. */
  editLink: string | undefined;
  isMdx: boolean;
}

/** How to cite a post. */
export interface CompiledCitation extends PostCitation {
  /** Under which the cache keeps how to cite it in the usual styles. */
  formatsKey: string;
}

/** Another text that links to this one. */
export interface Backlink {
  /** Key of the entry that the link stands in. */
  key: string;
  /** HTML of the sentence, without links. */
  sentence: string;
}

/** Where a part of a list can be linked to, by what its heading says. */
export type GroupIds = Readonly<Record<string, { heading: string; section: string | undefined }>>;
