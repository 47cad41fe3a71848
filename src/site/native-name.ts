import { scriptOf } from './i18n/fallbacks.ts';

/** Scripts that one language alone is written in, the tellingest first: Japanese has Han, too. */
const languagesByScript: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
];

/**
 * The language of a name, so that it is set in the right letters.
 *
 * @param name `lang` as the author says it; without it, the script says enough
 * @param languages of the site: Han characters are Japanese where it has that, and no Chinese
 * @example nativeLanguage({ text: '刘子鸣' }) // 'zh'
 * @example nativeLanguage({ text: '湯川秀樹' }, ['en', 'ja']) // 'ja'
 */
export function nativeLanguage(
  { text, lang }: { text: string; lang?: string | undefined },
  languages: readonly string[] = [],
): string | undefined {
  if (lang !== undefined) return lang;
  const ofSite = languages.filter((one) => HAN_LANGUAGES.includes(one.split('-', 1)[0] ?? ''));
  if (HAN_ALONE.test(text) && ofSite[0] !== undefined) return ofSite[0];
  return languagesByScript.find(([script]) => script.test(text))?.[1];
}

const HAN_ALONE = /^[\p{Script=Han}\s·・]+$/u;
const HAN_LANGUAGES: readonly string[] = ['zh', 'ja'];

/** Scripts that several languages share, by their codes in ISO 15924. */
const sharedScripts: Readonly<Record<string, RegExp>> = {
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u,
  Thai: /\p{Script=Thai}/u,
};

/**
 * Whether readers of a language know a name as it is written here: then it comes first.
 *
 * @param language a BCP 47 tag
 * @example isNativeTo({ text: '刘子鸣' }, 'zh-Hant') // true
 */
export function isNativeTo(
  name: { text: string; lang?: string | undefined },
  language: string,
): boolean {
  const own = nativeLanguage(name);
  if (own !== undefined) return own.split('-')[0] === language.split('-')[0];
  return sharedScripts[scriptOf(language) ?? '']?.test(name.text) === true;
}

/**
 * What the readers of a language call someone: by the native name, if it is in their script.
 *
 * @param language a BCP 47 tag
 */
export function nameFor(
  {
    name,
    native_name: native,
  }: {
    name: string;
    native_name?: { text: string; lang?: string | undefined } | undefined;
  },
  language: string,
): string {
  return native !== undefined && isNativeTo(native, language) ? native.text : name;
}
