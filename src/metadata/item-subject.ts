import { dateTimeOf } from '../site/i18n/periods.ts';
import type { EntryDate } from '../site/schemas/date.ts';
import type { SiteSettings } from '../site/settings.ts';
import type { projectKeys } from '../collections/projects/collection.ts';
import type { talkKeys } from '../collections/talks/collection.ts';
import { endOf } from '../collections/talks/end.ts';
import type { courseKeys } from '../collections/teaching/collection.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { Item } from '../compile/item-fields.ts';
import { personOf } from '../compile/people.ts';
import type { Profile } from '../compile/profile.ts';
import { absoluteUrl } from '../routes/url.ts';
import type { ItemSubject, PageSubject, TalkFacts } from './page-subject.ts';
import { namedPeople } from './record-people.ts';
import { talkRecord } from './talk-record.ts';

/**
 * What the page of an item is about.
 *
 * @returns undefined for a collection of which machines have no notion
 */
export function itemSubject(
  item: CompiledEntry<'item'>,
  settings: SiteSettings,
  profile: Profile,
): PageSubject | undefined {
  const url = absoluteUrl(settings.origin, settings.basePath, item.sitePath ?? '/');
  const named = { name: item.title, url, language: item.language };
  switch (item.collection) {
    case 'talks': {
      const talk = item as Item<typeof talkKeys>;
      return { kind: 'talk', record: talkRecord(talk, settings), facts: talkFacts(talk) };
    }
    case 'teaching':
      return { ...named, ...course(item, settings) };
    case 'projects': {
      const { start, end } = (item as Item<typeof projectKeys>).fields;
      const year = (written: number | undefined) => written?.toString();
      return { ...named, kind: 'project', start: year(start) ?? item.date?.day, end: year(end) };
    }
    case 'people': {
      const person = personOf(item, settings, profile, item.language);
      const { source } = person.portrait ?? {};
      return {
        ...named,
        kind: 'person',
        isOwner: person.isOwner,
        nativeName: person.native?.text,
        role: person.role,
        affiliations: person.affiliations,
        sameAs: person.links.flatMap(({ link, href }) =>
          href !== undefined && (link.kind === 'network' || link.kind === 'custom') ? [href] : [],
        ),
        image: source === undefined ? undefined : new URL(source, settings.origin).href,
      };
    }
    case 'news':
      return { ...named, kind: 'news', date: item.date?.day };
    default:
      return undefined;
  }
}

function talkFacts({ date, fields }: Item<typeof talkKeys>): TalkFacts {
  const iso = (written: EntryDate | undefined) =>
    written === undefined ? undefined : dateTimeOf(written);
  return {
    start: iso(date),
    end: date === undefined ? undefined : iso(endOf(date, fields.end)),
    venue: fields.venue?.summary,
  };
}

function course({ fields }: Item<typeof courseKeys>, settings: SiteSettings) {
  return {
    kind: 'course',
    code: fields.course_id,
    level: fields.type ?? fields.level,
    provider: (fields.institution ?? fields.venue)?.summary,
    location: fields.location,
    instructors: namedPeople(fields.instructor ?? fields.instructors, settings),
  } satisfies Partial<ItemSubject>;
}
