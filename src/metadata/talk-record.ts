import type { SiteSettings } from '../site/settings.ts';
import type { talkKeys } from '../collections/talks/collection.ts';
import type { Item } from '../compile/item-fields.ts';
import { absoluteUrl } from '../routes/url.ts';
import type { WorkRecord } from './record.ts';
import { namedPeople } from './record-people.ts';

/** What machines are told of a talk. */
export function talkRecord(talk: Item<typeof talkKeys>, settings: SiteSettings): WorkRecord {
  const { fields, title, date, language, description } = talk;
  return {
    itemType: 'presentation',
    title,
    url: absoluteUrl(settings.origin, settings.basePath, talk.sitePath ?? '/'),
    authors: namedPeople(fields.speakers, settings),
    editors: [],
    date: date?.day,
    conference: fields.event?.summary,
    place: fields.location ?? fields.place,
    genre: fields.type,
    pages: { first: undefined, last: undefined },
    isbns: [],
    issns: [],
    language,
    keywords: [],
    abstract: description === '' ? undefined : description,
    pdfs: [fields.slides, fields.poster]
      .filter((href) => href !== undefined)
      .map((href) => new URL(href, settings.origin))
      .filter(({ pathname }) => pathname.toLowerCase().endsWith('.pdf'))
      .map(({ href }) => href),
    exports: [],
  };
}
