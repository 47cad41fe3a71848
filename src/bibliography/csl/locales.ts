import { lookUp } from '../../site/look-up.ts';
import { type AssetIndex, citeprocJson, readAsset, readIndex } from './csl-assets.ts';
import { inItsLanguage } from './locale-words.ts';
import type { CompactNode } from './nodes.ts';

const DEFAULT_LOCALE = 'en-US';

/** Where a language has several locales: the one for the language alone, as citeproc decides. */
const MAIN_LOCALES: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: DEFAULT_LOCALE,
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-CN',
};

/** Scripts and regions whose Chinese is written in traditional characters. */
const TRADITIONAL_CHINESE = /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/;

let index: AssetIndex | undefined;

function loadIndex(): AssetIndex {
  index ??= readIndex('locales');
  return index;
}

/**
 * The CSL locale for a language.
 *
 * @param language BCP 47, such as `de`, `de-AT`, `zh-Hant`
 * @returns the locale of the language and region, else of the language, else American English
 */
export function nearestLocale(language: string): string {
  const { files } = loadIndex();
  const wanted = language.toLowerCase().replaceAll('_', '-');
  const [primary = ''] = wanted.split('-');
  if (TRADITIONAL_CHINESE.test(wanted)) return 'zh-TW';
  const names = [...files.keys()];
  return (
    names.find((name) => name.toLowerCase() === wanted) ??
    lookUp(MAIN_LOCALES, primary) ??
    names.find((name) => name === primary || name.startsWith(`${primary}-`)) ??
    DEFAULT_LOCALE
  );
}

/**
 * The CSL locale in which a style is written: of a language that does not say of which region it is,
 * that of the style. A style from Oxford has single quotation marks and “2 November 2024”.
 *
 * @param language BCP 47
 * @param ofStyle the style's own locale
 */
export function localeOf(language: string, ofStyle: string | undefined): string {
  const isOpen = ofStyle?.toLowerCase().startsWith(`${language.toLowerCase()}-`) === true;
  return nearestLocale(isOpen ? ofStyle : language);
}

/**
 * A locale's words and dates, as the JSON that citeproc reads.
 *
 * @throws RangeError when there is no such locale
 */
export function readLocale(locale: string): string {
  return citeprocJson(inItsLanguage(readNodes(locale), locale, readNodes(DEFAULT_LOCALE)));
}

function readNodes(locale: string): CompactNode {
  const file = loadIndex().files.get(locale);
  if (file === undefined) throw new RangeError(`There is no CSL locale ${locale}.`);
  return readAsset(file) as CompactNode;
}

/** The locales that citeproc looks into for one: it, others of its language, and the default. */
export function relatedLocales(locale: string): string[] {
  const [primary = ''] = locale.split('-');
  const names = [...loadIndex().files.keys()];
  return names.filter(
    (name) => name === primary || name.startsWith(`${primary}-`) || name === DEFAULT_LOCALE,
  );
}
