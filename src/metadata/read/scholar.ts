import type { ReadPage } from './read-page.ts';

/** What Google Scholar makes of a page, by its guidelines. */
export interface ScholarReading {
  /** `article` when the tags suffice; `incomplete` when they are there and do not; else `none`. */
  verdict: 'article' | 'incomplete' | 'none';
  title: string | undefined;
  authors: readonly string[];
  /** `2010/5/12` or `2010`. */
  date: string | undefined;
  /** Journal, conference, university or institution. */
  venue: string | undefined;
  pages: string | undefined;
  pdf: string | undefined;
  /** What keeps it from being indexed rightly. */
  complaints: readonly ScholarComplaint[];
}

/** What keeps Google Scholar from reading a page as it should. */
export type ScholarComplaint =
  /** The three without which all tags are ignored. */
  | 'no-title'
  | 'no-author'
  | 'no-year'
  /** Not `YYYY/M/D` or `YYYY`. */
  | 'date-form'
  /** A tag without content. */
  | 'empty-tag'
  /** Several people in one tag. */
  | 'authors-in-one'
  /** On another host: Scholar does not take it for this work's. */
  | 'pdf-elsewhere'
  /** Scholar asks for a PDF in the folder of the page or below. */
  | 'pdf-other-folder'
  /** What the page calls the work is not what its tags do. */
  | 'heading-differs'
  /** Kept from search engines altogether. */
  | 'noindex';

const VENUES = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_inbook_title',
  'citation_dissertation_institution',
  'citation_technical_report_institution',
];

/**
 * Reads a page as Google Scholar says that it does.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function scholarReading(page: ReadPage): ScholarReading {
  const all = (name: string): string[] =>
    page.metas.filter((meta) => meta.name === name).map(({ content }) => content);
  const one = (name: string): string | undefined => all(name)[0];
  const title = one('citation_title');
  const authors = all('citation_author');
  const date = one('citation_publication_date');
  const pdf = one('citation_pdf_url');
  const pages = [one('citation_firstpage'), one('citation_lastpage')].filter(Boolean).join('-');
  const hasTags = page.metas.some(({ name }) => name.startsWith('citation_'));
  const lacks = [
    ...(title === undefined ? ['no-title' as const] : []),
    ...(authors.length === 0 ? ['no-author' as const] : []),
    ...(/\d{4}/.test(date ?? '') ? [] : ['no-year' as const]),
  ];
  const complaints: ScholarComplaint[] = hasTags
    ? [...lacks, ...formComplaints(page, title, authors, date), ...pdfComplaints(page.url, pdf)]
    : [];
  return {
    verdict: !hasTags ? 'none' : lacks.length > 0 ? 'incomplete' : 'article',
    title,
    authors: authors.map((name) => name.replaceAll(/\s+/g, ' ').replace(/,$/, '')),
    date,
    venue: VENUES.flatMap(all)[0],
    pages: pages === '' ? undefined : pages,
    pdf,
    complaints,
  };
}

function formComplaints(
  { metas, heading }: ReadPage,
  title: string | undefined,
  authors: readonly string[],
  date: string | undefined,
): ScholarComplaint[] {
  const isBlank = metas.some(
    ({ name, content }) => name.startsWith('citation_') && content.trim() === '',
  );
  const isBlocked = metas.some(
    ({ name, content }) => name === 'robots' && content.includes('noindex'),
  );
  // Formulas read otherwise on the page than in a tag.
  const letters = (text = ''): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const [start = ''] = /^.{1,12}/u.exec(letters(title)) ?? [];
  return [
    ...(date === undefined || /^\d{4}(?:\/\d{1,2}\/\d{1,2})?$/.test(date)
      ? []
      : ['date-form' as const]),
    ...(isBlank ? ['empty-tag' as const] : []),
    ...(authors.some((name) => /;| and /.test(name)) ? ['authors-in-one' as const] : []),
    ...(letters(heading).startsWith(start) ? [] : ['heading-differs' as const]),
    ...(isBlocked ? ['noindex' as const] : []),
  ];
}

function pdfComplaints(address: string, pdf: string | undefined): ScholarComplaint[] {
  if (pdf === undefined) return [];
  const [page, file] = [new URL(address), new URL(pdf, address)];
  if (page.host !== file.host) return ['pdf-elsewhere'];
  const folder = page.pathname.replace(/[^/]*$/, '');
  return file.pathname.startsWith(folder) ? [] : ['pdf-other-folder'];
}
