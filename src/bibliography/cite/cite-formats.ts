import type { CslItem } from '../csl-item.ts';
import { formatReference } from '../format.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { findStyle } from '../csl/shipped.ts';

/** The styles in which a reader is offered a reference, with the names that readers know. */
const CITE_STYLES: readonly { id: string; label: string }[] = [
  { id: 'apa', label: 'APA' },
  { id: 'modern-language-association', label: 'MLA' },
  { id: 'chicago-author-date', label: 'Chicago' },
  { id: 'ieee', label: 'IEEE' },
];

export interface CiteFormat {
  label: string;
  /** Without a block around it; math stays `$…$`. */
  html: string;
}

/**
 * How to cite an item in the usual styles, and in the site's own when that is another.
 *
 * @param language BCP 47, of the page
 */
export function citeFormats(
  item: CslItem,
  ownStyle: CitationStyle,
  language: string,
): CiteFormat[] {
  const styles = CITE_STYLES.map(({ id, label }) => {
    const style = findStyle(id);
    if (style === undefined) throw new Error(`The style ${id} is not there.`);
    return { style, label };
  });
  const isOwn = styles.every(({ style }) => style.digest !== ownStyle.digest);
  if (isOwn) styles.push({ style: ownStyle, label: shortTitle(ownStyle.title) });
  return styles.map(({ style, label }) => ({
    label,
    html: formatReference(item, { style, language, format: 'html' }),
  }));
}

/** A title without its edition and language: “American Chemical Society”. */
function shortTitle(title: string): string {
  return title.replace(/(?:\s+\d+\w*\s+edition|\s*\([^)]*\))+\s*$/i, '').trim();
}
