import type { Texts } from '../site/i18n/texts.ts';
import type { Venue } from './work.ts';

/** What a thesis or a report is called when the entry does not say more than its type. */
const GENRES = {
  phdthesis: 'venue.phdThesis',
  // As HAL exports it.
  Theses: 'venue.phdThesis',
  mastersthesis: 'venue.mastersThesis',
  mathesis: 'venue.mastersThesis',
  bachelorsthesis: 'venue.bachelorsThesis',
  bathesis: 'venue.bachelorsThesis',
  thesis: 'venue.thesis',
  techreport: 'venue.technicalReport',
  report: 'venue.report',
  resreport: 'venue.report',
  manual: 'venue.manual',
  patent: 'venue.patent',
} as const satisfies Record<string, keyof Texts>;

/** How far a work has come that has not appeared yet, by biblatex' names. */
const STATES = {
  inpreparation: 'venue.inPreparation',
  submitted: 'venue.submitted',
  forthcoming: 'venue.forthcoming',
  inpress: 'venue.inPress',
  prepublished: 'venue.prepublished',
} as const satisfies Record<string, keyof Texts>;

/** How far a work has come, in the language of the page; words of the entry's own stand as they are. */
export function statusOf({ status }: Venue, texts: Texts): string | undefined {
  return status === undefined ? undefined : statusText(status, texts);
}

/** The same for the words that stand in the place of a year. */
export function statusText(status: string, texts: Texts): string {
  const name = status.toLowerCase().replaceAll(/[\s-]/g, '');
  return Object.hasOwn(STATES, name) ? texts[STATES[name as keyof typeof STATES]] : status;
}

/** What a work is, in the language of the page: what its entry says, or what its type is called. */
export function genreOf(entryType: string, { type }: Venue, texts: Texts): string | undefined {
  // biblatex writes `type = {phdthesis}` for what styles translate.
  const named = genreText(type ?? '', texts);
  return named ?? type ?? genreText(entryType, texts);
}

function genreText(name: string, texts: Texts): string | undefined {
  return Object.hasOwn(GENRES, name) ? texts[GENRES[name as keyof typeof GENRES]] : undefined;
}
