import type { CslItem } from '../csl-item.ts';
import { formatReferences } from '../format.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { findStyle } from '../csl/shipped.ts';

/** The styles in which a reader is offered a reference, with the names that readers know. */
const CITE_STYLES: readonly { id: string; label: string }[] = [
  { id: 'apa', label: 'APA' },
  { id: 'modern-language-association', label: 'MLA' },
  { id: 'chicago-author-date', label: 'Chicago' },
  { id: 'ieee', label: 'IEEE' },
];

/** A reference in one style, for readers to copy. */
export interface CiteFormat {
  label: string;
  /** Without a block around it; math stays `$…$`. */
  html: string;
}

/**
 * How to cite items in the usual styles, and in the site's own when that is another that makes references.
 *
 * @param language BCP 47, of the page
 * @returns the formats of each item, in the order of the items
 */
export function citeFormats(
  items: readonly CslItem[],
  ownStyle: CitationStyle,
  language: string,
): CiteFormat[][] {
  const styles = CITE_STYLES.map(({ id, label }) => {
    const style = findStyle(id);
    if (style === undefined) throw new Error(`The style ${id} is not there.`);
    return { style, label };
  });
  const isOwn =
    ownStyle.hasBibliography && styles.every(({ style }) => style.digest !== ownStyle.digest);
  if (isOwn) styles.push({ style: ownStyle, label: shortTitle(ownStyle.title) });
  const columns = styles.map(({ style, label }) => ({
    label,
    texts: formatReferences(items, { style, language, format: 'html' }),
  }));
  return items.map((_, index) =>
    columns.map(({ label, texts }) => ({ label, html: texts[index] ?? '' })),
  );
}

/** A title without its edition and language: “American Chemical Society”. */
function shortTitle(title: string): string {
  return title.replace(/(?:\s+\d+\w*\s+edition|\s*\([^)]*\))+\s*$/i, '').trim();
}
