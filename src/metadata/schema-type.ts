import type { ItemType } from './item-type.ts';

const SCHEMA_TYPES = {
  journalArticle: 'ScholarlyArticle',
  conferencePaper: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  magazineArticle: 'Article',
  newspaperArticle: 'NewsArticle',
  bookSection: 'Chapter',
  encyclopediaArticle: 'Article',
  dictionaryEntry: 'Article',
  book: 'Book',
  thesis: 'Thesis',
  report: 'Report',
  manuscript: 'Manuscript',
  dataset: 'Dataset',
  computerProgram: 'SoftwareSourceCode',
  // A page of its own, which is not the page that tells of it.
  webpage: 'CreativeWork',
  patent: 'CreativeWork',
  presentation: 'Event',
  film: 'Movie',
  blogPost: 'BlogPosting',
  document: 'CreativeWork',
} as const satisfies Record<ItemType, string>;

/** The type of schema.org for each of Zotero's. */
export function schemaTypeOf(itemType: ItemType): (typeof SCHEMA_TYPES)[ItemType] {
  return SCHEMA_TYPES[itemType];
}
