import type { ContentError, SourcePosition } from '../../src/site/content-error.ts';

/** A mistake in a file of the built site. */
export interface Fault extends Pick<ContentError, 'severity' | 'kind' | 'message' | 'fix'> {
  /** The built file, relative to the folder of the site and with slashes. */
  builtFile: string;
  /** Paths of the pages that show it, when it is more than that file. */
  pages?: readonly string[];
  place: SourcePosition;
  /** How its cause may be written in the author's file: the first of them that stands there. */
  seek: readonly string[];
}

/** A mistake as it is told, at the author's file where that is known. */
export interface Finding extends ContentError {
  /** Built pages that show it, as paths from the root of the site; empty for one of the content. */
  pages: readonly string[];
}
