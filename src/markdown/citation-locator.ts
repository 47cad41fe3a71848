import { readLabel } from './citation-labels.ts';

/** What stands behind a key, as CSL takes it. */
export interface Locator {
  /** Numbers of pages or the like, without their label. */
  locator?: string;
  /** CSL's name of what the locator counts, such as `page`. */
  label?: string;
  /** The rest, with the comma before it if there is one: `, and elsewhere`. */
  suffix?: string;
}

const CHARACTER = '[^\\s\\p{P}$]';
/** A hyphen, dash, colon, stop or slash within a number: 33-35, 2:14, 3.1, 12/13. */
const WITHIN = `(?:[-–:]+(?=${CHARACTER}|[(\\[{])|[./](?=${CHARACTER}))`;
const UNIT = `(?:${CHARACTER}|${WITHIN})`;
const WORD = `(?:${UNIT}|\\(${UNIT}*\\)|\\[${UNIT}*\\]|\\{${UNIT}*\\})+`;
const FIRST = new RegExp(`^${WORD}`, 'u');
const NEXT = new RegExp(`^(\\s*[,;،؛]\\s*|\\s+[-–]\\s+|\\s+)(${WORD})`, 'u');
const ROMAN = /^(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const IN_BRACES = /^\{([^{}]*)\}/;

/**
 * Parts the place in a work from what else is said behind a key, as Pandoc does (MANUAL, "Citation
 * syntax"): a word such as `p.` or `chap.` and numbers after it, Arabic or Roman; without such a
 * word only Arabic ones, which are pages. Braces hold a place of any form, `{p. iv*}`; empty ones
 * say that there is none, `{}, 99 years later`.
 *
 * ```
 * , pp. 33-35, 38, and elsewhere   →   page, "33-35, 38", ", and elsewhere"
 * ```
 *
 * @param text plain text behind a key, white space as single spaces
 * @param language of the text (BCP 47), in which the word may be, too
 */
export function readLocator(text: string, language = 'en'): Locator {
  const trimmed = text.trim();
  const place = trimmed.replace(/^[,،]\s*/, '');
  const braced = IN_BRACES.exec(place);
  if (braced !== null) {
    const suffix = place.slice(braced[0].length);
    return { ...readBraced((braced[1] ?? '').trim(), language), ...suffixOf(suffix) };
  }
  const word = readLabel(place, language);
  const after = IN_BRACES.exec(word?.rest ?? '');
  if (word !== undefined && after?.[1] !== undefined && after[1].trim() !== '') {
    const rest = word.rest.slice(after[0].length);
    return { locator: after[1].trim(), label: word.label, ...suffixOf(rest) };
  }
  const labelled = word && readNumbers(word.rest, true);
  if (labelled) {
    return { locator: labelled.locator, label: word.label, ...suffixOf(labelled.rest) };
  }
  const bare = readNumbers(place, false);
  if (bare) return { locator: bare.locator, label: 'page', ...suffixOf(bare.rest) };
  return suffixOf(trimmed);
}

function readBraced(text: string, language: string): Locator {
  const word = readLabel(text, language);
  if (word !== undefined && word.rest !== '') return { locator: word.rest, label: word.label };
  return text === '' ? {} : { locator: text, label: 'page' };
}

function readNumbers(
  text: string,
  isLabelled: boolean,
): { locator: string; rest: string } | undefined {
  const first = FIRST.exec(text)?.[0];
  if (first === undefined || !isNumber(first, isLabelled)) return undefined;
  let end = first.length;
  for (;;) {
    const [whole, separator, word] = NEXT.exec(text.slice(end)) ?? [];
    if (whole === undefined || separator === undefined || word === undefined) break;
    // "vol. 2 I think": behind mere space a letter is no Roman number.
    if (!isNumber(word, isLabelled && separator.trim() !== '')) break;
    end += whole.length;
  }
  return { locator: text.slice(0, end), rest: text.slice(end) };
}

function isNumber(word: string, mayBeRoman: boolean): boolean {
  // 第3页, 3쪽: its words stand around the number, and are shown as they are written.
  if (EAST_ASIAN.test(word)) return false;
  if (/\p{N}/u.test(word)) return true;
  return mayBeRoman && (word.match(/\p{L}+/gu) ?? []).some((letters) => ROMAN.test(letters));
}

/** A second place in braces: CSL knows one, so this is text like other text behind it. */
const NEXT_IN_BRACES = /(?<=,\s*)\{([^{}]*)\}/g;

/** A comma alone says nothing. */
function suffixOf(text: string): Pick<Locator, 'suffix'> {
  const suffix = text.replace(NEXT_IN_BRACES, '$1').trim();
  return suffix === '' || /^[,،]$/.test(suffix) ? {} : { suffix };
}
