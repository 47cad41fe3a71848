/**
 * The name of a language in that language.
 *
 * @example languageName('zh') // '中文'
 */
export function languageName(language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const name = names.of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
