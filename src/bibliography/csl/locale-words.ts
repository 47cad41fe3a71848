import { lookUp } from '../../site/look-up.ts';
import { childNamed, childrenOf, type CompactNode, textOf } from './nodes.ts';

/** Words of a term by the language of the interface; one that is the same as in English is left out. */
type InLanguages = Readonly<Record<string, string>>;

const PREPRINT: InLanguages = {
  ar: 'مسودة أولية',
  es: 'prepublicación',
  fr: 'prépublication',
  ja: 'プレプリント',
  ko: '프리프린트',
  pt: 'pré-publicação',
  ru: 'препринт',
  tr: 'ön baskı',
  zh: '预印本',
  'zh-TW': '預印本',
};

/**
 * Terms that CSL's locales say in English, of those that styles print often: by CSL's name, with a colon
 * before the form of its short ones.
 */
const WORDS: Readonly<Record<string, InLanguages>> = {
  article: PREPRINT,
  preprint: PREPRINT,
  'available at': { ko: '출처' },
  'and others': { ko: '외' },
  'chapter:short': { ja: '章', ko: '장' },
  chapter: { ko: '장' },
  dataset: {
    ar: 'مجموعة بيانات',
    de: 'Datensatz',
    es: 'conjunto de datos',
    ja: 'データセット',
    ko: '데이터셋',
    pl: 'zbiór danych',
    pt: 'conjunto de dados',
    ru: 'набор данных',
    tr: 'veri seti',
    zh: '数据集',
    'zh-TW': '資料集',
  },
  edition: { ko: '판' },
  'in press': { ko: '인쇄 중' },
  'no date': { ko: '날짜 미상' },
  'number:short': {
    ar: 'رقم',
    de: 'Nr.',
    es: 'n.º',
    fr: 'nᵒ',
    it: 'n.',
    nl: 'nr.',
    pl: 'nr',
    pt: 'n.º',
    ru: '№',
    zh: '编号',
    'zh-TW': '編號',
  },
  online: { ja: 'オンライン', ko: '온라인' },
  patent: {
    ar: 'براءة اختراع',
    de: 'Patent',
    es: 'patente',
    ja: '特許',
    ko: '특허',
    nl: 'octrooi',
    ru: 'патент',
    zh: '专利',
    'zh-TW': '專利',
  },
  'presented at': { ja: '発表先:', ko: '발표:' },
  report: {
    ar: 'تقرير',
    de: 'Bericht',
    es: 'informe',
    it: 'rapporto',
    ja: '報告書',
    ko: '보고서',
    nl: 'rapport',
    pl: 'raport',
    ru: 'отчёт',
    tr: 'rapor',
    zh: '报告',
    'zh-TW': '報告',
  },
  retrieved: { ko: '검색' },
  software: {
    ar: 'برنامج',
    de: 'Software',
    ja: 'ソフトウェア',
    ko: '소프트웨어',
    pl: 'oprogramowanie',
    ru: 'программа',
    tr: 'yazılım',
    zh: '软件',
    'zh-TW': '軟體',
  },
  thesis: {
    ar: 'أطروحة',
    es: 'tesis',
    ja: '学位論文',
    ko: '학위 논문',
    nl: 'proefschrift',
    pl: 'praca dyplomowa',
    ru: 'диссертация',
    tr: 'tez',
    zh: '学位论文',
    'zh-TW': '學位論文',
  },
  version: { ko: '버전' },
};

const NO_ORDINAL: InLanguages = { ja: '' };

/** Terms that CSL's locales have, and that no library writes: 3 本 for the third edition, 2番目 版. */
const CORRECTIONS: Readonly<Record<string, InLanguages>> = {
  edition: { zh: '版' },
  'edition:short': { zh: '版' },
  ...Object.fromEntries(
    ['', '-01', '-02', '-03', '-11', '-12', '-13'].map((number) => [
      `ordinal${number}`,
      NO_ORDINAL,
    ]),
  ),
};

/** Our word for a term in a locale, where that has none of its own. */
export function localeWord(term: string, locale: string): string | undefined {
  const words = lookUp(WORDS, term);
  return words && (lookUp(words, locale) ?? lookUp(words, locale.split('-')[0] ?? ''));
}

/**
 * A locale with words of its language for terms that it has in English.
 *
 * @param english the locale `en-US`
 */
export function inItsLanguage(
  locale: CompactNode,
  name: string,
  english: CompactNode,
): CompactNode {
  if (name.startsWith('en')) return locale;
  const inEnglish = new Map(termsOf(english).map((term) => [keyOf(term), wordOf(term)]));
  const withWord = (term: CompactNode): CompactNode => {
    const correction = lookUp(lookUp(CORRECTIONS, keyOf(term)) ?? {}, name.split('-')[0] ?? '');
    if (correction !== undefined) return { ...term, c: [correction] };
    const word = localeWord(keyOf(term), name);
    const isEnglish = wordOf(term) === inEnglish.get(keyOf(term));
    return word === undefined || !isEnglish ? term : { ...term, c: [word] };
  };
  const children = (locale.c ?? []).map((child) =>
    typeof child === 'string' || child.n !== 'terms'
      ? child
      : { ...child, c: childrenOf(child).map(withWord) },
  );
  return { ...locale, c: children };
}

function termsOf(locale: CompactNode): CompactNode[] {
  return childrenOf(childNamed(locale, 'terms'));
}

function keyOf({ a }: CompactNode): string {
  const form = a?.form === undefined ? '' : `:${a.form}`;
  return `${a?.name ?? ''}${form}`;
}

/** The word for one of a thing. */
function wordOf(term: CompactNode): string | undefined {
  return textOf(term) ?? textOf(childNamed(term, 'single'));
}
