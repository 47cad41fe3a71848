import type { SiteSettings } from '../site/settings.ts';
import type { SitePath } from '../routes/url.ts';

/** Where the front page of a language is, if it has one of its own. */
export function homeOf(
  language: string,
  { defaultLanguage }: Pick<SiteSettings, 'defaultLanguage'>,
): SitePath {
  return language === defaultLanguage ? '/' : `/${language}/`;
}
