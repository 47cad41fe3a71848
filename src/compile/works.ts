import type { ContentError } from '../site/content-error.ts';
import { directionOf, textDirection } from '../site/i18n/direction.ts';
import { textsFor } from '../site/i18n/texts.ts';
import type { SiteSettings } from '../site/settings.ts';
import { atField } from '../bibliography/at-field.ts';
import { venueLine } from '../bibliography/venue-line.ts';
import { workKind, type WorkKind } from '../bibliography/work-kind.ts';
import type { LinkKind, Work } from '../bibliography/work.ts';
import type { SitePath } from '../routes/url.ts';
import { formatsKeyOf } from './cite-formats.ts';
import { lineText } from './html.ts';
import type { ImagePlan } from './images.ts';
import { keptLine } from './kept-line.ts';
import type { MediaFile } from './media.ts';
import type { TextWork } from './text.ts';
import { compileBody, type LineTypesetter } from './work-body.ts';
import { planPreview, resolveLinks } from './work-files.ts';

/** What lists and pages show of a work at once; plain data, and small. */
export interface CompiledWork extends Pick<
  Work,
  | 'key'
  | 'entryType'
  | 'authors'
  | 'othersOmitted'
  | 'editors'
  | 'otherEditorsOmitted'
  | 'year'
  | 'month'
  | 'day'
  | 'dateText'
  | 'abbr'
  | 'abbrVenue'
  | 'affiliation'
  | 'primaryClass'
  | 'category'
  | 'keywords'
  | 'selected'
  | 'showBibtex'
  | 'hasCode'
  | 'doi'
  | 'arxiv'
> {
  /** Address of its page. */
  sitePath: SitePath;
  kind: WorkKind;
  /** Plain text; a formula is its TeX. */
  title: string;
  titleHtml: string;
  /** Journal, book, school; in plain text, to group and to filter by. */
  venueName: string | undefined;
  /** The line that says where it appeared, by language of the site. */
  venueHtml: Readonly<Record<string, string>>;
  awardHtml: string | undefined;
  awardNameHtml: string | undefined;
  links: CompiledLink[];
  preview: ImagePlan | undefined;
  versions: CompiledVersion[];
  hasAbstract: boolean;
  /** Beginning of the abstract in plain text. */
  summary: string;
  /** Entries whose texts cite it, newest first. */
  citedBy: string[];
  /** Under which the cache keeps the rest of it. */
  bodyKey: string;
  /** Under which it keeps how to cite it in the usual styles, by language of its pages. */
  formatsKeys: Readonly<Record<string, string>>;
}

export interface CompiledLink {
  kind: LinkKind;
  href: string;
}

/** A preprint or another version of a work. */
export interface CompiledVersion extends Pick<
  Work,
  'key' | 'year' | 'month' | 'day' | 'dateText' | 'bibtex'
> {
  kind: WorkKind;
  titleHtml: string;
  venueHtml: Readonly<Record<string, string>>;
  links: CompiledLink[];
}

export interface WorkResult {
  compiled: CompiledWork;
  files: MediaFile[];
  errors: ContentError[];
}

/**
 * Typesets the formulas of a work and finds the files that it names.
 *
 * @param languages of its pages
 */
export async function compileWork(
  work: Work,
  languages: readonly string[],
  textWork: TextWork,
): Promise<WorkResult> {
  const { site, table } = textWork;
  const errors: ContentError[] = [];
  const files: MediaFile[] = [];
  const line = (source: Work, field: string, text: string): string => {
    const { html, error } = keptLine(text, textWork);
    if (error !== undefined) errors.push(badFormula(source, field, error));
    return html;
  };
  const optional = (field: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : line(work, field, text);
  const versions = await Promise.all(
    work.versions.map(async (version) => ({
      ...pick(version, ['key', 'year', 'month', 'day', 'dateText', 'bibtex']),
      kind: workKind(version),
      titleHtml: line(version, 'title', version.title),
      venueHtml: venueHtml(version, site.settings, line),
      links: await resolveLinks(version, site, table, files, errors),
    })),
  );
  const links = await resolveLinks(work, site, table, files, errors);
  // Often only the preprint has an abstract.
  const teller = [work, ...work.versions].find(({ abstract }) => abstract !== undefined) ?? work;
  const compiled: CompiledWork = {
    ...pick(work, SHOWN_FIELDS),
    kind: workKind(work),
    sitePath: table.pathOfWork.get(work.key) ?? '/',
    title: lineText(work.title),
    titleHtml: line(work, 'title', work.title),
    venueName: venueName(work),
    venueHtml: venueHtml(work, site.settings, line),
    awardHtml: optional('award', work.award),
    awardNameHtml: optional('award_name', work.awardName),
    links: [...links, ...linksOfVersions(links, versions)],
    preview: await planPreview(work, site, files, errors),
    versions,
    hasAbstract: (teller.abstract ?? '').trim() !== '',
    summary: shortened(lineText((teller.abstract ?? '').replaceAll(/\s+/g, ' '))),
    citedBy: [],
    bodyKey: await compileBody(work, teller, textWork, line, errors),
    formatsKeys: Object.fromEntries(
      (work.showBibtex === false ? [] : languages).map((language) => [
        language,
        formatsKeyOf(work.csl, language, textWork),
      ]),
    ),
  };
  return { compiled, files, errors };
}

const SHOWN_FIELDS = [
  'key',
  'entryType',
  'authors',
  'othersOmitted',
  'editors',
  'otherEditorsOmitted',
  'year',
  'month',
  'day',
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

function pick<Field extends keyof Work>(work: Work, fields: readonly Field[]): Pick<Work, Field> {
  const present = fields.filter((field) => work[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, work[field]])) as Pick<Work, Field>;
}

function venueHtml(
  work: Work,
  settings: SiteSettings,
  line: LineTypesetter,
): CompiledWork['venueHtml'] {
  // Words from the right among names from the left are hard to follow: such a line is in English.
  const runsOtherwise = (language: string): boolean =>
    directionOf(language) === 'rtl' && textDirection(work.title) === 'ltr';
  const inLanguage = (language: string): string =>
    venueLine(work, textsFor(runsOtherwise(language) ? 'en' : language, settings))
      .map(({ text, isTitle }) => {
        const html = line(work, 'journal', text);
        return isTitle ? `<i>${html}</i>` : html;
      })
      .join('');
  return Object.fromEntries(settings.languages.map((language) => [language, inLanguage(language)]));
}

/** Where it appeared in one name, the short one if there is one. */
function venueName({ abbr, venue, arxiv }: Work): string | undefined {
  const { containerTitle, school, institution, organization, publisher } = venue;
  const name = abbr ?? containerTitle ?? school ?? institution ?? organization ?? publisher;
  return name ?? (arxiv === undefined ? undefined : 'arXiv');
}

/** Kinds of links that name one version and no other. */
const OF_ONE_VERSION: ReadonlySet<LinkKind> = new Set([
  'doi',
  'html',
  'url',
  'altmetric',
  'dimensions',
  'inspire',
  'scholar',
]);

/** A work of record has the links of its other versions, where it has none of the kind itself. */
function linksOfVersions(
  links: readonly CompiledLink[],
  versions: readonly CompiledVersion[],
): CompiledLink[] {
  const kinds = new Set(links.map(({ kind }) => kind));
  const added: CompiledLink[] = [];
  for (const link of versions.flatMap((version) => version.links)) {
    if (kinds.has(link.kind) || OF_ONE_VERSION.has(link.kind)) continue;
    kinds.add(link.kind);
    added.push(link);
  }
  return added;
}

/** Length of a description that search engines show, in characters. */
const SUMMARY_LENGTH = 200;

function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUMMARY_LENGTH / 2))}…`;
}

function badFormula(work: Work, field: string, reason: string): ContentError {
  return atField(work, field, {
    severity: 'error',
    kind: 'tex',
    message: `KaTeX cannot typeset a formula in the ${field} of "${work.key}": ${reason}`,
    fix: 'Correct the TeX between the dollar signs; a dollar sign itself is written \\$.',
  });
}
