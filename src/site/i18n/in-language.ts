import { fallbacks } from './fallbacks.ts';

/** Text that is the same in every language, or one for each. */
export type Translated = string | Readonly<Record<string, string>>;

/**
 * Which of the languages of a text a reader of a page sees: the page's own or the nearest of the same
 * language, else the site's default one, else the first.
 *
 * @returns undefined when the text has none
 * @example languageOf({ en: 'Algebra', zh: '代数' }, 'zh-Hant', 'en') // 'zh'
 */
export function languageOf(
  text: Readonly<Record<string, string>>,
  language: string,
  defaultLanguage: string,
): string | undefined {
  const base = language.split('-')[0];
  const near = fallbacks(language).filter((one) => one.split('-')[0] === base);
  return (
    [...near, defaultLanguage].find((one) => text[one] !== undefined) ?? Object.keys(text).at(0)
  );
}

/** What a text of site.yaml says on the pages of a language. */
export function textIn(text: Translated, language: string, defaultLanguage: string): string {
  if (typeof text === 'string') return text;
  return text[languageOf(text, language, defaultLanguage) ?? ''] ?? '';
}

/**
 * What a text says in a language, or in the nearest language that it has.
 *
 * @example inLanguage({ en: 'Algebraist', zh: '代数学家' }, 'zh-Hant') // '代数学家'
 */
export function inLanguage(text: Translated | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  const known = fallbacks(language).find((candidate) => text[candidate] !== undefined);
  return known === undefined ? Object.values(text)[0] : text[known];
}
