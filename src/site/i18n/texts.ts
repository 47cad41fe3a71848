import { en, type Texts } from './en.ts';
import { zh } from './zh.ts';

export type { Texts };

const languages: Readonly<Record<string, Texts>> = { en, zh };

/** The languages that have words for the interface. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);

/**
 * @param language a BCP 47 tag; `zh-Hans` falls back to `zh`
 * @returns the words of the interface, in English when the language has none
 */
export function textsFor(language: string): Texts {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en;
}

/**
 * Puts values in a text's places.
 *
 * @example fillText('{count} min read', { count: 3 }) // '3 min read'
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const dateFormats = {
  /** 15 February 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 15 Feb 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Feb 2026 */
  month: { month: 'short', year: 'numeric' },
  /** 15 Feb */
  dayOfYear: { day: 'numeric', month: 'short' },
  /** Feb */
  monthOfYear: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a calendar date in a language.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDate(day: string, language: string, style: keyof typeof dateFormats): string {
  const key = `${language} ${style}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    // British order for plain "en": day before month, as most of the world's scholars write it.
    const locale = language === 'en' ? 'en-GB' : language;
    formatter = new Intl.DateTimeFormat(locale, { ...dateFormats[style], timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${day}T00:00:00Z`));
}
