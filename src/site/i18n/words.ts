import { fallbacks } from './fallbacks.ts';
import { withPluralRules } from './fill-text.ts';

/** Words that an author gave, by language, then by key: `{ zh: { news: '近况' } }`. */
export type TextOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words of one part of the site, by their names, then by language; English is always there. */
export type Words<Name extends string = string> = Readonly<
  Record<Name, Readonly<Record<string, string> & { en: string }>>
>;

/**
 * The words of one collection in a language, or in the nearest that has them.
 *
 * @param collection its name; an author overrides a word of it by the key `<collection>.<word>`
 * @param language a BCP 47 tag
 * @example wordsFor('talks', words, 'zh-TW', settings).upcoming
 */
export function wordsFor<Name extends string>(
  collection: string,
  words: Words<Name>,
  language: string,
  settings: { texts: TextOverrides },
): Readonly<Record<Name, string>> {
  const chosen = Object.entries<Words[string]>(words).map(([name, inLanguages]) => [
    name,
    nearestWord(`${collection}.${name}`, inLanguages, language, settings.texts),
  ]);
  return Object.fromEntries(chosen) as Record<Name, string>;
}

function nearestWord(
  key: string,
  inLanguages: Words[string],
  language: string,
  overrides: TextOverrides,
): string {
  for (const candidate of fallbacks(language)) {
    const word = overrides[candidate]?.[key] ?? inLanguages[candidate];
    if (word !== undefined) return withPluralRules(word, candidate);
  }
  return inLanguages.en;
}
