/** Languages without spaces between words. */
export const UNSPACED = /^(?:zh|ja|yue|th)\b/;

const HAN_OR_KANA = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;

/** Han characters, kana, and marks of punctuation that are as wide. */
export const WIDE = new RegExp(
  String.raw`[${HAN_OR_KANA}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF65\uFFE0-\uFFE6]`,
  'u',
);

/** A letter before which a word may end without a space; in Korean, particles stand at words. */
const WORD_BEGINS = new RegExp(String.raw`[${HAN_OR_KANA}\p{Script=Hangul}]`, 'u');

/**
 * Parts a key from words that stand right behind it, in languages where no space does.
 *
 * @param key as far as it could be read
 * @returns undefined when no beginning of it is known
 * @example keyBeforeWords('zhou2016的书', (key) => key === 'zhou2016') // { key: 'zhou2016', words: '的书' }
 */
export function keyBeforeWords(
  key: string,
  isKnown: (key: string) => boolean,
): { key: string; words: string } | undefined {
  for (let end = key.length - 1; end > 0; end -= 1) {
    const known = key.slice(0, end);
    if (WORD_BEGINS.test(key.charAt(end)) && isKnown(known)) {
      return { key: known, words: key.slice(end) };
    }
  }
  return undefined;
}
