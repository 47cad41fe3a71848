import { fallbacks } from './fallbacks.ts';

/** The marks of a language around quoted words, and around quoted words in these. */
export interface QuotationMarks {
  double: readonly [opening: string, closing: string];
  single: readonly [opening: string, closing: string];
}

const HIGH: QuotationMarks = { double: ['“', '”'], single: ['‘', '’'] };
const LOW: QuotationMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const LOW_HIGH: QuotationMarks = { double: ['„', '”'], single: ['‚', '’'] };
const RIGHT: QuotationMarks = { double: ['”', '”'], single: ['’', '’'] };
const POINTED: QuotationMarks = { double: ['«', '»'], single: ['“', '”'] };
const POINTED_LOW: QuotationMarks = { double: ['«', '»'], single: ['„', '“'] };
const CORNERED: QuotationMarks = { double: ['「', '」'], single: ['『', '』'] };

/**
 * By language; those of the Unicode CLDR (delimiters), but for Arabic, whose books have guillemets. A
 * language that is not here has the English ones.
 *
 * @see https://cldr.unicode.org/
 */
const marks: Readonly<Record<string, QuotationMarks>> = {
  en: HIGH,
  zh: HIGH,
  'zh-Hant': CORNERED,
  ja: CORNERED,
  ko: HIGH,
  de: LOW,
  'de-CH': { double: ['«', '»'], single: ['‹', '›'] },
  fr: { double: ['«\u00A0', '\u00A0»'], single: ['“', '”'] },
  'fr-CH': { double: ['«', '»'], single: ['‹', '›'] },
  es: POINTED,
  'es-MX': HIGH,
  it: POINTED,
  nl: HIGH,
  tr: HIGH,
  pt: HIGH,
  'pt-PT': POINTED,
  ca: POINTED,
  ru: POINTED_LOW,
  uk: POINTED_LOW,
  be: POINTED_LOW,
  ar: POINTED,
  fa: { double: ['«', '»'], single: ['‹', '›'] },
  el: POINTED,
  cs: LOW,
  sk: LOW,
  sl: LOW,
  bg: LOW,
  is: LOW,
  et: LOW,
  lt: LOW,
  pl: { double: ['„', '”'], single: ['«', '»'] },
  hu: { double: ['„', '”'], single: ['»', '«'] },
  ro: { double: ['„', '”'], single: ['«', '»'] },
  hr: LOW_HIGH,
  sr: LOW_HIGH,
  he: RIGHT,
  sv: RIGHT,
  fi: RIGHT,
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  nn: { double: ['«', '»'], single: ['‘', '’'] },
};

/**
 * The quotation marks of a language.
 *
 * @param language a BCP 47 tag
 */
export function quotationMarks(language: string): QuotationMarks {
  const known = fallbacks(language).find((candidate) => marks[candidate] !== undefined);
  return marks[known ?? 'en'] ?? HIGH;
}
