/** The generators whose sites can be read. */
export const systems = ['al-folio', 'academicpages', 'jekyll'] as const;
export type System = (typeof systems)[number];

/** What came of something, for the report. */
export type NoteLevel =
  /** It means the same as before. */
  | 'converted'
  /** It means nearly the same. */
  | 'approximated'
  /** It is not in the new site. */
  | 'dropped'
  /** It was wrong in the old site already, or the author must decide. */
  | 'problem';

/** One line of the report. */
export interface Note {
  level: NoteLevel;
  /** Path in the source folder, with slashes. */
  file: string;
  /** Line of that file, from 1; undefined when it is about the whole file. */
  line: number | undefined;
  /** What was found and what became of it. Notes that say the same are counted together. */
  message: string;
  /** What the author can do. */
  advice?: string;
}

/** A source site: a folder that is only ever read. */
export interface SourceSite {
  /** Absolute path. */
  folder: string;
  system: System;
  /** Paths of all files that may be read, with slashes; never one that leads out of the folder. */
  paths: ReadonlySet<string>;
  /** A text file as text; undefined when it is not there, too large, or no text. */
  read: (path: string) => Promise<string | undefined>;
  /** `_config.yml`, as data. */
  config: Readonly<Record<string, unknown>>;
  /** Files of `_data/`, as data, by their path there without ending. */
  data: ReadonlyMap<string, unknown>;
}

export type DocumentKind = 'page' | 'post' | 'draft' | 'item';

/** A page, a post or an item of a Jekyll collection. */
export interface SourceDocument {
  /** Path in the source folder. */
  path: string;
  kind: DocumentKind;
  /** Jekyll's name of the collection that an item is one of: `projects`, `news`, `publications`. */
  collection: string | undefined;
  frontMatter: Readonly<Record<string, unknown>>;
  /** Line of a front-matter key. */
  lineOf: (keys: readonly (string | number)[]) => number;
  body: string;
  /** Line of the file on which `body` begins, from 1. */
  bodyLine: number;
  /** Where it answered in the old site, without the base path; undefined when it had no page. */
  address: string | undefined;
}

/** A file of the new site folder. */
export type TargetFile =
  | { path: string; text: string }
  /** A copy of a file of the source. */
  | { path: string; copyOf: string };

/** What the conversion of one document's text may ask and tell. */
export interface TextContext {
  document: SourceDocument;
  site: SourceSite;
  /**
   * The address in the new site of a page of the old one.
   *
   * @param target an address (`/blog/2024/x/`), or the path of a source file (`_posts/2024-…md`)
   * @returns undefined when nothing of the site is meant
   */
  addressOf: (target: string) => string | undefined;
  /**
   * Takes a file of the source site over.
   *
   * @param target as the document names it: an address from the root, or a path beside the document
   * @returns how the new text names it; undefined when there is no such file
   */
  asset: (target: string) => string | undefined;
  note: (note: Omit<Note, 'file'>) => void;
  /** Keys of the works in the site's bibliographies. */
  citationKeys: ReadonlySet<string>;
}

/** A part of a text on its way. */
export interface Piece {
  /** `source` is still in Jekyll's language; `done` is Octavo's Markdown, or code, to be left alone. */
  kind: 'source' | 'done';
  text: string;
  /** Line of the file on which it began. */
  line: number;
}
