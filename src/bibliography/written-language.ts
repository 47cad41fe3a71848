import { nativeLanguage } from '../site/native-name.ts';

const EAST_ASIAN_LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}ー]+/gu;
const ENGLISH_WORDS = /\b(?:the|of|and|we|is|that|this|for|with)\b/gi;
/** So many of these words are no accident. */
const ENOUGH = 3;

/**
 * The language in which a text of a bibliography is written, as far as its letters tell: Chinese,
 * Japanese, Korean, and English for a text of some length.
 *
 * @param languages of the site, which tell whether Han characters are Chinese or Japanese
 * @returns undefined where the letters do not tell
 * @example writtenLanguage('可換環論入門', ['ja', 'en']) // 'ja'
 */
export function writtenLanguage(text: string, languages: readonly string[]): string | undefined {
  const eastAsian = (text.match(EAST_ASIAN_LETTERS) ?? []).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (eastAsian !== '' && eastAsian.length * 2 >= letters) {
    return nativeLanguage({ text: eastAsian }, languages);
  }
  const isEnglish = eastAsian === '' && (text.match(ENGLISH_WORDS)?.length ?? 0) >= ENOUGH;
  return isEnglish ? 'en' : undefined;
}
