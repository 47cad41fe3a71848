import type { CslItem } from '../bibliography/csl-item.ts';

/**
 * What a page's work is, in Zotero's names.
 *
 * @see https://www.zotero.org/support/kb/item_types_and_fields
 */
export type ItemType = (typeof ITEM_TYPES)[keyof typeof ITEM_TYPES];

/** CSL's types (version 1.0.2), as Zotero maps them. */
const ITEM_TYPES = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  review: 'journalArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  entry: 'encyclopediaArticle',
  'entry-encyclopedia': 'encyclopediaArticle',
  'entry-dictionary': 'dictionaryEntry',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  manuscript: 'manuscript',
  dataset: 'dataset',
  software: 'computerProgram',
  webpage: 'webpage',
  patent: 'patent',
  speech: 'presentation',
  motion_picture: 'film',
  'post-weblog': 'blogPost',
  document: 'document',
} as const;

/** All of them. */
export const itemTypes: ReadonlySet<string> = new Set(Object.values(ITEM_TYPES));

/** What Zotero would call an item of CSL; a document where nothing more is known. */
export function itemTypeOf({ type }: Pick<CslItem, 'type'>): ItemType {
  return Object.hasOwn(ITEM_TYPES, type) ? ITEM_TYPES[type as keyof typeof ITEM_TYPES] : 'document';
}
