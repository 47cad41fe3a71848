import { z } from 'astro/zod';
import type { Collection, PlainList } from '../../site/collection.ts';
import { dateSchema } from '../../site/schemas/date.ts';
import { linkOrNothing, linksField, textField } from '../fields.ts';
import { talkMistakes } from './mistakes.ts';
import { speakersField } from './speakers.ts';
import { words } from './words.ts';

/** What writes calendars is loaded where there is a page of talks. */
async function calendarText(list: PlainList): Promise<string> {
  return (await import('./calendar.ts')).calendarOf(list);
}

const link = (what: string) => linkOrNothing.optional().describe(what);

const ownKeys = {
  end: dateSchema
    .optional()
    .describe('When it ends: the last day, of a course or a school; or a time of day.'),
  event: textField.optional().describe('Conference, school or seminar, in Markdown.'),
  venue: textField.optional().describe('Institution or building, in Markdown.'),
  location: z.string().optional().describe('City and country.'),
  place: z.string().optional().describe('The same as location.'),
  type: z.string().optional().describe('What kind of talk: Keynote, Tutorial, Seminar.'),
  speakers: speakersField.optional().describe('Who spoke, when it was not the owner alone.'),
  slides: link('Slides: an address, a file beside this one, or /path.'),
  video: link('Recording: an address, or a file.'),
  poster: link('Poster: an address, or a file.'),
  pdf: link('A text: an address, or a file.'),
  code: link('Code: an address, or a file.'),
  website: link('Page of the event.'),
  links: linksField.optional().describe('More links, each with label and url.'),
};

/** HugoBlox' names. */
const otherNames = {
  date_end: 'end',
  event_url: 'website',
  authors: 'speakers',
  url_slides: 'slides',
  url_video: 'video',
  url_pdf: 'pdf',
  url_code: 'code',
} as const;

const otherKeys = Object.fromEntries(
  Object.entries(otherNames).map(([other, own]) => [
    other,
    ownKeys[own].describe(`HugoBlox' name for ${own}.`),
  ]),
);

/** Front matter of a talk, but for HugoBlox' other names of the same keys. */
export const talkKeys = {
  ...ownKeys,
  summary: z.string().optional().describe("HugoBlox' name for description."),
};

/** Talks that were given or will be. */
export const talks: Collection = {
  name: 'talks',
  words,
  noun: 'a talk',
  draws: 'talks, those to come first',
  itemKeys: { ...talkKeys, ...otherKeys },
  otherNames,
  ignored: {
    collection: 'the folder says which collection it is',
    all_day: 'a talk without a time of day takes all day',
  },
  needsTitle: true,
  descriptionKeys: ['summary'],
  needsDate: true,
  waitsForDate: false,
  hasPage: ({ frontMatter, body }) =>
    body.trim() !== '' ||
    frontMatter.permalink !== undefined ||
    Array.isArray(frontMatter.related_publications),
  files: [{ name: 'talks.ics', type: 'text/calendar', word: 'calendar', text: calendarText }],
  mistakesOf: talkMistakes,
};
