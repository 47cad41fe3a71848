import { isLanguageTag } from '../site/i18n/fallbacks.ts';
import { lookUp } from '../site/look-up.ts';

/** Names of languages that BibTeX files have (babel, biblatex), by their tags. */
const NAMES: Readonly<Record<string, string>> = {
  american: 'en-US',
  arabic: 'ar',
  brazilian: 'pt-BR',
  british: 'en-GB',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hungarian: 'hu',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  latin: 'la',
  ngerman: 'de',
  norwegian: 'no',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  schinese: 'zh-Hans',
  tchinese: 'zh-Hant',
  中文: 'zh',
  日本語: 'ja',
  한국어: 'ko',
};

/**
 * The tag (BCP 47) of a language that a bibliography names.
 *
 * @returns undefined for a language that it does not know
 */
export function languageTag(written: string): string | undefined {
  const name = written.trim().replace(/;$/, '').toLowerCase();
  const known = lookUp(NAMES, name);
  if (known !== undefined) return known;
  const isTag = /^[a-z]{2,3}(?:-|$)/.test(name) && isLanguageTag(written.trim());
  return isTag ? written.trim() : undefined;
}
