/**
 * The languages in which a reader of one language may be addressed, the best first: itself, the same
 * in its script if that is not the usual one, its base, English.
 *
 * The script comes from Unicode's likely subtags (UTS 35, section 4.3): of Taiwan and Hong Kong it is
 * the traditional one.
 *
 * @param language a BCP 47 tag
 * @example fallbacks('zh-TW') // ['zh-TW', 'zh-Hant', 'zh', 'en']
 * @example fallbacks('pt-BR') // ['pt-BR', 'pt', 'en']
 */
export function fallbacks(language: string): readonly string[] {
  const base = language.split('-')[0] ?? language;
  const script = scriptOf(language);
  const inScript = script === scriptOf(base) ? [] : [`${base}-${script ?? ''}`];
  return [...new Set([language, ...inScript, base, 'en'])];
}

/** The script that a language is written in, as in ISO 15924: `Latn`, `Hant`, `Arab`. */
export function scriptOf(language: string): string | undefined {
  return isLanguageTag(language) ? new Intl.Locale(language).maximize().script : undefined;
}

/** Whether a text is a well-formed tag of BCP 47. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
