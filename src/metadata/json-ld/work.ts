import type { WorkRecord } from '../record.ts';
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
  const { pages, publisher } = record;
  const { ownerId } = place;
  const shared = sharedProperties(record, place);
  const paged = { pageStart: pages.first, pageEnd: pages.last };
  const published = publisher === undefined ? undefined : organizationNode({ name: publisher });
  const type = schemaTypeOf(record.itemType);
  switch (type) {
    case 'ScholarlyArticle': {
      const isIn =
        record.itemType === 'conferencePaper' ? bookNode(record, ownerId) : periodicalNode(record);
      const isPreprint = record.itemType === 'preprint';
      return {
        '@type': type,
        ...known({
          ...shared,
          ...paged,
          headline: record.title,
          publisher: published,
          creativeWorkStatus: isPreprint ? 'Preprint' : undefined,
          isPartOf: isIn,
        }),
      };
    }
    case 'Article':
    case 'NewsArticle': {
      const isPartOf = periodicalNode(record);
      const own = { headline: record.title, publisher: published, isPartOf };
      return { '@type': type, ...known({ ...shared, ...paged, ...own }) };
    }
    case 'BlogPosting': {
      const own = { headline: record.title, isPartOf: { '@id': place.siteId } };
      return { '@type': type, ...known({ ...shared, ...own }) };
    }
    case 'Chapter':
      return {
        '@type': type,
        ...known({ ...shared, ...paged, isPartOf: bookNode(record, ownerId) }),
      };
    case 'Book': {
      const editor = record.editors.map((person) => personNode(person, ownerId));
      const own = { editor, isbn: record.isbns, bookEdition: record.edition };
      const isPartOf = seriesNode(record);
      return { '@type': type, ...known({ ...shared, ...own, publisher: published, isPartOf }) };
    }
    case 'Thesis':
      return {
        '@type': type,
        ...known({ ...shared, inSupportOf: record.genre, sourceOrganization: published }),
      };
    case 'Report':
      return {
        '@type': type,
        ...known({ ...shared, reportNumber: record.number, publisher: published }),
      };
    case 'Dataset':
    case 'SoftwareSourceCode': {
      const own = { publisher: published, version: record.version };
      if (type === 'Dataset') return { '@type': type, ...known({ ...shared, ...own }) };
      return { '@type': type, ...known({ ...shared, ...own, codeRepository: record.code }) };
    }
    default:
      return { '@type': type, ...known({ ...shared, publisher: published }) };
  }
}

function sharedProperties(record: WorkRecord, place: WorkPlace) {
  const { doi, arxivId, pdfs } = record;
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
      ...(doi === undefined ? [] : [`https://doi.org/${encodeURI(doi)}`]),
      ...(arxivId === undefined ? [] : [`https://arxiv.org/abs/${arxivId}`]),
    ],
    encoding: pdfs.map(
      (contentUrl) =>
        ({ '@type': 'MediaObject', contentUrl, encodingFormat: 'application/pdf' }) as const,
    ),
  };
}
