import { textOf, textsOf } from '../source/records.ts';
import { withEventKeys } from './event-keys.ts';
import type { HugoText } from './hugo-texts.ts';
import { listOfTexts } from './list-of-texts.ts';
import {
  madeFrom,
  sharedKeys,
  wholeDay,
  withPicture,
  type DocumentsOfHugo,
  type ReadDocument,
} from './made-document.ts';
import { keysOfPerson, olderAddressesOf, type HugoPerson } from './people.ts';
import { publicationKeys } from './publication-keys.ts';

/** A post; a text without a day is a page. */
export function postOf(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const { frontMatter } = text;
  const day = dayOf(text);
  if (day === undefined) return pageOf(text, job);
  const authors = namesOf(frontMatter.authors ?? frontMatter.author, job.people);
  const changed = textOf(frontMatter.lastmod)?.slice(0, 10);
  const keys = {
    ...sharedKeys(text, job),
    date: day,
    ...(authors.length > 0 && { authors }),
    ...(changed !== undefined && changed > day && { last_updated: changed }),
  };
  const isDraft = frontMatter.draft === true;
  // Octavo knows translations by the names of their files.
  const main = job.mainTexts.find(({ place }) => place === text.place);
  const dayOfName = (main === undefined ? undefined : dayOf(main)) ?? day;
  const path = `${isDraft ? '_drafts' : '_posts'}/${dayOfName}-${nameIn(text)}`;
  const shown = withPicture(text, text.body, job);
  return madeFrom(text, path, isDraft ? 'draft' : 'post', { frontMatter: keys, ...shown }, job);
}

/** A text of a collection: a project, a talk, a publication. */
export function itemOf(text: HugoText, collection: string, job: DocumentsOfHugo): ReadDocument {
  const { frontMatter } = text;
  const authors = namesOf(frontMatter.authors ?? frontMatter.author, job.people);
  const path = `_${collection}/${nameIn(text)}`;
  const all = sharedKeys(text, job);
  const shared = collection === 'talks' ? withEventKeys(all, wholeDay) : all;
  if (collection === 'publications') {
    const keys = publicationKeys(shared, frontMatter, authors);
    return madeFrom(text, path, 'item', { collection, frontMatter: keys }, job);
  }
  const { abstract, image, ...others } = shared;
  // Lists of talks and of courses show no pictures; it stands over the text.
  const inList = image !== undefined && collection === 'projects' ? { image } : {};
  const owner = job.people.find(({ isOwner }) => isOwner)?.name;
  const isOthers = collection === 'talks' && authors.some((name) => name !== owner);
  const body = [textOf(abstract) ?? '', text.body]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  const keys = { ...others, ...inList, ...(isOthers && { authors }) };
  const shown = withPicture(text, body, job);
  return madeFrom(text, path, 'item', { collection, frontMatter: keys, ...shown }, job);
}

/** A page, with a list of what is in its folder if it has one. */
export function pageOf(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const inner = text.isList ? listOfTexts(text.place, job.texts) : '';
  const body = inner === '' ? text.body : `${text.body.trimEnd()}\n\n${inner}\n`;
  const frontMatter = sharedKeys(text, job);
  return madeFrom(text, `_pages/${text.place}`, 'page', { frontMatter, body }, job);
}

/**
 * Everybody but the owner, who has the front page.
 *
 * @param showsOwner whether the front page says who that is
 */
export function personOf(
  text: HugoText,
  job: DocumentsOfHugo,
  showsOwner: boolean,
): ReadDocument[] {
  const person = job.people.find((one) => one.text === text);
  if (person === undefined || (person.isOwner && showsOwner)) return [];
  const [address] = person.addresses;
  const older = olderAddressesOf(person, address);
  const frontMatter = {
    ...keysOfPerson(person, job.avatarOf(person)),
    ...(address !== undefined && { permalink: address }),
    ...(older.length > 0 && { redirect_from: older }),
  };
  const more = { collection: 'people', frontMatter, address };
  return [madeFrom(text, `_people/${person.id}`, 'item', more, job)];
}

function dayOf({ frontMatter }: HugoText): string | undefined {
  const written = textOf(frontMatter.date) ?? textOf(frontMatter.publishDate);
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
}

function nameIn({ place, section }: HugoText): string {
  return place.slice(section.length + 1) || place;
}

function namesOf(written: unknown, people: readonly HugoPerson[]): string[] {
  return textsOf(written).map((one) => people.find(({ id }) => id === one)?.name ?? one);
}
