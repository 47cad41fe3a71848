import { fallbacks } from '../../../src/site/i18n/fallbacks.ts';
import { lookUp } from '../../../src/site/look-up.ts';
import { oneLine } from '../yaml-text.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { zh } from './words/zh.ts';
import { zhHant } from './words/zh-Hant.ts';
import type { Words } from './words/words.ts';

export type { Words };

const languages: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  zh,
  'zh-Hant': zhHant,
};

/** What front pages of new sites say, paragraph by paragraph, without line breaks and what is filled in. */
export const starterPassages: readonly string[] = Object.values(languages)
  .flatMap(({ aboutText, translatedText }) => [...aboutText.split('\n\n'), translatedText])
  .map((text) => oneLine(text.replace(/\{.*/s, '')));

/** The words in a language, or in the nearest that there is; in English at last. */
export function wordsIn(language: string): Words {
  const known = fallbacks(language).map((one) => lookUp(languages, one));
  return known.find((words) => words !== undefined) ?? en;
}
