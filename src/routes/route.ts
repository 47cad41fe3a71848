import type { SourcePosition } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { Work } from '../bibliography/work.ts';
import type { SitePath } from './url.ts';

/** Where a row of the table was decided. */
export interface RowSource {
  file: string;
  /** Name of the entry in messages. */
  name: string;
  position: SourcePosition;
}

/** Files in which a citation is handed out: BibTeX, RIS, CSL-JSON. */
export const exportFormats = ['bib', 'ris', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Atom (RFC 4287) and JSON Feed 1.1. */
export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** One address of the site and what answers there. */
export type Route = {
  path: SitePath;
  language: string;
  source: RowSource;
} & (
  | { kind: 'entry'; entryKind: 'page' | 'post' | 'item'; entryKey: string }
  /** The page of a work, with the key of the entry that says more about it if there is one. */
  | { kind: 'work'; workKey: string; entryKey: string | undefined }
  /** A citation as a file: of a post, of a work, or of all works. */
  | { kind: 'export'; format: ExportFormat; of: 'post' | 'work'; key: string }
  | { kind: 'export'; format: ExportFormat; of: 'works' }
  /** A list of posts that share something; the address says which. */
  | { kind: 'archive' }
  /** A further page of the blog, with the key of its first page and its number from 2 on. */
  | { kind: 'blog-page'; entryKey: string; page: number }
  /** The newest posts of a language, or of one tag, for programs that follow sites. */
  | { kind: 'feed'; format: FeedFormat; of: { tag: string } | 'language' }
  /** What a page lists of a collection, as a file: the key of the page, and which file. */
  | { kind: 'collection-file'; entryKey: string; collection: string; file: string }
  /** The page on which a reader searches the site. */
  | { kind: 'search' }
  /** A page as Markdown, with the address of the page. */
  | { kind: 'markdown'; page: SitePath }
  /** What there is on the site, for language models. */
  | { kind: 'llms' }
  | { kind: 'redirect'; target: SitePath }
);

export type ExportRoute = Extract<Route, { kind: 'export' }>;
export type FeedRoute = Extract<Route, { kind: 'feed' }>;

export type CollectionFileRoute = Extract<Route, { kind: 'collection-file' }>;

/** What language models read: the text of a page as Markdown, and the list of pages, `llms.txt`. */
export type MachineRoute = Extract<Route, { kind: 'markdown' | 'llms' }>;

/** What answers with HTML. */
export type PageRoute = Exclude<
  Route,
  ExportRoute | FeedRoute | CollectionFileRoute | MachineRoute
>;

const fileKinds: readonly Route['kind'][] = [
  'export',
  'feed',
  'collection-file',
  'markdown',
  'llms',
];

/** Whether an address is answered by a page, and not by a file that another program reads. */
export function isPageRoute(route: Route): route is PageRoute {
  return !fileKinds.includes(route.kind);
}

/** What the table needs to know about a work. */
export type RoutedWork = Pick<Work, 'key' | 'file' | 'position'> & {
  versions: readonly Pick<Work, 'key' | 'file' | 'position'>[];
};

/** Identifies an entry among all languages. */
export function entryKey(entry: Pick<Entry, 'id' | 'language'>): string {
  return `${entry.id}@${entry.language}`;
}
