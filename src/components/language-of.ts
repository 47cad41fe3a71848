import { directionOf } from '../site/i18n/direction.ts';

/** The language of a line that is in another than its page; the style sheet sees to its direction. */
export function otherLanguage(own: string | undefined, ofPage: string): string | undefined {
  return own === ofPage ? undefined : own;
}

/** Attributes of a text that is in another language than its page; none when it is not. */
export function languageOf(own: string, ofPage: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (own === ofPage) return {};
  const dir = directionOf(own);
  return dir === directionOf(ofPage) ? { lang: own } : { lang: own, dir };
}
