import type { MarkedPiece } from './latex/marked-text.ts';
import type { SourcePosition } from '../site/content-error.ts';
import type { AuthorRole } from './people/contributions.ts';
import type { CslItem } from './csl-item.ts';

/** Someone's name in BibTeX's parts, in Unicode. A name has a family name or is a literal. */
export interface PersonName {
  given?: string;
  /** “van der”, “de la”: stands before the family name. */
  particles?: string;
  family?: string;
  /** “Jr.”, “III”. */
  suffix?: string;
  /** A name that has no parts: a group such as “{OpenAI}”, or a single word. */
  literal?: string;
  /** The same name in another script, as it stands in brackets behind it: “Zhang, Wei (张伟)”. */
  otherScript?: string;
}

/** Someone who wrote, edited or translated a work. */
export interface Person extends PersonName {
  /** al-folio's marks, such as `*` for equal contribution or `†`, in the order written. */
  marks: string[];
  /** True for the person whose site this is. */
  isOwner: boolean;
  /** Sixteen digits with hyphens, from biblatex' `author+an:orcid`. */
  orcid?: string;
  /** Contributed as much as the others who say so. */
  contributedEqually: boolean;
  isCorresponding: boolean;
  /** Which of these the entry explains by a mark of its own. */
  explainedRoles?: AuthorRole[];
  /** Home page, from the site's list of coauthors. */
  url?: string;
  /** The entry of someone whom the site presents: `people/noor-haddad`. */
  member?: string;
}

/** Where a work appeared, part by part, each in Unicode with math as `$…$`. */
export interface Venue {
  /** Journal or book of the work: `journal`, `journaltitle` or `booktitle`. */
  containerTitle?: string;
  volume?: string;
  /** Issue of a journal, number of a report. */
  number?: string;
  /** With an en dash: “12–15”. */
  pages?: string;
  publisher?: string;
  /** University of a thesis. */
  school?: string;
  institution?: string;
  organization?: string;
  howpublished?: string;
  /** Where a talk was given that is in no proceedings: “LabPhon 20, Lyon”. */
  event?: string;
  series?: string;
  edition?: string;
  chapter?: string;
  note?: string;
  address?: string;
  /** What kind of thesis or report it is, as the entry says: “Licentiate thesis”. */
  type?: string;
  /** Of software or data. */
  version?: string;
  /** How far it has come, as biblatex says it (`inpress`) or in words of the entry's own. */
  status?: string;
}

/** What a work may link to, in the order in which it is shown. */
export const LINK_KINDS = [
  'html',
  'pdf',
  'arxiv',
  'doi',
  'pubmed',
  'pmc',
  'hal',
  'biorxiv',
  'medrxiv',
  'nber',
  'cepr',
  'ssrn',
  'repec',
  'openreview',
  'supp',
  'poster',
  'slides',
  'blog',
  'code',
  'dataset',
  'project',
  'website',
  'video',
  'inspire',
  'scholar',
  'altmetric',
  'dimensions',
  'url',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link of a work, such as its PDF or its code. */
export interface WorkLink {
  kind: LinkKind;
  /** Key of the link's text in the interface's translations, such as `link.pdf`. */
  labelKey: `link.${LinkKind}`;
  /** An http, https or mailto URL; or a path: from the site's root (`/x.pdf`) or bare (`x.pdf`). */
  href: string;
  /** True for a path, which the site resolves and checks. */
  local: boolean;
}

/** One scholarly output, as an entry of the bibliography tells it. */
export interface Work {
  key: string;
  /** BibTeX's type, such as `inproceedings`; `misc` when the type is unknown. */
  entryType: string;
  csl: CslItem;
  /** In Unicode; math stands as `$…$` in TeX, a dollar sign as `\$` (see math-text.ts). */
  title: string;
  /** What of the title is set in italics, in its order. */
  titleEmphasis?: string[];
  /** What stands behind the title, such as a translation of it: biblatex' `titleaddon`. */
  titleAddon?: string;
  authors: Person[];
  /** True when the list ends in `and others`. */
  othersOmitted: boolean;
  editors: Person[];
  otherEditorsOmitted: boolean;
  translators: Person[];
  year?: number;
  /** 1–12. */
  month?: number;
  /** 1–31. */
  day?: number;
  /** The last day, of what took from one to another. */
  end?: { year: number; month?: number; day?: number };
  /** About then, or likely then. */
  isUncertain?: boolean;
  /** What `year` says when it is no number, such as “in press”. */
  dateText?: string;
  venue: Venue;
  /** Short name of the venue, such as “NeurIPS”. */
  abbr?: string;
  /** What the site's list of venues says about `abbr`. */
  abbrVenue?: { url?: string; color?: string };
  /** Where the authors work, as the entry says in one line. */
  affiliation?: string;
  /** arXiv's class of subject, such as `cs.LG` or `LG`, with or without an arXiv identifier. */
  primaryClass?: string;
  /** The author's own division of the works, such as “Software”. */
  category?: string;
  /** al-folio's `selected={true}`, or a number that says the place among the selected. */
  selected: boolean | number;
  /** Like `title`; paragraphs are separated by an empty line. */
  abstract?: string;
  /** Picture: a bare file name, a path from the site's root, or a URL. */
  preview?: string;
  /** Bare, such as `10.1000/182`. */
  doi?: string;
  arxiv?: ArxivId;
  /** Number at PubMed, such as `31234567`. */
  pmid?: string;
  /** Number at PubMed Central, such as `PMC6612345`. */
  pmcid?: string;
  links: WorkLink[];
  /** There is code: a link to it, or the bare word in `code = {true}`. */
  hasCode: boolean;
  award?: string;
  awardName?: string;
  annotation?: string;
  additionalInfo?: readonly MarkedPiece[];
  /** The note of `venue`, where it has links or emphasis. */
  markedNote?: readonly MarkedPiece[];
  keywords: string[];
  codes?: readonly WorkCode[];
  /** Other versions of the same work, such as its preprint, in the order of the file. */
  versions: Work[];
  /** al-folio's `bibtex_show`; undefined when the entry does not say. */
  showBibtex?: boolean;
  /** BibTeX source to hand out: all fields but those that only a site reads. */
  bibtex: string;
  /** Every field by lower-case name, in LaTeX source, `@string`s replaced, crossref inherited. */
  fields: Readonly<Record<string, string>>;
  /** Absolute path of the `.bib` file. */
  file: string;
  /** Of the entry's `@`. */
  position: SourcePosition;
  /** Where the values of the fields begin, by lower-case name, as far as they stand in `file`. */
  fieldPositions: Readonly<Record<string, SourcePosition>>;
}

/** What a work is numbered with elsewhere. */
export interface WorkCode {
  scheme: 'JEL' | 'MSC' | 'ACM' | 'PACS' | 'UDC' | 'report';
  /** One or several, as the entry parts them. */
  text: string;
}

/** Where a work is on arXiv. */
export interface ArxivId {
  /** With its version when one is given: `2404.19756`, `2404.19756v2`, `hep-th/9901001`. */
  id: string;
  /** Such as `cs.LG`, as the entry writes it. */
  primaryClass?: string;
}
