import type { ContentError } from '../../site/content-error.ts';
import type { BibtexSource } from './source.ts';

/** What the reader carries through a file. */
export interface ReaderState {
  source: BibtexSource;
  /** Names of `@string`s in lower case, with what they stand for; grows as the file is read. */
  macros: Map<string, string>;
  errors: ContentError[];
}
