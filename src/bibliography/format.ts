import type { CiteprocEngine } from 'citeproc';
import { engineFor } from './cite/engine.ts';
import { readReference } from './cite/reference.ts';
import type { CslItem } from './csl-item.ts';
import { Protection } from './format-protection.ts';
import type { CitationStyle } from './csl/citation-style.ts';

export interface FormatOptions {
  style: CitationStyle;
  /** BCP 47, such as `de` or `de-AT`; the nearest locale there is gets used. */
  language: string;
  format: 'text' | 'html';
}

/** The one id under which every item is given to citeproc. */
const CITED_ID = 'cited';

/**
 * Formats one reference by a CSL style, as it would stand in a list of references, without the
 * number that it would have there.
 *
 * @returns plain text, or HTML without a block around it; math stays `$…$` in both
 * @throws RangeError for a style that makes no references
 */
export function formatReference(item: CslItem, options: FormatOptions): string {
  const { style, language, format } = options;
  const protection = new Protection();
  const engine = engineFor([protection.protect(item, CITED_ID)], style, language, format);
  skipComparison(engine);
  engine.updateItems([CITED_ID]);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const number = style.kind === 'numeric' ? 1 : undefined;
  const { html } = readReference(bibliography[1][0] ?? '', number);
  return protection.restore(html, format);
}

/**
 * Leaves out how citeproc places a work among others and tells it from them: that costs a third of
 * its time, and here the work is alone. Holds for what the engine has registered now, not later.
 */
function skipComparison({ registry }: CiteprocEngine): void {
  registry.setsortkeys = () => undefined;
  registry.setdisambigs = () => undefined;
}
