import type { ContentError } from '../site/content-error.ts';
import { directionOf, textDirection } from '../site/i18n/direction.ts';
import { textsFor } from '../site/i18n/texts.ts';
import type { SiteSettings } from '../site/settings.ts';
import { atField } from '../bibliography/at-field.ts';
import { languageTag } from '../bibliography/language-tag.ts';
import { referenceLanguage } from '../bibliography/reference-language.ts';
import { venueLine } from '../bibliography/venue-line.ts';
import { titleParts } from '../bibliography/title-emphasis.ts';
import { workKind } from '../bibliography/work-kind.ts';
import { writtenLanguage } from '../bibliography/written-language.ts';
import type { Work } from '../bibliography/work.ts';
import { formatsKeyOf } from './cite-formats.ts';
import { SHOWN_FIELDS, type WorkTexts } from './compiled-work.ts';
import { attributes, lineText } from './html.ts';
import { keptLine } from './kept-line.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';
import { compileBody, type LineTypesetter } from './work-body.ts';

/**
 * Typesets what is said of a work.
 *
 * @param languages of its pages
 */
export async function compileWorkTexts(
  work: Work,
  languages: readonly string[],
  textWork: TextWork,
): Promise<{ texts: WorkTexts; errors: ContentError[] }> {
  const { settings } = textWork.site;
  const errors: ContentError[] = [];
  const line = (source: Work, field: string, text: string): string => {
    const { html, error } = keptLine(text, textWork);
    if (error !== undefined) errors.push(badFormula(source, field, error));
    return html;
  };
  const optional = (field: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : line(work, field, text);
  // Often only the preprint has an abstract.
  const teller = [work, ...work.versions].find(({ abstract }) => abstract !== undefined) ?? work;
  const texts = {
    versions: work.versions.map((version) => ({
      ...pick(version, ['key', 'year', 'month', 'day', 'end', 'dateText', 'bibtex']),
      kind: workKind(version),
      titleHtml: titleHtml(version, line),
      language: titleLanguage(version, settings),
      venueHtml: venueHtml(version, settings, line),
    })),
    kind: workKind(work),
    title: lineText(work.title),
    titleHtml: titleHtml(work, line),
    titleAddonHtml: optional('titleaddon', work.titleAddon),
    language: titleLanguage(work, settings),
    venueName: venueName(work),
    venueHtml: venueHtml(work, settings, line),
    awardHtml: optional('award', work.award),
    awardNameHtml: optional('award_name', work.awardName),
    hasAbstract: (teller.abstract ?? '').trim() !== '',
    summary: shortened(lineText((teller.abstract ?? '').replaceAll(/\s+/g, ' '))),
    bodyKey: await compileBody(work, teller, textWork, line, errors),
    formatsKeys: Object.fromEntries(
      (work.showBibtex === false ? [] : languages).map((language) => [
        language,
        formatsKeyOf(work.csl, language, textWork),
      ]),
    ),
  };
  return {
    texts: { ...texts, digest: digestOf(JSON.stringify([pick(work, SHOWN_FIELDS), texts])) },
    errors,
  };
}

/** As its entry says it, or as its letters do. */
function titleLanguage({ csl, title }: Work, { languages }: SiteSettings): string | undefined {
  return languageTag(csl.language ?? '') ?? writtenLanguage(title, languages);
}

/** The fields of a work that it has, of some. */
export function pick<Field extends keyof Work>(
  work: Work,
  fields: readonly Field[],
): Pick<Work, Field> {
  const present = fields.filter((field) => work[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, work[field]])) as Pick<Work, Field>;
}

function titleHtml(work: Work, line: LineTypesetter): string {
  return titleParts(work.title, work.titleEmphasis ?? [])
    .map(({ text, isEmphasized }) => {
      const html = line(work, 'title', text);
      return isEmphasized ? `<i>${html}</i>` : html;
    })
    .join('');
}

function venueHtml(
  work: Work,
  settings: SiteSettings,
  line: LineTypesetter,
): WorkTexts['venueHtml'] {
  // Words from the right among names from the left are hard to follow: such a line is in English.
  const runsOtherwise = (language: string): boolean =>
    directionOf(language) === 'rtl' && textDirection(work.title) === 'ltr';
  const wordsIn = (language: string): string =>
    runsOtherwise(language) ? 'en' : referenceLanguage(work.title, language);
  const inLanguage = (language: string): string =>
    venueLine(work, textsFor(wordsIn(language), settings))
      .map(({ text, isTitle, isEmphasized, href }) => {
        const html = line(work, 'journal', text);
        const italic = isTitle ? `<i>${html}</i>` : html;
        const words = isEmphasized === true ? `<em>${italic}</em>` : italic;
        return href === undefined ? words : `<a${attributes({ href })}>${words}</a>`;
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
