import type { LatexProblem } from '../latex/cursor.ts';
import { isCjk } from './name-text.ts';

/** “and others” in Chinese and Japanese, alone or behind the last name: `张伟 等`, `佐藤健一 ほか`. */
const OTHERS = /(?:^|[\s,，、]+|(?<=\p{Script=Han}{2}))(?:等人?|ほか)\s*$/u;

/** Takes the word for those who are left out off a name, or off the place of one. */
export function takeOthers(source: string): { source: string; othersOmitted: boolean } {
  const rest = source.replace(OTHERS, '');
  return { source: rest, othersOmitted: rest !== source };
}

const SEPARATOR = /[；、，]/g;

/** Where names in Han characters and kana are parted by marks of punctuation, as CNKI exports them. */
export function separatorsIn(source: string): RegExpExecArray[] {
  if (!isList(source)) return [];
  return [...source.matchAll(source.search(SEPARATOR) === -1 ? /,/g : /[；、，,]/g)];
}

/** One comma of ASCII parts the family from the given name; no such name has a “Jr.” between two. */
function isList(source: string): boolean {
  const names = source.split(/[；、，,]/).map((name) => name.trim());
  if (names.length < 2 || !names.every((name) => name !== '' && isCjk(name))) return false;
  return names.length > 2 || source.search(SEPARATOR) !== -1;
}

/** What is wrong with a name that is several. */
export function separatorProblem(source: string): LatexProblem['problem'] | undefined {
  if (source.includes('{')) return undefined;
  const separator = HAN_WORDS.test(source) ? 'spaces' : quoted(separatorsIn(source)[0]?.[0]);
  if (separator === undefined) return undefined;
  return {
    severity: 'error',
    kind: 'name-syntax',
    message: `Names are separated by \`and\`, not by ${separator}.`,
    fix: 'Write “张伟 and 李明”, and one name in its parts as “张, 伟”; `npm run bib fix` puts `and` between names.',
  };
}

/** No name has three words, but those in kana. */
const HAN_WORDS = /^\p{Script=Han}+(?:\s+\p{Script=Han}+){2,}$/u;

function quoted(mark: string | undefined): string | undefined {
  return mark === undefined ? undefined : `“${mark}”`;
}

const BRACKETED = /\s*[(（]([^()（）]+)[)）]\s*/u;

/**
 * Parts a name from the same in another script, which some write behind it in brackets.
 *
 * @example takeOtherScript('Zhang, Wei (张伟)') // { source: 'Zhang, Wei', otherScript: '张伟' }
 */
export function takeOtherScript(source: string): { source: string; otherScript?: string } {
  const [whole, inside] = BRACKETED.exec(source) ?? [];
  if (whole === undefined || inside === undefined) return { source };
  const rest = source.replace(whole, ' ').trim();
  const isOther = isCjk(inside) ? /\p{Script=Latin}/u.test(rest) : isCjk(rest) && isLatin(inside);
  return isOther && rest !== '' ? { source: rest, otherScript: inside.trim() } : { source };
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}\s.,'’-]+$/u.test(text);
}
