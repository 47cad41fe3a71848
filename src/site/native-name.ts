/** Scripts that one language alone is written in, the tellingest first: Japanese has Han, too. */
const languagesByScript: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
];

/**
 * The language of a name, so that it is set in the right letters.
 *
 * @param lang as the author says it; without it, the script says enough
 * @example nativeLanguage({ text: '刘子鸣' }) // 'zh'
 */
export function nativeLanguage({
  text,
  lang,
}: {
  text: string;
  lang?: string | undefined;
}): string | undefined {
  return lang ?? languagesByScript.find(([script]) => script.test(text))?.[1];
}
