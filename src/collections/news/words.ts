import type { Words } from '../../site/i18n/words.ts';

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
    ru: 'Новости',
    ar: 'الأخبار',
  },
  all: {
    en: 'All news',
    zh: '全部动态',
    'zh-Hant': '全部消息',
    ja: 'すべてのお知らせ',
    ko: '모든 소식',
    de: 'Alle Neuigkeiten',
    fr: 'Toutes les actualités',
    es: 'Todas las noticias',
    pt: 'Todas as notícias',
    ru: 'Все новости',
    ar: 'كل الأخبار',
  },
} as const satisfies Words;
