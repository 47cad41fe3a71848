import { doiAddress } from '../../bibliography/fields/identifiers.ts';
import type { WorkRecord } from '../record.ts';
import { pubmedAddress } from '../../bibliography/fields/pubmed.ts';
import { schemaTypeOf } from '../schema-type.ts';
import { bookNode, periodicalNode, seriesNode } from './container.ts';
import { known, type Node } from './known.ts';
import { authorNode, organizationNode, personNode } from './people.ts';

/** What stands around a work in the graph of its page. */
export interface WorkPlace {
  id: string;
  ownerId: string;
  siteId: string;
  /** One sentence. */
  description: string;
  updated?: string | undefined;
  image?: string | undefined;
}

/**
 * A work in the vocabulary of schema.org, with what it is in.
 *
 * @see https://schema.org/docs/datamodel.html
 */
export function workNode(record: WorkRecord, place: WorkPlace): Node {
  const type = schemaTypeOf(record.itemType);
  const shared = sharedProperties(record, place);
  const { title: headline, pages, publisher: name } = record;
  const publisher = name === undefined ? undefined : organizationNode({ name });
  const paged = { pageStart: pages.first, pageEnd: pages.last };
  switch (type) {
    case 'ScholarlyArticle': {
      const own = { headline, publisher, ...articleProperties(record, place) };
      return { '@type': type, ...known({ ...shared, ...paged, ...own }) };
    }
    case 'Article':
    case 'NewsArticle': {
      const own = { headline, publisher, isPartOf: periodicalNode(record) };
      return { '@type': type, ...known({ ...shared, ...paged, ...own }) };
    }
    case 'BlogPosting': {
      const own = { headline, isPartOf: { '@id': place.siteId } };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    case 'Chapter': {
      const isPartOf = bookNode(record, place.ownerId);
      return { '@type': type, ...known({ ...shared, ...paged, isPartOf }) };
    }
    case 'Book': {
      const editor = record.editors.map((person) => personNode(person, place.ownerId));
      const own = { editor, isbn: record.isbns, bookEdition: record.edition };
      const isPartOf = seriesNode(record);
      return { '@type': type, ...known({ ...shared, ...own, publisher, isPartOf }) };
    }
    case 'Thesis': {
      const own = { inSupportOf: record.genre, sourceOrganization: publisher };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    case 'Report': {
      const own = { reportNumber: record.number, publisher };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    case 'Dataset': {
      const own = { publisher, version: record.version };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    case 'SoftwareSourceCode': {
      const own = { publisher, version: record.version, codeRepository: record.code };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    default:
      return { '@type': type, ...known({ ...shared, publisher }) };
  }
}

/** Of an article that scholars publish: a preprint, or in proceedings or a journal. */
function articleProperties(record: WorkRecord, { ownerId }: WorkPlace) {
  const { itemType } = record;
  return {
    creativeWorkStatus: itemType === 'preprint' ? 'Preprint' : undefined,
    isPartOf: itemType === 'conferencePaper' ? bookNode(record, ownerId) : periodicalNode(record),
  };
}

/** Of each work, whatever its type. */
function sharedProperties(record: WorkRecord, place: WorkPlace) {
  const { doi, arxivId, pmid, pdfs } = record;
  return {
    '@id': place.id,
    name: record.title,
    url: record.url,
    description: place.description,
    abstract: record.abstract === place.description ? undefined : record.abstract,
    author: record.authors.map((person) => authorNode(person, place.ownerId)),
    translator: record.translators?.map((person) => personNode(person, place.ownerId)),
    datePublished: record.date,
    dateModified: place.updated,
    inLanguage: record.language,
    keywords: record.keywords,
    image: place.image,
    license: record.license,
    identifier:
      doi === undefined
        ? undefined
        : ({ '@type': 'PropertyValue', propertyID: 'DOI', value: doi } as const),
    sameAs: [
      ...(doi === undefined ? [] : [doiAddress(doi)]),
      ...(arxivId === undefined ? [] : [`https://arxiv.org/abs/${arxivId}`]),
      ...(pmid === undefined ? [] : [pubmedAddress(pmid)]),
    ],
    encoding: pdfs.map(
      (contentUrl) =>
        ({ '@type': 'MediaObject', contentUrl, encodingFormat: 'application/pdf' }) as const,
    ),
  };
}
