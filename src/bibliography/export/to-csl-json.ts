import type { CslItem } from '../csl-item.ts';
import { withOthers } from './with-others.ts';

/**
 * Items as a file of CSL-JSON, as Zotero, pandoc and citation-js read it: always a list. What is
 * ours alone (`custom`) stays at home; that a list of names goes on is said by a last name “others”.
 */
export function cslJsonText(items: readonly CslItem[]): string {
  const published = items.map((item) => {
    const copy = withOthers(item);
    delete copy.custom;
    return copy;
  });
  return `${JSON.stringify(published, null, 2)}\n`;
}
