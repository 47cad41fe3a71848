/**
 * Has the spaces of French before double punctuation and inside guillemets not break, so that no line
 * begins with a mark; before `;`, `!` and `?` they are narrow. Text in other languages stays as it is.
 *
 * @example withFrenchSpaces('« Quoi ? »', 'fr') // '«\u00A0Quoi\u202F?\u00A0»'
 */
export function withFrenchSpaces(text: string, language: string): string {
  if (!/^fr\b/.test(language)) return text;
  return text.replaceAll(/ ([;!?])/g, '\u202F$1').replaceAll(/ (?=:(?:\s|$)|»)|(?<=«) /g, '\u00A0');
}
