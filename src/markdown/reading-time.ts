/** Han, kana and Hangul are counted by character; other scripts by word. */
const CHARACTER_COUNTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/**
 * Silent reading speeds: English words per minute from Brysbaert, "How many words do we read per
 * minute?", J. Memory and Language 109 (2019), 104047; Chinese characters per minute from
 * Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance", IOVS 53 (2012).
 */
const WORDS_PER_MINUTE = 238;
const CHARACTERS_PER_MINUTE = 255;

/**
 * @param text plain text, without code
 * @returns minutes that an adult needs to read it, at least 1
 */
export function readingMinutes(text: string): number {
  const characters = text.match(CHARACTER_COUNTED)?.length ?? 0;
  const words = text.replaceAll(CHARACTER_COUNTED, ' ').match(WORD)?.length ?? 0;
  const minutes = characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE;
  return Math.max(1, Math.round(minutes));
}
