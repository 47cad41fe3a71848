import type { SiteSettings } from '../site/settings.ts';
import type { talkKeys } from '../collections/talks/collection.ts';
import { ownerFinder } from '../bibliography/owner.ts';
import { parsePersonName } from '../bibliography/post-citation.ts';
import type { Item } from '../compile/item-fields.ts';
import { ownerNames } from '../compile/owner.ts';
import { absoluteUrl } from '../routes/url.ts';
import { ownerPerson } from './post-record.ts';
import type { RecordPerson, WorkRecord } from './record.ts';

/** What machines are told of a talk. */
export function talkRecord(talk: Item<typeof talkKeys>, settings: SiteSettings): WorkRecord {
  const { fields, title, date, language, description } = talk;
  return {
    itemType: 'presentation',
    title,
    url: absoluteUrl(settings.origin, settings.basePath, talk.sitePath ?? '/'),
    authors: speakersOf(fields.speakers, settings),
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

function speakersOf(
  speakers: readonly string[] | undefined,
  settings: SiteSettings,
): RecordPerson[] {
  if (speakers === undefined || speakers.length === 0) return [ownerPerson(settings)];
  const names = speakers.map(parsePersonName);
  const isOwner = ownerFinder(ownerNames(settings))(names);
  return names.map((name, index) =>
    isOwner[index] === true
      ? { ...ownerPerson(settings), name }
      : { name, affiliations: [], isOwner: false },
  );
}
