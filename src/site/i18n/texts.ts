import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fallbacks } from './fallbacks.ts';
import { withPluralRules } from './fill-text.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { TextOverrides } from './words.ts';
import { zhHant } from './zh-Hant.ts';
import { zh } from './zh.ts';

export { fillText } from './fill-text.ts';
export type { Texts };

const languages: Readonly<Record<string, Partial<Texts>>> = {
  en,
  zh,
  'zh-Hant': zhHant,
  ja,
  ko,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  tr,
  ru,
  ar,
};

/** The languages that have words for the interface. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);

/** The keys of the words of the interface. */
export const interfaceTexts = Object.keys(en) as readonly (keyof Texts)[];

/** The texts that were put together for a site, so that each language is done once. */
const made = new WeakMap<TextOverrides, Map<string, Texts>>();

/**
 * The words of the interface in a language; each that it lacks is in the nearest language that has
 * it, in English at last.
 *
 * @param language a BCP 47 tag; `zh-Hans` falls back to `zh`
 * @param settings hold the author's own words, which come before ours
 */
export function textsFor(language: string, settings: { texts: TextOverrides }): Texts {
  const ofSite = made.get(settings.texts) ?? new Map<string, Texts>();
  made.set(settings.texts, ofSite);
  const known = ofSite.get(language);
  if (known !== undefined) return known;
  const texts: Texts = { ...en, ...textsIn(fallbacks(language), settings.texts) };
  ofSite.set(language, texts);
  return texts;
}

/** The keys of the words that a language has only in English. */
export function missingTexts(
  language: string,
  settings: { texts: TextOverrides },
): readonly (keyof Texts)[] {
  if (/^en\b/.test(language)) return [];
  const own = fallbacks(language).filter((candidate) => candidate !== 'en');
  const texts = textsIn(own, settings.texts);
  return interfaceTexts.filter((key) => texts[key] === undefined);
}

/** @param candidates languages, the best first */
function textsIn(candidates: readonly string[], overrides: TextOverrides): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const candidate of candidates.toReversed()) {
    for (const source of [languages[candidate], overrides[candidate]]) {
      for (const [key, text] of Object.entries(source ?? {})) {
        texts[key] = withPluralRules(text, candidate);
      }
    }
  }
  return texts;
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

/** How much of a date is written. */
export type DateStyle = keyof typeof dateFormats;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a calendar date in a language.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDate(day: string, language: string, style: DateStyle): string {
  return dateFormatter(language, style).format(new Date(`${day}T00:00:00Z`));
}

/** What writes dates in a language; it takes the UTC day of a moment. */
export function dateFormatter(language: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    // British order for plain "en": day before month, as most of the world's scholars write it.
    const locale = language === 'en' ? 'en-GB' : language;
    formatter = new Intl.DateTimeFormat(locale, { ...dateFormats[style], timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter;
}
