import { textIn } from './i18n/in-language.ts';
import type { SiteSettings } from './settings.ts';

/** What the site is called on the pages of a language. */
export function titleIn(
  { title, defaultLanguage }: Pick<SiteSettings, 'title' | 'defaultLanguage'>,
  language: string,
): string {
  return textIn(title, language, defaultLanguage);
}

/** The sentence about the site on the pages of a language; `''` when there is none. */
export function descriptionIn(
  { description, defaultLanguage }: Pick<SiteSettings, 'description' | 'defaultLanguage'>,
  language: string,
): string {
  return textIn(description, language, defaultLanguage);
}
