import { scriptOf } from './fallbacks.ts';

/** Scripts that run from right to left (Unicode 17, Bidi_Class R and AL) and have readers today. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Arab Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr Aran'.split(' '),
);

/**
 * The direction in which a language is written.
 *
 * @param language a BCP 47 tag
 * @example directionOf('ar') // 'rtl'
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u;

/**
 * The direction of a text by its first letter, as `dir="auto"` finds it.
 *
 * @returns undefined when the text has no letter
 * @example textDirection('12. Über') // 'ltr'
 */
export function textDirection(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr';
}
