import { scriptOf } from '../../site/i18n/fallbacks.ts';

/** A typeface of which the engine has the files, in slices of some characters each. */
export interface Typeface {
  family: string;
  /** Name of the npm package that brings it. */
  package: string;
  /** End of the names of its files. */
  cut: string;
  /** Characters that it may have beside those that its package names. */
  also?: RegExp;
}

const serif: Typeface = {
  family: 'Libertinus Serif',
  package: '@fontsource/libertinus-serif',
  cut: '400-normal',
};

const italic: Typeface = { ...serif, family: 'Libertinus Serif Italic', cut: '400-italic' };

/** Its package names the Latin letters alone, which are not what it is here for. */
const math: Typeface = {
  family: 'Libertinus Math',
  package: '@fontsource/libertinus-math',
  cut: '400-normal',
  also: /[\p{S}\p{Pd}\p{Ps}\p{Pe}\p{Po}\u2070-\u209F\u2100-\u214F\u{1D400}-\u{1D7FF}]/u,
};

function noto(family: string): Typeface {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return { family, package: `@fontsource-variable/${name}`, cut: 'wght-normal' };
}

const hans = noto('Noto Serif SC');
const hant = noto('Noto Serif TC');
const japanese = noto('Noto Serif JP');
const korean = noto('Noto Serif KR');

const ofOtherScripts: readonly Typeface[] = [
  'Noto Naskh Arabic',
  'Noto Serif Devanagari',
  'Noto Serif Bengali',
  'Noto Serif Tamil',
  'Noto Serif Telugu',
  'Noto Serif Thai',
  'Noto Serif Georgian',
  'Noto Serif Armenian',
].map(noto);

/** The packages that bring the typefaces. */
export const packages: readonly string[] = [
  ...new Set(
    [serif, math, ...ofOtherScripts, hans, hant, japanese, korean].map((one) => one.package),
  ),
];

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The typefaces for a text, in the order in which they are asked for a character. The same Chinese
 * characters are drawn another way in China, in Taiwan, in Japan and in Korea.
 *
 * @param language of the page, a BCP 47 tag
 * @param isItalic whether the text stands in italics, as far as a script has them
 */
export function typefacesFor(text: string, language: string, isItalic = false): Typeface[] {
  // Slanted numbers among upright characters would lean against them.
  const latin = isItalic && !EAST_ASIAN.test(text) ? [italic, serif] : [serif];
  return [...latin, math, ...ofOtherScripts, ...eastAsian(text, language)];
}

function eastAsian(text: string, language: string): Typeface[] {
  const usual = [hans, hant, japanese, korean];
  const first = /\p{Script=Hangul}/u.test(text)
    ? korean
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? japanese
      : { Hant: hant, Jpan: japanese, Kore: korean }[scriptOf(language) ?? ''];
  return first === undefined ? usual : [first, ...usual.filter((one) => one !== first)];
}

/** Scripts that the typefaces have, and what belongs to all scripts. */
const KNOWN =
  /[\p{Script=Latn}\p{Script=Grek}\p{Script=Cyrl}\p{Script=Hebr}\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Taml}\p{Script=Telu}\p{Script=Thai}\p{Script=Geor}\p{Script=Armn}\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Zyyy}\p{Script=Zinh}]/u;

/** The letters of a text whose script none of the typefaces has, each once. */
export function strangeLetters(text: string): string[] {
  return [...new Set(text)].filter((one) => /\p{L}/u.test(one) && !KNOWN.test(one));
}
