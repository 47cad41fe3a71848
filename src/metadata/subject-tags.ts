import type { PersonName } from '../bibliography/work.ts';
import { isCjk } from '../bibliography/people/name-text.ts';
import { highwireTags } from './highwire.ts';
import { indexedName } from './indexed-name.ts';
import type { PageSubject } from './page-subject.ts';
import type { WorkRecord } from './record.ts';
import { signpostingTags } from './signposting.ts';
import { meta, metas, property, type HeadTag } from './tag.ts';

/** The tags that say what a page is about: for catalogues, and for those who cite it. */
export function subjectTags(subject: PageSubject): HeadTag[] {
  switch (subject.kind) {
    case 'work':
      return [...highwireTags(subject.record), ...signpostingTags(subject.record)];
    case 'post': {
      const { record, research } = subject;
      return [
        ...(research === undefined ? postTags(record) : highwireTags(record)),
        ...(research?.references ?? []).map((reference) => meta('citation_reference', reference)),
        ...record.keywords.map((word) => property('article:tag', word)),
        ...signpostingTags(record),
      ];
    }
    case 'talk':
      return talkTags(subject.record);
    default:
      return [];
  }
}

function talkTags(record: WorkRecord): HeadTag[] {
  return [
    meta('z:itemType', record.itemType),
    ...metas('z:meetingName', record.conference),
    ...metas('z:presentationType', record.genre),
    ...metas('z:place', record.place),
    ...sortedNames('z:presenters', record),
  ];
}

function postTags(record: WorkRecord): HeadTag[] {
  return [meta('z:itemType', record.itemType), ...sortedNames('DC.creator', record)];
}

/**
 * The `author` tags have names as they are said, of which Zotero takes the last word for the family
 * name. Where that would be wrong, the names follow as they are sorted.
 */
function sortedNames(tag: string, { authors }: WorkRecord): HeadTag[] {
  const names = authors.map(({ name }) => name);
  if (names.every(endsInFamilyName)) return [];
  // Nobody splits a lone name here.
  return names.map((name) => meta(tag, indexedName(name, false)));
}

function endsInFamilyName(name: PersonName): boolean {
  const { given = '', particles, family = '', suffix, literal } = name;
  if (literal !== undefined) return !literal.includes(' ');
  const isPlain = particles === undefined && suffix === undefined && !family.includes(' ');
  return isPlain && (given === '' || !isCjk(family + given));
}
