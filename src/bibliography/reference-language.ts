const EAST_ASIAN = /^(?:zh|ja|ko|yue)\b/;
const EAST_ASIAN_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

/**
 * The language of the words around a work: “in”, “et al.”, “ed. by”. In Chinese, Japanese and Korean a
 * work from the West is cited in English, as no library would write 载于 Annals of Mathematics 或 3 版.
 *
 * @param title of the work
 * @param language of the page (BCP 47)
 */
export function referenceLanguage(title: string | undefined, language: string): string {
  const isFromElsewhere =
    title !== undefined && EAST_ASIAN.test(language) && !EAST_ASIAN_LETTER.test(title);
  return isFromElsewhere ? 'en' : language;
}
