import type { Note, SourceDocument } from '../types.ts';

/** What is known beside a value when a key of front matter is read. */
export interface KeyJob {
  key: string;
  document: SourceDocument;
  /**
   * Takes a file over that a key names.
   *
   * @param folders where a bare name is looked for as well
   * @returns how front matter names it; undefined when there is none, which is told
   */
  asset: (written: string, folders?: readonly string[]) => string | undefined;
  /** The same for a file that is to stand beside the text. */
  assetBeside: (written: string, folders: readonly string[]) => string | undefined;
  /** What a link leads to in the new site; undefined when nothing is there, which is told. */
  link: (written: string) => string | undefined;
  /** Tells what became of the key. */
  tell: (level: Note['level'], message: string, advice?: string) => void;
  facts: SiteFacts;
}

/** What a site has, so that no page asks for what is not there. */
export interface SiteFacts {
  /** The author's name, as the site says it. */
  owner: string | undefined;
  hasComments: boolean;
  hasNews: boolean;
  hasPosts: boolean;
  hasSelectedPapers: boolean;
  /** Categories of projects. */
  projectCategories: ReadonlySet<string>;
  citationKeys: ReadonlySet<string>;
  /** Whether pages show the profile unless they say something else. */
  showsProfile: boolean;
}

/** Keys of the new front matter that a key becomes. */
export type Written = Readonly<Record<string, unknown>>;

/** Reads the value of one key; undefined and empty values do not come here. */
export type KeyReader = (value: unknown, job: KeyJob) => Written;

/** What the keys of a kind of document become. */
export type KeyTable = Readonly<Record<string, KeyReader>>;
