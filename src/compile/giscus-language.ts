/**
 * The languages that giscus speaks, under its own names for them:
 * https://github.com/giscus/giscus/blob/main/i18n.js.
 */
const spoken: readonly string[] =
  `ar be bg ca cs da de en eo es eu fa fr gr gsw hbs he hu id it ja kh ko nl pl pt ro ru th tr uk uz
  vi zh-CN zh-HK zh-TW`.split(/\s+/);

/** Languages whose names at giscus are not those of BCP 47. */
const otherNames: Readonly<Record<string, string>> = {
  bs: 'hbs',
  el: 'gr',
  hr: 'hbs',
  km: 'kh',
  sr: 'hbs',
  'zh-Hant-HK': 'zh-HK',
  'zh-MO': 'zh-HK',
  'zh-Hant': 'zh-TW',
  zh: 'zh-CN',
};

/**
 * The name that giscus has for the language of a page; English where it does not speak it.
 *
 * @param language BCP 47 tag
 * @example giscusLanguage('zh-Hant-TW') // 'zh-TW'
 */
export function giscusLanguage(language: string): string {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('-');
    if (spoken.includes(name)) return name;
    const other = otherNames[name];
    if (other !== undefined) return other;
  }
  return 'en';
}
