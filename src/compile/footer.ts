import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { languageOf } from '../site/i18n/in-language.ts';
import type { Site } from '../site/read-site.ts';
import type { Citable } from './bibliography.ts';
import type { CompiledText } from './compiled-text.ts';
import { addFindings, type Findings } from './findings.ts';
import { labelIn } from './nav-target.ts';
import type { TextWork } from './text-work.ts';
import { compileText } from './text.ts';

/** What stands at the foot of every page, beside its links. */
export interface Footer {
  /** The line of the author for each language, and the language that it is in. */
  texts: Readonly<Record<string, { text: CompiledText; language: string }>>;
  /** Day of the newest content, `YYYY-MM-DD`, when it is to be shown. */
  updated: string | undefined;
}

/** Compiles the line in site.yaml for the foot of the pages, in each language of the site. */
export async function compileFooter(
  work: TextWork,
  citable: Citable,
): Promise<{ footer: Footer } & Findings> {
  const { site } = work;
  const { settings, configFile } = site;
  const { text } = settings.footer;
  const found: Findings = { anchors: [], files: [], errors: [] };
  const texts: Record<string, { text: CompiledText; language: string }> = {};
  const checked = new Set<string>();
  for (const language of settings.languages) {
    const body = labelIn(text, language, settings.defaultLanguage);
    if (body === undefined) continue;
    const written =
      typeof text === 'object' ? languageOf(text, language, settings.defaultLanguage) : undefined;
    const own = written ?? language;
    const position = site.locateSetting([
      'footer',
      'text',
      ...(written === undefined ? [] : [written]),
    ]);
    const citing = { citable, listsReferences: false, language };
    const source = { file: configFile, body, bodyLine: position.line };
    const result = await compileText(source, citing, undefined, 'margin', work);
    texts[language] = { text: result.text, language: own };
    // One text for all languages is wrong only once.
    if (checked.has(body)) continue;
    checked.add(body);
    const { anchors, files } = result;
    const errors = result.errors.map((error) => ({ ...error, position }));
    addFindings(found, { anchors, files, errors });
  }
  const updated = updatedOn(site);
  if (settings.footer.last_updated === true && updated === undefined) {
    found.errors.push(undated(site));
  }
  return { footer: { texts, updated }, ...found };
}

/**
 * The day of the newest content: the last of all dates of posts and news, and of the corrections and
 * `last_updated` of posts. The clock is not asked, so that the same files give the same pages.
 */
function updatedOn({ settings, entries }: Site): string | undefined {
  const wish = settings.footer.last_updated;
  if (typeof wish === 'object') return wish.day;
  if (!wish) return undefined;
  return entries.flatMap(daysOf).sort().at(-1);
}

function daysOf({ kind, collection, date, frontMatter, hidden }: Entry): string[] {
  if (hidden !== undefined) return [];
  // A talk has the date on which it is given, which may be to come.
  const isPublished = kind === 'post' || collection === 'news';
  const updated = 'last_updated' in frontMatter ? frontMatter.last_updated : undefined;
  const corrections = 'corrections' in frontMatter ? (frontMatter.corrections ?? []) : [];
  return [isPublished ? date : undefined, updated, ...corrections.map((one) => one.date)].flatMap(
    (one) => one?.day ?? [],
  );
}

function undated({ configFile, locateSetting }: Site): ContentError {
  return {
    severity: 'warning',
    kind: 'nothing-to-show',
    file: configFile,
    position: locateSetting(['footer', 'last_updated']),
    message: 'The footer is to say when the site was updated, but no post and no news has a date.',
    fix: 'Write the date itself, as YYYY-MM-DD, or remove the line.',
  };
}
