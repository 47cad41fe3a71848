import type { Words } from '../../site/i18n/words.ts';

export const words = {
  title: { en: 'News', zh: '动态' },
  all: { en: 'All news', zh: '全部动态' },
} as const satisfies Words;
