import { nearest } from '../../site/nearest.ts';
import { MONTH_MACROS } from '../bibtex/macros.ts';
import { fold } from '../people/fold.ts';

/** Languages whose months do not contradict each other (Croatian's and Polish's “listopad” do). */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs hu tr ro ca ru uk el zh ja ko'.split(' ');

const ENGLISH_MONTHS = `January February March April May June July August September October November
  December`.split(/\s+/);

const SHORT = [...MONTH_MACROS, 'sept'];

let names: ReadonlyMap<string, number> | undefined;

/**
 * The month that a word names in one of many languages, in full or as it is abbreviated there.
 *
 * @param word without its point
 * @returns 1–12, or undefined
 * @example monthNamed('Dezember') // 12
 */
export function monthNamed(word: string): number | undefined {
  names ??= readNames();
  return names.get(fold(word));
}

/**
 * The month that a word with a slip in it means, as BibTeX's macro.
 *
 * @example meantMonth('Febuary') // 'feb'; meantMonth('spt') // 'sep'
 */
export function meantMonth(word: string): string | undefined {
  const bare = word.replace(/\.$/, '');
  const isShort = /^\p{L}{3,4}$/u.test(bare);
  const meant = nearest(bare, ENGLISH_MONTHS) ?? (isShort ? nearest(bare, SHORT) : undefined);
  return meant?.slice(0, 3).toLowerCase();
}

/** As Unicode's CLDR has them, alone and beside a day (“grudzień”, “3 grudnia”). */
function readNames(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(Date.UTC(2001, number - 1, 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          const word = fold(name.replace(/\.$/, ''));
          if (/^\p{L}{3}/u.test(word) || word.endsWith('月')) {
            found.set(word, found.get(word) ?? number);
          }
        }
      }
    }
  }
  return found;
}
