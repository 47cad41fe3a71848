import ical from 'ical-generator';
import type { PlainItem, PlainList } from '../../site/collection.ts';
import type { EntryDate } from '../../site/schemas/date.ts';
import { withoutRepeats } from '../repeats.ts';
import { endOf } from './end.ts';

const DAY = 24 * 3_600_000;

/** When a calendar may ask for the file again. */
const SECONDS_BETWEEN_LOOKS = DAY / 1000;

/**
 * A build has no clock of its own: the same talks give the same file, byte by byte. A stamp that never
 * changes says that no revision of an event comes before another (RFC 5545, 3.8.7.2).
 */
const STAMP = new Date(0);

/** Writes talks as a calendar (RFC 5545). */
export function calendarOf({ url, page, place, title, description, language, items }: PlainList) {
  const calendar = ical({
    prodId: { company: 'Octavo', product: 'Talks', language: language.toUpperCase() },
    name: title,
    ...(description !== '' && { description }),
    url: page,
    source: url,
    ttl: SECONDS_BETWEEN_LOOKS,
  });
  for (const item of items) {
    if (item.date === undefined) continue;
    const { location, description: about, links } = wordsOf(item);
    calendar.createEvent({
      id: `${item.id}@${place}`,
      stamp: STAMP,
      ...span(item.date, endOf(item.date, item.fields.end as EntryDate | undefined)),
      summary: item.title,
      ...(location !== '' && { location }),
      ...(about !== '' && { description: about }),
      url: item.url ?? links[0] ?? page,
    });
  }
  // Every line ends with a break, the last one too.
  return `${calendar.toString()}\r\n`;
}

/**
 * From when to when a talk is. Without a time of day at both ends, it is whole days, of which a calendar
 * names the first and the one after the last.
 */
function span(date: EntryDate, end: EntryDate | undefined) {
  const isTimed = date.time !== undefined && (end === undefined || end.time !== undefined);
  if (!isTimed) {
    const last = Date.parse(end?.day ?? date.day);
    return { allDay: true, start: new Date(date.day), end: new Date(last + DAY) };
  }
  const ends = end === undefined ? {} : { end: new Date(end.instant) };
  // A time without zone is the time of the place, wherever that is.
  return { start: new Date(date.instant), ...ends, floating: date.time?.zone === undefined };
}

function wordsOf({ description, fields }: PlainItem) {
  const text = (key: string): string | undefined => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const event = text('event');
  const where = [text('venue'), text('location') ?? text('place')].filter(
    (part) => part !== undefined,
  );
  const speakers = (fields.speakers as readonly string[] | undefined)?.join(', ');
  const links = ['website', 'slides', 'video'].flatMap((key) => text(key) ?? []);
  const lines = [text('type'), event, speakers, description, ...links];
  return {
    location: withoutRepeats(where, (part) => part).join(', '),
    description: lines.filter((line) => line !== undefined && line !== '').join('\n'),
    links,
  };
}
