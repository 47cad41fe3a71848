import { textOf } from '../source/records.ts';
import { blocksOf, isLanding } from './blocks.ts';
import type { HugoText } from './hugo-texts.ts';
import { landingOf, type Landing } from './landing.ts';
import { listOfTexts } from './list-of-texts.ts';
import { listKeys, loopOf } from './lists.ts';
import { madeFrom, sharedKeys, type DocumentsOfHugo, type ReadDocument } from './made-document.ts';
import { olderAddressesOf, organizationsOf, profilesOf } from './people.ts';
import { collectionOf } from './sections.ts';

/** What the blocks of a page become. */
export function landing(text: HugoText, isFront: boolean, job: DocumentsOfHugo): Landing {
  const blocks = blocksOf(text, job.texts);
  const hasFeatured = job.mainTexts.some(
    ({ section, frontMatter }) =>
      collectionOf(section) === 'publications' && frontMatter.featured === true,
  );
  const listIn = (place: string): string => listOfTexts(place, job.texts);
  return landingOf(blocks, { ...job, isFront, hasFeatured, listIn, language: text.language.name });
}

/** The front page, with the words and the profile of the owner. */
export function frontPage(text: HugoText, front: Landing, job: DocumentsOfHugo): ReadDocument {
  const owner = front.showsOwner ? job.people.find(({ isOwner }) => isOwner) : undefined;
  const avatar = owner === undefined ? undefined : job.avatarOf(owner);
  const role = owner === undefined ? undefined : textOf(owner.text.frontMatter.role);
  const places = owner === undefined ? undefined : organizationsOf(owner.text);
  const { profile, ...lists } = front.keys;
  const subtitle = [role, places].filter((one) => one !== undefined).join(', ');
  const { prefix, oldPrefix } = text.language;
  const address = `${prefix}/`;
  // The owner's page among the authors said what the front page does.
  const older = [
    ...(prefix === oldPrefix ? [] : [`${oldPrefix}/`]),
    ...(owner?.text.language !== text.language ? [] : olderAddressesOf(owner, undefined)),
  ];
  const frontMatter = {
    layout: 'about',
    title: textOf(text.frontMatter.title) ?? owner?.name ?? job.title ?? 'About',
    permalink: address,
    ...(subtitle !== '' && { subtitle }),
    ...(profile === true && avatar !== undefined && { profile: { image: avatar } }),
    ...(owner !== undefined && profilesOf(owner.text).length > 0 && { social: true }),
    ...lists,
    ...(older.length > 0 && { redirect_from: older }),
  };
  const body = [isLanding(text) ? '' : text.body, front.body].join('\n\n');
  return madeFrom(text, 'index', 'page', { frontMatter, body, address }, job);
}

/** Another page of blocks. */
export function landingPage(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const { body } = landing(text, false, job);
  const own = collectionOf(text.place);
  const isList = own !== undefined && body.includes(loopOf(own));
  const frontMatter = { ...(isList && listKeys(own, text)), ...sharedKeys(text, job) };
  const more = { frontMatter, body: `${text.body}\n\n${body}` };
  return madeFrom(text, `_pages/${text.place}`, 'page', more, job);
}
