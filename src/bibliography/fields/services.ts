import type { FieldReader } from './field-reader.ts';

/** What a work is known by elsewhere. */
export interface WorkIds {
  doi: string | undefined;
  arxiv: string | undefined;
  pmid?: string;
  pmcid?: string;
  /** The owner's identifier at Google Scholar, such as `JicYPdAAAAAJ`. */
  scholarUser: string | undefined;
}

/** Services that al-folio shows a badge of; here each is a link, and nothing is asked of them. */
export const SERVICES = ['inspire', 'scholar', 'altmetric', 'dimensions'] as const;
type Service = (typeof SERVICES)[number];

const FIELD_OF: Readonly<Record<Service, string>> = {
  inspire: 'inspirehep_id',
  scholar: 'google_scholar_id',
  altmetric: 'altmetric',
  dimensions: 'dimensions',
};

/**
 * The address of a work at a service, or undefined where the entry does not want it or nothing says
 * which work is meant.
 *
 * `inspirehep_id` is the number of the record; `google_scholar_id` the part of Scholar's
 * `citation_for_view` behind the colon, or all of it; `altmetric` and `dimensions` are identifiers
 * there, or `true` for the one of the work's DOI.
 *
 * @see https://github.com/alshedivat/al-folio/blob/main/_layouts/bib.liquid
 */
export function serviceAddress(
  fields: FieldReader,
  service: Service,
  ids: WorkIds,
): string | undefined {
  const text = fields.verbatim(FIELD_OF[service]);
  if (text === undefined || /^(?:false|no)$/i.test(text)) return undefined;
  if (/^https:\/\//i.test(text)) return text.replace(/[\s"'<>`]/g, encodeURIComponent);
  if (/^(?:true|yes)$/i.test(text)) return byIdentifier(fields, service, ids);
  const id = encodeURIComponent(text);
  switch (service) {
    case 'inspire':
      return `https://inspirehep.net/literature/${id}`;
    case 'altmetric':
      return `https://www.altmetric.com/details/${id}`;
    case 'dimensions':
      return `https://badge.dimensions.ai/details/id/${id}`;
    case 'scholar':
      return scholarAddress(text, ids.scholarUser);
  }
}

function byIdentifier(
  fields: FieldReader,
  service: Service,
  { doi, arxiv }: WorkIds,
): string | undefined {
  const arxivDoi = arxiv === undefined ? undefined : `10.48550/arXiv.${arxiv.replace(/v\d+$/, '')}`;
  const known = doi ?? arxivDoi;
  const canSearch = service === 'altmetric' || service === 'dimensions';
  if (known === undefined || !canSearch) {
    const field = FIELD_OF[service];
    fields.report(field, {
      severity: 'warning',
      kind: 'not-a-link',
      message: canSearch
        ? `\`${field}\` is to be found by the DOI, but the entry has none, so no link is shown.`
        : `\`${field}\` should be an identifier, so no link is shown.`,
      fix: canSearch
        ? `Add doi = {…}, or write the identifier: ${field} = {…}.`
        : `Write the identifier, or delete the field.`,
    });
    return undefined;
  }
  const path = encodeURIComponent(known).replaceAll('%2F', '/');
  return service === 'altmetric'
    ? `https://www.altmetric.com/details/doi/${path}`
    : `https://badge.dimensions.ai/details/doi/${path}`;
}

/** Scholar knows a work only together with a person on whose page it stands. */
function scholarAddress(text: string, owner: string | undefined): string | undefined {
  const [, user = owner, citation = ''] = /^(?:([^:]+):)?([^:]+)$/.exec(text) ?? [];
  if (user === undefined || citation === '') return undefined;
  const [person, work] = [encodeURIComponent(user), encodeURIComponent(citation)];
  return `https://scholar.google.com/citations?view_op=view_citation&user=${person}&citation_for_view=${person}:${work}`;
}
