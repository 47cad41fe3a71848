import { textsFor, type Texts } from '../../site/i18n/texts.ts';
import { lookUp } from '../../site/look-up.ts';
import type { CslItem } from '../csl-item.ts';
import { localeWord } from '../csl/locale-words.ts';
import { nearestLocale } from '../csl/locales.ts';
import { statusText } from '../venue-genre.ts';

/** What theses and reports are called in items, which have the English of biblatex' names. */
const GENRES: Readonly<Record<string, keyof Texts>> = {
  'PhD thesis': 'venue.phdThesis',
  "Master's thesis": 'venue.mastersThesis',
  "Bachelor's thesis": 'venue.bachelorsThesis',
  'Technical report': 'venue.technicalReport',
  'Research report': 'venue.report',
  'Candidate thesis': 'venue.thesis',
};

/** What CSL has a term for, beginning with a capital as a genre does. */
function wordOfGenre(genre: string, language: string): string | undefined {
  const word = localeWord(genre.toLowerCase(), nearestLocale(language));
  return word && word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}

const NO_OVERRIDES = { texts: {} };

/** An item with its genre, and how far it has come, in the language in which it is cited. */
export function inWordsOf(language: string, item: CslItem): CslItem {
  const { genre, status, issued } = item;
  if (language.startsWith('en') || (genre ?? status ?? issued?.literal) === undefined) return item;
  const texts = textsFor(language, NO_OVERRIDES);
  const name = genre === undefined ? undefined : lookUp(GENRES, genre);
  const own = name === undefined ? genre && wordOfGenre(genre, language) : texts[name];
  return {
    ...item,
    ...(own !== undefined && { genre: own }),
    ...(status !== undefined && { status: statusText(status, texts) }),
    ...(issued?.literal !== undefined && {
      issued: { ...issued, literal: statusText(issued.literal, texts) },
    }),
  };
}
