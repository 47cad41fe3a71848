/** Letters and marks of punctuation that fill a square: Han, kana, Hangul, full-width forms. */
export const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Widths of letters in Arial, in parts of the size, as far as groups of letters are about as wide. */
const groups: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!()[\] ]/u, 0.28],
  [/[frt"\-*]/u, 0.35],
  [/[mwMW@%]/u, 0.86],
  [SQUARE, 1],
  [/\p{Lu}/u, 0.69],
];

/** How wide a line is about to be, in the unit of the size. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    width += groups.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.56;
  }
  return width * size;
}

/** The widest line of a text. */
export function widestLine(text: string, size: number): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, size)));
}
