import type { PersonName } from '../bibliography/work.ts';
import type { ItemType } from './item-type.ts';
import type { PageRange } from './page-range.ts';

/** An author as far as machines ask. */
export interface RecordPerson {
  name: PersonName;
  /** Sixteen digits with hyphens. */
  orcid?: string | undefined;
  /** Home page. */
  url?: string | undefined;
  affiliations: readonly { name: string; url?: string | undefined }[];
  isOwner: boolean;
}

/** What catalogues know about the work that a page is about; texts are plain, addresses absolute. */
export interface WorkRecord {
  itemType: ItemType;
  title: string;
  /** Address of the page about it. */
  url: string;
  authors: readonly RecordPerson[];
  editors: readonly RecordPerson[];
  translators?: readonly RecordPerson[] | undefined;
  /** `2022`, `2022-09` or `2022-09-22`. */
  date?: string | undefined;
  /** Journal, proceedings or book that it is in. */
  container?: string | undefined;
  /** Of the conference, where it is not only in the name of the proceedings. */
  conference?: string | undefined;
  series?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  /** Of a report. */
  number?: string | undefined;
  pages: PageRange;
  /** Publisher; university of a thesis, institution of a report, archive of a preprint. */
  publisher?: string | undefined;
  place?: string | undefined;
  edition?: string | undefined;
  /** Of software or data. */
  version?: string | undefined;
  /** “PhD thesis”. */
  genre?: string | undefined;
  doi?: string | undefined;
  arxivId?: string | undefined;
  /** Number at PubMed. */
  pmid?: string | undefined;
  isbns: readonly string[];
  issns: readonly string[];
  /** BCP 47. */
  language?: string | undefined;
  keywords: readonly string[];
  abstract?: string | undefined;
  /** Its PDFs, wherever they are. */
  pdfs: readonly string[];
  /** Where its source code is kept. */
  code?: string | undefined;
  license?: string | undefined;
  /** The same as files: of its citation. */
  exports: readonly { href: string; type: string }[];
}
