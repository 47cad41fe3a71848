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
  return referenceAlone(item, options)?.html ?? '';
}

/**
 * A reference as it reads in a list where no other work is like it.
 *
 * @returns its number, which is 1, beside it; undefined for what the style does not list
 * @throws RangeError for a style that makes no references
 */
export function referenceAlone(
  item: CslItem,
  { style, language, format }: FormatOptions,
): { label?: string; html: string } | undefined {
  const protection = new Protection();
  const engine = engineFor([protection.protect(item, CITED_ID)], style, language, format);
  skipComparison(engine);
  engine.updateItems([CITED_ID]);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new RangeError(`The style ${style.id} makes no references.`);
  const [entry] = bibliography[1];
  if (entry === undefined) return undefined;
  const { html, label } = readReference(entry, style.kind === 'numeric' ? 1 : undefined);
  return {
    html: protection.restore(html, format),
    ...(label === undefined ? {} : { label: protection.restore(label, format) }),
  };
}

/**
 * Leaves out how citeproc places a work among others and tells it from them: that costs a third of
 * its time, and here the work is alone. Holds for what the engine has registered now, not later.
 */
function skipComparison({ registry }: CiteprocEngine): void {
  registry.setsortkeys = () => undefined;
  registry.setdisambigs = () => undefined;
}
