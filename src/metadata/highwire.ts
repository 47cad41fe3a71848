import { indexedName } from './indexed-name.ts';
import type { RecordPerson, WorkRecord } from './record.ts';
import { meta, metas, type HeadTag } from './tag.ts';
import { typeTags } from './type-tags.ts';

/** At the other one, which is a minus as well, Zotero would part a page such as “A-3”. */
const HYPHEN = '\u2010';

/**
 * The tags by which Google Scholar and Zotero know a work. What is not known has no tag.
 *
 * Scholar wants a full date with slashes or the year alone, and a PDF on the host of the page.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function highwireTags(record: WorkRecord): HeadTag[] {
  const { pages, doi, arxivId, pmid, keywords } = record;
  const host = new URL(record.url).host;
  const pdf = record.pdfs.find((address) => new URL(address).host === host);
  return [
    meta('citation_title', record.title),
    ...creatorTags(record),
    ...metas('citation_publication_date', scholarDate(record.date)),
    ...typeTags(record),
    ...metas('citation_series_title', record.series),
    ...metas('citation_volume', record.volume),
    ...metas('citation_issue', record.issue),
    ...metas('citation_firstpage', pages.first?.replaceAll('-', HYPHEN)),
    ...metas('citation_lastpage', pages.last?.replaceAll('-', HYPHEN)),
    ...metas('citation_doi', doi),
    ...metas('citation_arxiv_id', arxivId),
    ...metas('citation_pmid', pmid),
    ...metas('citation_issn', record.issns),
    ...metas('citation_isbn', record.isbns),
    ...metas('citation_pdf_url', pdf),
    meta('citation_abstract_html_url', record.url),
    ...metas('citation_abstract', record.abstract),
    ...metas('citation_keywords', keywords.map((word) => word.replaceAll(';', ',')).join('; ')),
    ...metas('citation_language', record.language),
  ];
}

/**
 * Who made it. Where nobody wrote it, who edited it: Scholar ignores a work without authors, and Zotero
 * makes editors again of those whom another vocabulary calls so.
 */
function creatorTags({ authors, editors }: WorkRecord): HeadTag[] {
  if (authors.length > 0) {
    return [...people('citation_author', authors), ...people('citation_editor', editors)];
  }
  return [
    ...people('citation_author', editors),
    ...editors.map(({ name }) => meta('bib:editors', indexedName(name, false))),
  ];
}

/** Each person with what belongs to the person; what comes before the next name is theirs. */
function people(name: 'citation_author' | 'citation_editor', list: readonly RecordPerson[]) {
  return list.flatMap((person) => {
    const named = meta(name, indexedName(person.name, list.length === 1));
    if (name === 'citation_editor') return [named];
    return [
      named,
      ...metas(
        'citation_author_institution',
        person.affiliations.map((affiliation) => affiliation.name),
      ),
      ...metas(
        'citation_author_orcid',
        person.orcid === undefined ? undefined : `https://orcid.org/${person.orcid}`,
      ),
    ];
  });
}

/**
 * @example scholarDate('2010-05-12') // '2010/5/12'
 * @example scholarDate('2010-05') // '2010'
 */
export function scholarDate(date: string | undefined): string | undefined {
  const parts = date?.split('-').map(Number);
  return parts?.length === 3 ? parts.join('/') : date?.slice(0, 4);
}
