import type { Words } from '../site/i18n/words.ts';

/** What links of several collections say. */
export const linkWords = {
  website: {
    en: 'Website',
    zh: '网站',
    'zh-Hant': '網站',
    ja: 'ウェブサイト',
    ko: '웹사이트',
    de: 'Website',
    fr: 'Site web',
    es: 'Sitio web',
    pt: 'Site',
    ru: 'Сайт',
    ar: 'الموقع',
  },
  code: {
    en: 'Code',
    zh: '代码',
    'zh-Hant': '程式碼',
    ja: 'コード',
    ko: '코드',
    de: 'Code',
    fr: 'Code',
    es: 'Código',
    pt: 'Código',
    ru: 'Код',
    ar: 'الشيفرة',
  },
  pdf: {
    en: 'PDF',
    zh: 'PDF',
    'zh-Hant': 'PDF',
    ja: 'PDF',
    ko: 'PDF',
    de: 'PDF',
    fr: 'PDF',
    es: 'PDF',
    pt: 'PDF',
    ru: 'PDF',
    ar: 'PDF',
  },
} as const satisfies Words;

/** From when to when something was, where one end is open. */
export const spanWords = {
  since: {
    en: 'since {year}',
    zh: '{year} 年至今',
    'zh-Hant': '{year} 年至今',
    ja: '{year}年から',
    ko: '{year}년부터',
    de: 'seit {year}',
    fr: 'depuis {year}',
    es: 'desde {year}',
    pt: 'desde {year}',
    ru: 'с {year} года',
    ar: 'منذ {year}',
  },
  until: {
    en: 'until {year}',
    zh: '至 {year} 年',
    'zh-Hant': '至 {year} 年',
    ja: '{year}年まで',
    ko: '{year}년까지',
    de: 'bis {year}',
    fr: 'jusqu’en {year}',
    es: 'hasta {year}',
    pt: 'até {year}',
    ru: 'до {year} года',
    ar: 'حتى {year}',
  },
} as const satisfies Words;
