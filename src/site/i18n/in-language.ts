import { fallbacks } from './fallbacks.ts';

/** Text that is the same in every language, or one for each. */
export type Translated = string | Readonly<Record<string, string>>;

/**
 * What a text says in a language, or in the nearest language that it has.
 *
 * @example inLanguage({ en: 'Algebraist', zh: '代数学家' }, 'zh-Hant') // '代数学家'
 */
export function inLanguage(text: Translated | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  const known = fallbacks(language).find((candidate) => text[candidate] !== undefined);
  return known === undefined ? Object.values(text)[0] : text[known];
}
