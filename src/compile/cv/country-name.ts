/**
 * The name of a country in a language.
 *
 * @param code ISO 3166-1 alpha-2
 * @example countryName('DE', 'fr') // 'Allemagne'
 */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
