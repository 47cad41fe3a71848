import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { SitePath } from '../routes/url.ts';
import type { MediaFile } from './images.ts';

/** A link to a place in a page, to be checked when every page is known. */
export interface AnchorCheck {
  sitePath: SitePath;
  id: string;
  file: string;
  position: SourcePosition;
}

/** What comes up while something is compiled, beside what it becomes. */
export interface Findings {
  anchors: AnchorCheck[];
  /** Files to make or copy beside the pages. */
  files: MediaFile[];
  errors: ContentError[];
}

/** What has come up in a part; not every part has links. */
interface FoundInPart {
  anchors?: readonly AnchorCheck[];
  files: readonly MediaFile[];
  errors: readonly ContentError[];
}

/** Adds what has come up in a part to what has come up in the whole. */
export function addFindings(to: Findings, { anchors = [], files, errors }: FoundInPart): void {
  to.anchors.push(...anchors);
  to.files.push(...files);
  to.errors.push(...errors);
}
