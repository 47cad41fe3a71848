import type { Words } from '../../site/i18n/words.ts';

export const words = {
  title: { en: 'Talks', zh: '报告' },
  all: { en: 'All talks', zh: '全部报告' },
  upcoming: { en: 'Upcoming', zh: '即将举行' },
  past: { en: 'Past', zh: '过往报告' },
  slides: { en: 'Slides', zh: '幻灯片' },
  video: { en: 'Video', zh: '视频' },
  poster: { en: 'Poster', zh: '海报' },
  code: { en: 'Code', zh: '代码' },
  website: { en: 'Website', zh: '网站' },
} as const satisfies Words;
