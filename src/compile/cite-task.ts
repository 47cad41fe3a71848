/** Formats references in a thread of its own: see site/threads.ts. */

import { citeFormats, type CiteFormat } from '../bibliography/cite/cite-formats.ts';
import type { CitationStyle } from '../bibliography/csl/citation-style.ts';
import type { CslItem } from '../bibliography/csl-item.ts';

/** What is to be formatted together. */
export interface CiteOrder {
  items: readonly CslItem[];
  /** BCP 47, of the pages. */
  language: string;
}

/** @param ownStyle that of the site */
export function begin(ownStyle: CitationStyle) {
  return ({ items, language }: CiteOrder): CiteFormat[][] => citeFormats(items, ownStyle, language);
}
