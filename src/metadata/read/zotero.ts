import { readContextObject } from './read-coins.ts';
import { readEmbedded } from './read-embedded.ts';
import type { ReadPage } from './read-page.ts';
import type { SavedItem } from './saved-item.ts';

/** What Zotero's connector offers on a page. */
export interface ZoteroReading {
  /** The translator that has the say: COinS come before all else that a page may hold. */
  translator: 'COinS' | 'Embedded Metadata';
  /** Of several, the reader chooses. */
  items: readonly SavedItem[];
}

/** Reads a page as Zotero's connector does, for sites that no translator of their own exists for. */
export function zoteroReading(page: ReadPage): ZoteroReading {
  const items = page.contextObjects.flatMap((text) => readContextObject(text) ?? []);
  return items.length > 0
    ? { translator: 'COinS', items }
    : { translator: 'Embedded Metadata', items: [readEmbedded(page)] };
}
