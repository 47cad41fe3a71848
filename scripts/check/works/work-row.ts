import { savedVenue, type SavedItem } from '../../../src/metadata/read/saved-item.ts';
import { scholarReading, type ScholarReading } from '../../../src/metadata/read/scholar.ts';
import { zoteroReading } from '../../../src/metadata/read/zotero.ts';
import type { PageFacts } from '../built/page-facts.ts';
import { lacksOf, type Lack } from './lacks.ts';

/** A page about one thing that can be cited, as Google Scholar and Zotero read it. */
export interface WorkRow {
  page: PageFacts;
  item: SavedItem;
  venue: string | undefined;
  scholar: ScholarReading;
  lacks: readonly Lack[];
}

/**
 * Reads the pages of papers, posts and talks as those programs do.
 *
 * @param expected paths of pages that must be such pages; others count when they say that they are
 */
export function workRows(pages: readonly PageFacts[], expected: ReadonlySet<string>): WorkRow[] {
  return pages.flatMap((page) => {
    if (page.isRedirect) return [];
    const { translator, items } = zoteroReading(page.reading);
    const [item] = items;
    // A list offers many works, each of which has its own page.
    if (item === undefined || translator === 'COinS') return [];
    const scholar = scholarReading(page.reading);
    const isWork = item.itemType !== 'webpage' || scholar.verdict !== 'none';
    if (!isWork && !expected.has(page.path)) return [];
    const isAtArxiv = page.reading.metas.some(({ name }) => name === 'citation_arxiv_id');
    const lacks = lacksOf(item, scholar, isAtArxiv);
    return [{ page, item, venue: savedVenue(item), scholar, lacks }];
  });
}
