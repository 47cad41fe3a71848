import type { Words } from '../../site/i18n/words.ts';

/** Words of the interface for news, by language. */
export const words = {
  title: {
    en: 'News',
    zh: '动态',
    'zh-Hant': '最新消息',
    ja: 'お知らせ',
    ko: '소식',
    de: 'Aktuelles',
    fr: 'Actualités',
    es: 'Noticias',
    pt: 'Notícias',
    it: 'Novità',
    nl: 'Nieuws',
    pl: 'Aktualności',
    tr: 'Haberler',
    ru: 'Новости',
    ar: 'الأخبار',
  },
  all: {
    en: 'All news',
    zh: '全部动态',
    'zh-Hant': '所有消息',
    ja: 'お知らせ一覧',
    ko: '전체 소식',
    de: 'Alle Neuigkeiten',
    fr: 'Toutes les actualités',
    es: 'Todas las noticias',
    pt: 'Todas as notícias',
    it: 'Tutte le novità',
    nl: 'Al het nieuws',
    pl: 'Wszystkie aktualności',
    tr: 'Tüm haberler',
    ru: 'Все новости',
    ar: 'جميع الأخبار',
  },
} as const satisfies Words;
