import type { Texts } from '../site/i18n/texts.ts';
import type { Venue } from './work.ts';

/** What a thesis or a report is called when the entry does not say more than its type. */
const GENRES = {
  phdthesis: 'venue.phdThesis',
  mastersthesis: 'venue.mastersThesis',
  mathesis: 'venue.mastersThesis',
  bachelorsthesis: 'venue.bachelorsThesis',
  bathesis: 'venue.bachelorsThesis',
  thesis: 'venue.thesis',
  techreport: 'venue.technicalReport',
  report: 'venue.report',
  resreport: 'venue.report',
  manual: 'venue.manual',
} as const satisfies Record<string, keyof Texts>;

/** What a work is, in the language of the page: what its entry says, or what its type is called. */
export function genreOf(entryType: string, { type }: Venue, texts: Texts): string | undefined {
  // biblatex writes `type = {phdthesis}` for what styles translate.
  const named = genreText(type ?? '', texts);
  return named ?? type ?? genreText(entryType, texts);
}

function genreText(name: string, texts: Texts): string | undefined {
  return Object.hasOwn(GENRES, name) ? texts[GENRES[name as keyof typeof GENRES]] : undefined;
}
