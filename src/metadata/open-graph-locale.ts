/**
 * A language as Open Graph wants it: with a territory. Where none is written, it is the one in which
 * Unicode's CLDR takes the language to be at home.
 *
 * @returns the locale, or an empty text for a language of no territory
 * @example openGraphLocale('en') // 'en_US'
 * @example openGraphLocale('zh-Hant') // 'zh_TW'
 */
export function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${code}_${region}` : '';
}
