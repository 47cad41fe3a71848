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
