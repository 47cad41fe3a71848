/** The generators whose sites can be read. */
export const systems = ['al-folio', 'academicpages', 'hugoblox', 'jekyll'] as const;

/** Names under which a system can be given to `npm run import`. */
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
  /** The thing itself, shown beside its place: a key, an address, a file. */
  subject?: string;
  /** What the author can do. */
  advice?: string;
  /** Something of a page is lost, or readers do not find it: told before other problems. */
  isLost?: true;
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

/** A file of data of a source site, and where in it things stand. */
export interface SourceData {
  /** Path in the source folder. */
  file: string;
  value: unknown;
  /** Line of a value, or of the nearest thing around it. */
  lineOf: (keys: readonly (string | number)[]) => number;
}

/** A source site with all that was read of it. */
export interface OpenedSite extends SourceSite {
  /** `_config.yml`. */
  configFile: SourceData;
  /** Files of `_data/`, by their path there without ending. */
  dataFiles: ReadonlyMap<string, SourceData>;
  /** In the order of their paths. */
  documents: readonly SourceDocument[];
  /** The file in the source folder that a path means; sites of another kind are read as if of Jekyll. */
  realPath: (path: string) => string;
}

/** What a text of the source is; an item is one of a collection. */
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
  /** Where the files beside it are found, if it had no page. */
  filesAt?: string;
}

/** A file of the new site folder. */
export type TargetFile =
  | { path: string; text: string }
  /** A copy of a file of the source. */
  | { path: string; copyOf: string }
  /** What was written as data within a text. */
  | { path: string; bytes: Uint8Array };

/** What the conversion of one document's text may ask and tell. */
export interface TextContext {
  document: SourceDocument;
  /** With its documents, where lists of them are to be written out. */
  site: SourceSite & Partial<Pick<OpenedSite, 'documents'>>;
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
  /** Puts keys into the new front matter; those that the old front matter has win. Called again, it adds. */
  setFrontMatter: (keys: FrontMatterOfText) => void;
  /** Keys of the works in the site's bibliographies. */
  citationKeys: ReadonlySet<string>;
  /** Ids of places to which any page, menu or setting of the site links. */
  linkedPlaces: ReadonlySet<string>;
}

/** What stood in a text and stands in front matter now. */
export interface FrontMatterOfText {
  /** The key under which a hand-written section "Citation" had the post cited. */
  citation?: { key: string };
  /** kramdown's `{:toc}`, or the contents of a Distill article. */
  toc?: true | { beginning: true };
  /** TeX commands that the text defined in a formula, names without backslash. */
  macros?: Readonly<Record<string, string>>;
}

/** A part of a text on its way. */
export interface Piece {
  /** `source` is still in Jekyll's language; `done` is Octavo's Markdown, or code, to be left alone. */
  kind: 'source' | 'done';
  text: string;
  /** Line of the file on which it began. */
  line: number;
}

/** An address of the old site, and what answered there. */
export interface OldAddress {
  /** From the root, without the base path, as a reader would write it: `/blog/tag/größe/`. */
  address: string;
  kind: 'document' | 'archive' | 'blog-page' | 'feed' | 'redirect';
  /** The source file that it is of, if there is one. */
  file: string | undefined;
  /** Of an archive: what its posts share. */
  archive?: {
    by: 'tag' | 'category' | 'year' | 'month';
    word: string;
    /** Octavo's name of the language of the posts, unless it is the main one. */
    language?: string;
  };
  /** Where it is to lead, if that is known. */
  leadsTo?: string;
  /** Of a further page of a list: its number. */
  page?: number;
}

/** What became of an address of the old site. */
export interface MovedAddress {
  from: string;
  /** The address that answers now: the same, or where a redirect leads; undefined for nothing. */
  to: string | undefined;
  /** The source file that it is of, if there is one. */
  file: string | undefined;
}

/** What the conversion of the documents of a site is given. */
export interface DocumentsJob {
  site: OpenedSite;
  /** All addresses of the old site. */
  oldAddresses: readonly OldAddress[];
  /** `posts:` and `collections:` of the new site.yaml, from which addresses follow. */
  newAddresses: NewAddresses;
  /** Turns the text of a document into Octavo's Markdown. */
  convertText: (context: TextContext) => Promise<string>;
  /** Keys of the works in the site's bibliographies. */
  citationKeys: ReadonlySet<string>;
  /** The menu of the new site, which may lead to places of pages. */
  menu: unknown;
  /** Whether site.yaml says where comments are kept. */
  hasComments: boolean;
  /** Whether pages show the profile of the author unless they say something else. */
  showsProfile: boolean;
  /** Whether the new site has data of a CV. */
  hasCv: boolean;
  /** Copies the files that nothing refers to as well. */
  allAssets: boolean;
  note: (note: Note) => void;
}

/** How the new site makes addresses, as its site.yaml says or by default. */
export interface NewAddresses {
  languages: readonly string[];
  posts: { permalink: string; archives: string; per_page: number };
  /** Patterns by Octavo's name of the collection. */
  collections: Readonly<Record<string, string>>;
}

/** What the documents of a site become. */
export interface ConvertedDocuments {
  files: readonly TargetFile[];
  /** BibTeX files in content/ with works of the author, for site.yaml. */
  bibliographies: readonly string[];
  addresses: readonly MovedAddress[];
}

/** One step on the way of a text from Jekyll's language to Octavo's. */
export type Stage = (pieces: readonly Piece[], context: TextContext) => Piece[] | Promise<Piece[]>;

/** What is known of a site before its system is. */
export type SiteFacts = Omit<OpenedSite, 'system' | 'documents' | 'realPath'>;
