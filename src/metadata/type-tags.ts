import type { ItemType } from './item-type.ts';
import type { WorkRecord } from './record.ts';
import { meta, metas, type HeadTag } from './tag.ts';

/**
 * The tag of each kind of work that names what it is in, by which Zotero knows what it is. For chapters
 * it is not `citation_book_title`: as `book` is a namespace of Open Graph, Zotero takes that one for
 * another vocabulary's, and the chapter for an article.
 */
const CONTAINER_TAGS: Readonly<Partial<Record<ItemType, string>>> = {
  journalArticle: 'citation_journal_title',
  conferencePaper: 'citation_conference_title',
  bookSection: 'citation_inbook_title',
};

/** The same for what is of somebody, and not in something. */
const INSTITUTION_TAGS: Readonly<Partial<Record<ItemType, string>>> = {
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};

/**
 * The tags that say what a work is and where it appeared: exactly one of them fixes the type. Where
 * there is no such tag, or nothing to put into it, `z:itemType` says it; further fields of Zotero's
 * follow in its namespace.
 *
 * @see https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js
 */
export function typeTags(record: WorkRecord): HeadTag[] {
  const { itemType, container, publisher } = record;
  const containerTag = CONTAINER_TAGS[itemType];
  if (containerTag !== undefined && container !== undefined) {
    const title = itemType === 'conferencePaper' ? (record.conference ?? container) : container;
    return [
      meta(containerTag, title),
      // Zotero has a field for the conference and another for its proceedings.
      ...(itemType === 'conferencePaper' ? [meta('prism.publicationName', container)] : []),
      ...metas('citation_publisher', publisher),
      ...placeTags(record),
    ];
  }
  const institutionTag = INSTITUTION_TAGS[itemType];
  if (institutionTag !== undefined && publisher !== undefined) {
    const isReport = itemType === 'report';
    return [
      meta(institutionTag, publisher),
      ...metas('citation_technical_report_number', isReport ? record.number : undefined),
      ...metas(isReport ? 'z:reportType' : 'z:thesisType', record.genre),
      ...placeTags(record),
    ];
  }
  return [meta('z:itemType', itemType), ...ownFields(record), ...placeTags(record)];
}

function ownFields(record: WorkRecord): HeadTag[] {
  const { itemType, publisher, container, arxivId } = record;
  const { version } = record;
  switch (itemType) {
    case 'preprint':
      return [
        ...metas('z:repository', publisher),
        ...metas('z:archiveID', arxivId === undefined ? undefined : `arXiv:${arxivId}`),
      ];
    case 'dataset':
    case 'computerProgram':
      return [...metas('citation_publisher', publisher), ...metas('z:versionNumber', version)];
    default:
      return [
        ...metas('citation_publisher', publisher),
        ...metas('prism.publicationName', container),
      ];
  }
}

function placeTags({ itemType, place, edition }: WorkRecord): HeadTag[] {
  const hasEdition = itemType === 'book' || itemType === 'bookSection';
  return [...metas('z:place', place), ...metas('z:edition', hasEdition ? edition : undefined)];
}
