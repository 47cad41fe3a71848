import { collections, collectionWords } from '../../../src/collections/registry.ts';
import { textsFor } from '../../../src/site/i18n/texts.ts';
import { wordsFor, type Words } from '../../../src/site/i18n/words.ts';

const publicationWords: Words<'all'> = {
  all: {
    en: 'All publications',
    zh: '全部论文',
    'zh-Hant': '全部論文',
    ja: '論文一覧',
    ko: '전체 논문',
    de: 'Alle Veröffentlichungen',
    fr: 'Toutes les publications',
    es: 'Todas las publicaciones',
    pt: 'Todas as publicações',
    it: 'Tutte le pubblicazioni',
    nl: 'Alle publicaties',
    pl: 'Wszystkie publikacje',
    tr: 'Tüm yayınlar',
    ru: 'Все публикации',
    ar: 'كل المنشورات',
  },
};

/**
 * What a link to a list of Octavo's says under a heading that names the list already.
 *
 * @param layout of the page that lists it
 * @returns undefined for other layouts
 */
export function wordsForAll(layout: string | undefined, language: string): string | undefined {
  const settings = { texts: {} };
  if (layout === 'blog') return textsFor(language, settings).allPosts;
  if (layout === 'publications') {
    return wordsFor('publications', publicationWords, language, settings).all;
  }
  const name = collections.find((collection) => collection.name === layout)?.name;
  const words = name === undefined ? undefined : collectionWords[name];
  return words === undefined ? undefined : wordsFor(name ?? '', words, language, settings).all;
}
