import type { WorkKind } from '../bibliography/work-kind.ts';
import type { LinkKind, Work } from '../bibliography/work.ts';
import type { SitePath } from '../routes/url.ts';
import type { ImagePlan } from './images.ts';
import type { ListedPerson } from './listed-person.ts';

/** What is shown of a work as its entry says it. */
export const SHOWN_FIELDS = [
  'key',
  'entryType',
  'othersOmitted',
  'otherEditorsOmitted',
  'year',
  'month',
  'day',
  'end',
  'dateText',
  'abbr',
  'abbrVenue',
  'affiliation',
  'primaryClass',
  'category',
  'keywords',
  'selected',
  'showBibtex',
  'hasCode',
  'doi',
  'arxiv',
] as const satisfies readonly (keyof Work)[];

/** What lists and pages show of a work at once; plain data, and small. */
export interface CompiledWork extends Pick<Work, (typeof SHOWN_FIELDS)[number]>, WorkTexts {
  authors: ListedPerson[];
  editors: ListedPerson[];
  translators: ListedPerson[];
  /** Address of its page. */
  sitePath: SitePath;
  links: CompiledLink[];
  preview: ImagePlan | undefined;
  versions: CompiledVersion[];
  /** Entries whose texts cite it, newest first. */
  citedBy: string[];
}

/** What is said of a work, as far as its entry, the settings and the style decide it; plain data. */
export interface WorkTexts {
  kind: WorkKind;
  /** Plain text; a formula is its TeX. */
  title: string;
  titleHtml: string;
  /** What stands behind it. */
  titleAddonHtml: string | undefined;
  /** Of its title (BCP 47), where its entry says it. */
  language: string | undefined;
  /** Journal, book, school; in plain text, to group and to filter by. */
  venueName: string | undefined;
  /** The line that says where it appeared, by language of the site. */
  venueHtml: Readonly<Record<string, string>>;
  awardHtml: string | undefined;
  awardNameHtml: string | undefined;
  hasAbstract: boolean;
  /** Beginning of the abstract in plain text. */
  summary: string;
  /** Under which the cache keeps the rest of it. */
  bodyKey: string;
  /** Under which it keeps how to cite it in the usual styles, by language of its pages. */
  formatsKeys: Readonly<Record<string, string>>;
  versions: VersionTexts[];
  /** Identifies all of this with the fields that are shown as they are. */
  digest: string;
}

/** A link of a work with the address that it has on the site. */
export interface CompiledLink {
  kind: LinkKind;
  href: string;
}

/** A preprint or another version of a work. */
export interface CompiledVersion extends VersionTexts {
  links: CompiledLink[];
}

/** The same of a preprint or another version. */
export interface VersionTexts extends Pick<
  Work,
  'key' | 'year' | 'month' | 'day' | 'end' | 'dateText' | 'bibtex'
> {
  kind: WorkKind;
  titleHtml: string;
  language: string | undefined;
  venueHtml: Readonly<Record<string, string>>;
}
