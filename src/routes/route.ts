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

/** One address of the site and what answers there. */
export type Route = {
  path: SitePath;
  language: string;
  source: RowSource;
} & (
  | { kind: 'entry'; entryKind: 'page' | 'post'; entryKey: string }
  /** The page of a work, with the key of the entry that says more about it if there is one. */
  | { kind: 'work'; workKey: string; entryKey: string | undefined }
  /** A citation as a file: of a post, of a work, or of all works. */
  | { kind: 'export'; format: ExportFormat; of: 'post' | 'work'; key: string }
  | { kind: 'export'; format: ExportFormat; of: 'works' }
  | { kind: 'redirect'; target: SitePath }
);

export type ExportRoute = Extract<Route, { kind: 'export' }>;

/** What the table needs to know about a work. */
export type RoutedWork = Pick<Work, 'key' | 'file' | 'position'> & {
  versions: readonly Pick<Work, 'key' | 'file' | 'position'>[];
};

/** Identifies an entry among all languages. */
export function entryKey(entry: Pick<Entry, 'id' | 'language'>): string {
  return `${entry.id}@${entry.language}`;
}
