import { blocksOf, isLanding, isWidget } from './blocks.ts';
import { frontPage, landing, landingPage } from './front-page.ts';
import type { HugoText } from './hugo-texts.ts';
import { itemOf, pageOf, personOf, postOf } from './items.ts';
import type { Landing } from './landing.ts';
import { listPage, withLists, withOwnList } from './lists.ts';
import type { DocumentsOfHugo, ReadDocument } from './made-document.ts';
import { collectionOf } from './sections.ts';
import { slidesOf } from './slides.ts';

/** The documents of a site in one language, with what the ids of its front page lead to. */
export function documentsOf(job: DocumentsOfHugo): {
  read: ReadDocument[];
  front: Landing | undefined;
} {
  const { texts } = job;
  const read: ReadDocument[] = [];
  let front: Landing | undefined;
  const home = frontText(job);
  for (const text of texts) {
    if (text === home) {
      front = landing(text, true, job);
      read.push(frontPage(text, front, job));
    }
  }
  const showsOwner = front?.showsOwner === true;
  for (const text of texts) {
    if (text !== home && text.place !== '' && text.place !== 'home')
      read.push(...oneDocument(text, job, showsOwner));
  }
  return { read: withLists(read, job), front };
}

/** The text of the front page: one of blocks counts before the older folder of widgets, and that before words. */
function frontText({ texts }: DocumentsOfHugo): HugoText | undefined {
  const root = texts.find(({ place }) => place === '');
  const home = texts.find(({ place }) => place === 'home');
  const hasBlocks = (text: HugoText | undefined): boolean =>
    text !== undefined && blocksOf(text, texts).length > 0;
  return hasBlocks(root) || !hasBlocks(home) ? (root ?? home) : home;
}

function oneDocument(text: HugoText, job: DocumentsOfHugo, showsOwner: boolean): ReadDocument[] {
  const { section, frontMatter, isList, place } = text;
  if (section === 'authors') return personOf(text, job, showsOwner);
  if (section === 'admin' || isWidget(frontMatter)) return [];
  if (frontMatter.headless === true && !isLanding(text)) return [];
  const collection = collectionOf(section);
  if (isLanding(text)) return [withOwnList(landingPage(text, job), collection, text)];
  if (isList)
    return [
      place === section && collection !== undefined
        ? listPage(text, collection, job)
        : pageOf(text, job),
    ];
  if (section === 'slides') return [slidesOf(text, job)];
  if (collection === undefined || place === section) return [pageOf(text, job)];
  if (collection === 'publications' && isElsewhere(text, job)) return [];
  return [collection === 'posts' ? postOf(text, job) : itemOf(text, collection, job)];
}

/** Whether a paper stands in the main language, too: it stands once in a bibliography. */
function isElsewhere({ language, place, path }: HugoText, job: DocumentsOfHugo): boolean {
  if (language.isMain || !job.mainTexts.some((one) => one.place === place)) return false;
  job.note({
    level: 'approximated',
    file: path,
    line: undefined,
    message: 'A paper stands once in the bibliography, as it is in the main language.',
    subject: language.name,
  });
  return true;
}
