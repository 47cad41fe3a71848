import { doiAddress } from '../bibliography/fields/identifiers.ts';
import type { WorkRecord } from './record.ts';
import { schemaTypeOf } from './schema-type.ts';
import { link, type HeadTag } from './tag.ts';

/**
 * The links of Signposting, by which programs find a work's identifier, its metadata, its files and its
 * authors from the page about it. What has no lasting identifier has no `cite-as`.
 *
 * @see https://signposting.org/FAIR/
 */
export function signpostingTags(record: WorkRecord): HeadTag[] {
  const { doi, arxivId, pdfs, authors, license, exports } = record;
  const identifier =
    doi === undefined ? arxivId && `https://arxiv.org/abs/${arxivId}` : doiAddress(doi);
  const orcids = new Set(authors.flatMap(({ orcid }) => orcid ?? []));
  return [
    ...(identifier === undefined ? [] : [link('cite-as', identifier)]),
    link('type', 'https://schema.org/AboutPage'),
    link('type', `https://schema.org/${schemaTypeOf(record.itemType)}`),
    ...[...orcids].map((orcid) => link('author', `https://orcid.org/${orcid}`)),
    ...exports.map(({ href, type }) => link('describedby', href, { type })),
    ...pdfs.map((href) => link('item', href, { type: 'application/pdf' })),
    ...(license === undefined ? [] : [link('license', license)]),
  ];
}
