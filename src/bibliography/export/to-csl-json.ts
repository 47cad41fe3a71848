import type { CslItem } from '../csl-item.ts';

/**
 * Items as a file of CSL-JSON, as Zotero, pandoc and citation-js read it: always a list. What is
 * ours alone (`custom`) stays at home.
 */
export function cslJsonText(items: readonly CslItem[]): string {
  const published = items.map((item) => {
    const copy = { ...item };
    delete copy.custom;
    return copy;
  });
  return `${JSON.stringify(published, null, 2)}\n`;
}
