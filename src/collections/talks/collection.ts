import { z } from 'astro/zod';
import type { Collection } from '../../site/collection.ts';
import { dateSchema } from '../../site/schemas/date.ts';
import { linkField, linksField, textField } from '../fields.ts';
import { calendarOf } from './calendar.ts';
import { talkMistakes } from './mistakes.ts';
import { words } from './words.ts';

export const talkKeys = {
  end: dateSchema
    .optional()
    .describe('When it ends: the last day, of a course or a school; or a time of day.'),
  event: textField.optional().describe('Conference, school or seminar, in Markdown.'),
  venue: textField.optional().describe('Institution or building, in Markdown.'),
  location: z.string().optional().describe('City and country.'),
  place: z.string().optional().describe('The same as location.'),
  type: z.string().optional().describe('What kind of talk: Keynote, Tutorial, Seminar.'),
  speakers: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional()
    .describe('Who spoke, when it was not the owner alone.'),
  slides: linkField.optional().describe('Slides: an address, a file beside this one, or /path.'),
  video: linkField.optional().describe('Recording: an address, or a file.'),
  poster: linkField.optional().describe('Poster: an address, or a file.'),
  code: linkField.optional().describe('Code: an address, or a file.'),
  website: linkField.optional().describe('Page of the event.'),
  links: linksField.optional().describe('More links, each with label and url.'),
};

/** Talks that were given or will be. */
export const talks: Collection = {
  name: 'talks',
  words,
  noun: 'a talk',
  draws: 'talks, those to come first',
  itemKeys: talkKeys,
  ignored: { collection: 'the folder says which collection it is' },
  needsTitle: true,
  needsDate: true,
  waitsForDate: false,
  hasPage: ({ frontMatter, body }) =>
    body.trim() !== '' ||
    frontMatter.permalink !== undefined ||
    Array.isArray(frontMatter.related_publications),
  files: [{ name: 'talks.ics', type: 'text/calendar', word: 'calendar', text: calendarOf }],
  mistakesOf: talkMistakes,
};
