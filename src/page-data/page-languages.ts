import type { SiteSettings } from '../site/settings.ts';
import { hrefOf, type SitePath } from '../routes/url.ts';
import { languageName } from './language-name.ts';
import type { Lookup } from './lookup.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** A page in one of its languages. */
export interface Translation {
  language: string;
  sitePath: SitePath;
}

/** One choice of the switch between languages. */
export interface LanguageChoice {
  language: string;
  /** The language's own name for itself. */
  label: string;
  href: string;
  isCurrent: boolean;
}

/** Where the front page of each language is; the default one's is at `/`. */
export function homePaths({ languages }: Pick<SiteSettings, 'languages'>): ReadonlySet<SitePath> {
  return new Set<SitePath>(['/', ...languages.map((language): SitePath => `/${language}/`)]);
}

/** The translations that have an address, in the order of site.yaml. */
export function inOrder(
  translations: readonly Pick<CompiledEntry, 'language' | 'sitePath'>[],
  { languages }: Pick<SiteSettings, 'languages'>,
): Translation[] {
  return translations
    .flatMap(({ language, sitePath }) => (sitePath === undefined ? [] : [{ language, sitePath }]))
    .sort((left, right) => languages.indexOf(left.language) - languages.indexOf(right.language));
}

/**
 * The choices of the switch.
 *
 * @param translations the page in each of its languages, itself included
 * @returns none for a page that is in one language only
 */
export function languageChoices(
  translations: readonly Translation[],
  current: string,
  settings: SiteSettings,
): LanguageChoice[] {
  if (translations.length < 2) return [];
  return translations.map(({ language, sitePath }) => ({
    language,
    label: languageName(language),
    href: hrefOf(settings.basePath, sitePath),
    isCurrent: language === current,
  }));
}

/** The page that lists the posts, as it is offered to the readers of a language. */
export function blogPageOf(
  language: string,
  pages: Lookup<readonly CompiledEntry<'page'>[]>,
  settings: Pick<SiteSettings, 'defaultLanguage'>,
): CompiledEntry<'page'> | undefined {
  return pagesOffered(language, pages, settings).find(
    ({ frontMatter }) => frontMatter.layout === 'blog',
  );
}

/**
 * The pages that a reader of one language is offered: those in it, and in the default language those
 * that have no translation.
 */
export function pagesOffered(
  language: string,
  pages: Lookup<readonly CompiledEntry<'page'>[]>,
  { defaultLanguage }: Pick<SiteSettings, 'defaultLanguage'>,
): readonly CompiledEntry<'page'>[] {
  const own = pages.get(language) ?? [];
  if (language === defaultLanguage) return own;
  const translated = new Set(own.map(({ id }) => id));
  const others = pages.get(defaultLanguage) ?? [];
  return [...own, ...others.filter(({ id }) => !translated.has(id))];
}
