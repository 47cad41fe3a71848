import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { Note, SourceDocument } from '../types.ts';
import type { HugoText } from './hugo-texts.ts';
import {
  blocksOf,
  isLanding,
  isWidget,
  landingOf,
  type Landing,
  type LandingJob,
} from './landing.ts';
import { keysOfPerson, organizationsOf, profilesOf, type HugoPerson } from './people.ts';
import { publicationKeys } from './publication-keys.ts';
import { collectionOf, listTitles } from './sections.ts';
import { listOfTexts } from './list-of-texts.ts';
import { fromHugo, type ShortcodeSite } from './shortcodes.ts';

/** What the texts of a site are turned into documents with. */
export interface DocumentsOfHugo {
  texts: readonly HugoText[];
  people: readonly HugoPerson[];
  title: string | undefined;
  contact: Plain;
  /** What the shortcodes of one text may ask. */
  shortcodesOf: (text: HugoText) => ShortcodeSite;
  /** The picture of a text: `featured.png` in its folder. */
  featuredOf: (text: HugoText) => string | undefined;
  /** The picture of a person. */
  avatarOf: (person: HugoPerson) => string | undefined;
  note: (note: Note) => void;
}

/** A document, and the file from which it was read. */
export interface ReadDocument {
  document: SourceDocument;
  from: string;
}

/** The documents of a site, with what the ids of its front page lead to. */
export function documentsOf(job: DocumentsOfHugo): {
  read: ReadDocument[];
  front: Landing | undefined;
} {
  const { texts } = job;
  const read: ReadDocument[] = [];
  let front: Landing | undefined;
  const home = texts.find(({ place }) => place === 'home');
  for (const text of texts) {
    if (text.place === '' || text === home) {
      // A page of blocks counts before the older folder of widgets.
      if (
        front !== undefined ||
        (text === home && texts.some((one) => one.place === '' && isLanding(one)))
      )
        continue;
      front = landing(text, true, job);
      read.push(frontPage(text, front, job));
    } else read.push(...oneDocument(text, job));
  }
  return { read: withLists(read, job), front };
}

function oneDocument(text: HugoText, job: DocumentsOfHugo): ReadDocument[] {
  const { section, frontMatter, isList, place, path } = text;
  if (section === 'authors') return personOf(text, job);
  if (section === 'admin' || isWidget(frontMatter)) return [];
  if (section === 'slides') {
    const message = 'Slides in Markdown were left out.';
    const advice = 'Print them as a PDF from the old site, and link to that.';
    job.note({ level: 'dropped', file: path, line: undefined, message, advice });
    return [];
  }
  if (frontMatter.headless === true && !isLanding(text)) return [];
  const collection = collectionOf(section);
  if (isLanding(text)) return [landingPage(text, job)];
  if (isList)
    return place === section && collection !== undefined
      ? [listPage(text, collection, job)]
      : page(text, job);
  if (collection === undefined || place === section) return page(text, job);
  return [collection === 'posts' ? post(text, job) : item(text, collection, job)];
}

/** Keys of Hugo and its theme that say how a page looks, or that say nothing more here. */
const SILENT =
  'publishDate address publication_short expiryDate headless cms_exclude url slug aliases authors author_notes highlight highlight_languages image image_preview projects slides all_day show_date reading_time share profile commentable editable header design view type show_related show_breadcrumb pager focal_point weight_ banner hide_date lastmod date_created linkTitle menu outputs cascade layout url_source_ math diagram featured superuser summary abstract_short sections content active widget'.split(
    ' ',
  );

const MIDNIGHT = /T00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** The keys that go on to be read as those of a text of Jekyll. */
function sharedKeys(text: HugoText, { featuredOf }: DocumentsOfHugo): Plain {
  const { frontMatter } = text;
  const kept = Object.entries(frontMatter).filter(([key]) => !SILENT.includes(key));
  const picture = featuredOf(text);
  const summary = textOf(frontMatter.summary);
  const day = textOf(frontMatter.date);
  return {
    ...Object.fromEntries(kept),
    ...(frontMatter.draft !== true && { permalink: text.address }),
    ...(day !== undefined && { date: day.replace(MIDNIGHT, '') }),
    ...(summary !== undefined && frontMatter.description === undefined && { description: summary }),
    ...(picture !== undefined && { image: picture }),
    ...(textsOf(frontMatter.aliases).length > 0 && { redirect_from: textsOf(frontMatter.aliases) }),
  };
}

function made(
  text: HugoText,
  path: string,
  kind: SourceDocument['kind'],
  more: Pick<SourceDocument, 'frontMatter'> & Partial<SourceDocument>,
  job: DocumentsOfHugo,
): ReadDocument {
  const { body, bodyLine, lineOf, frontMatter } = text;
  // Hugo makes no page of a draft.
  const address = frontMatter.draft === true ? undefined : text.address;
  return {
    from: text.path,
    document: {
      path,
      kind,
      collection: undefined,
      lineOf,
      bodyLine,
      address,
      ...more,
      body: fromHugo(more.body ?? body, job.shortcodesOf(text)),
    },
  };
}

/** The picture over a text, which the theme shows there unless the text says that lists alone have it. */
function withPicture(
  text: HugoText,
  body: string,
  job: DocumentsOfHugo,
): Pick<SourceDocument, 'body' | 'bodyLine'> {
  const { frontMatter, bodyLine } = text;
  const image = isRecord(frontMatter.image) ? frontMatter.image : {};
  const picture = job.featuredOf(text);
  if (picture === undefined || image.preview_only === true || body.trim() === '')
    return { body, bodyLine };
  const caption = textOf(image.caption);
  const isCredit =
    caption === undefined || /^\W*(?:(?:image|photo|picture) )?(?:credit|source)/i.test(caption);
  const alt = textOf(image.alt_text) ?? (isCredit ? textOf(frontMatter.title) : undefined);
  const call = Object.entries({ src: picture, alt, caption })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${JSON.stringify(value)}`))
    .join(' ');
  return { body: `{{< figure ${call} >}}\n\n${body}`, bodyLine: bodyLine - 2 };
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

function post(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const { frontMatter } = text;
  const day = dayOf(text);
  if (day === undefined)
    return page(text, job)[0] ?? made(text, text.path, 'page', { frontMatter }, job);
  const authors = namesOf(frontMatter.authors ?? frontMatter.author, job.people);
  const changed = textOf(frontMatter.lastmod)?.slice(0, 10);
  const keys = {
    ...sharedKeys(text, job),
    date: day,
    ...(authors.length > 0 && { authors }),
    ...(changed !== undefined && changed > day && { last_updated: changed }),
  };
  const isDraft = frontMatter.draft === true;
  const path = `${isDraft ? '_drafts' : '_posts'}/${day}-${nameIn(text)}.md`;
  const shown = withPicture(text, text.body, job);
  return made(text, path, isDraft ? 'draft' : 'post', { frontMatter: keys, ...shown }, job);
}

function item(text: HugoText, collection: string, job: DocumentsOfHugo): ReadDocument {
  const { frontMatter } = text;
  const authors = namesOf(frontMatter.authors ?? frontMatter.author, job.people);
  const path = `_${collection}/${nameIn(text)}.md`;
  const shared = sharedKeys(text, job);
  if (collection === 'publications') {
    const keys = publicationKeys(shared, frontMatter, authors);
    return made(text, path, 'item', { collection, frontMatter: keys }, job);
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
  return made(text, path, 'item', { collection, frontMatter: keys, ...shown }, job);
}

function page(text: HugoText, job: DocumentsOfHugo): ReadDocument[] {
  const path = `_pages/${text.place}.md`;
  const inner = text.isList ? listOfTexts(text.place, job.texts) : '';
  const body = inner === '' ? text.body : `${text.body.trimEnd()}\n\n${inner}\n`;
  return [made(text, path, 'page', { frontMatter: sharedKeys(text, job), body }, job)];
}

/** The page that lists a collection, with its own words above. */
function listPage(text: HugoText, collection: string, job: DocumentsOfHugo): ReadDocument {
  const keys = sharedKeys(text, { ...job, featuredOf: () => undefined });
  const body = `${text.body.trim()}\n\n${loopOf(collection)}\n`;
  const frontMatter = { title: listTitles[collection], ...keys };
  return made(text, `_pages/${text.place}.md`, 'page', { frontMatter, body }, job);
}

function loopOf(collection: string): string {
  return `{% for item in site.${collection} %}{% endfor %}`;
}

/**
 * Hugo lists the texts of a folder whether or not anybody wrote a page for that. Where a page of blocks
 * lists the same, it answers there, too.
 */
function withLists(read: readonly ReadDocument[], { texts }: DocumentsOfHugo): ReadDocument[] {
  const all = [...read];
  const inFolders = texts.filter(
    ({ section, place }) => place !== section && collectionOf(section) !== undefined,
  );
  for (const [section, [first]] of Map.groupBy(inFolders, (text) => text.section)) {
    const collection = collectionOf(section);
    const address = `/${section}/`;
    if (collection === undefined || first === undefined) continue;
    if (all.some(({ document }) => document.address === address)) continue;
    const other = all.findIndex(({ document }) => {
      return (
        document.kind === 'page' &&
        document.address !== '/' &&
        document.body.includes(loopOf(collection))
      );
    });
    const found = all[other];
    if (found === undefined) all.push(listOf(collection, address, folderOf(first)));
    else all[other] = withOlder(found, address);
  }
  return all;
}

function folderOf({ path, section }: HugoText): string {
  return path.slice(0, path.indexOf(`/${section}/`) + section.length + 1);
}

function listOf(collection: string, address: string, from: string): ReadDocument {
  const frontMatter = { title: listTitles[collection], permalink: address };
  const path = `_pages${address}index.md`;
  const rest = { lineOf: () => 1, bodyLine: 1, body: loopOf(collection), collection: undefined };
  return { from, document: { path, kind: 'page', frontMatter, address, ...rest } };
}

function withOlder({ document, from }: ReadDocument, address: string): ReadDocument {
  const older = [...textsOf(document.frontMatter.redirect_from), address];
  return {
    from,
    document: { ...document, frontMatter: { ...document.frontMatter, redirect_from: older } },
  };
}

function landing(text: HugoText, isFront: boolean, job: DocumentsOfHugo): Landing {
  const blocks = blocksOf(text, job.texts);
  const hasFeatured = job.texts.some(
    ({ section, frontMatter }) =>
      collectionOf(section) === 'publications' && frontMatter.featured === true,
  );
  const listIn = (place: string): string => listOfTexts(place, job.texts);
  const landingJob: LandingJob = { ...job, isFront, hasFeatured, listIn };
  return landingOf(blocks, landingJob);
}

function frontPage(text: HugoText, front: Landing, job: DocumentsOfHugo): ReadDocument {
  const owner = job.people.find(({ isOwner }) => isOwner);
  const avatar = owner === undefined ? undefined : job.avatarOf(owner);
  const role = owner === undefined ? undefined : textOf(owner.text.frontMatter.role);
  const places = owner === undefined ? undefined : organizationsOf(owner.text);
  const { profile, ...lists } = front.keys;
  const subtitle = [role, places].filter((one) => one !== undefined).join(', ');
  const frontMatter = {
    layout: 'about',
    title: textOf(text.frontMatter.title) ?? owner?.name ?? job.title ?? 'About',
    permalink: '/',
    ...(subtitle !== '' && { subtitle }),
    ...(profile === true && avatar !== undefined && { profile: { image: avatar } }),
    ...(owner !== undefined && profilesOf(owner.text).length > 0 && { social: true }),
    ...lists,
  };
  const body = [isLanding(text) ? '' : text.body, front.body].join('\n\n');
  return made(text, 'index.md', 'page', { frontMatter, body, address: '/' }, job);
}

function landingPage(text: HugoText, job: DocumentsOfHugo): ReadDocument {
  const { body } = landing(text, false, job);
  const path = `_pages/${text.place}.md`;
  return made(
    text,
    path,
    'page',
    { frontMatter: sharedKeys(text, job), body: `${text.body}\n\n${body}` },
    job,
  );
}

/** Everybody but the owner, who has the front page. */
function personOf(text: HugoText, job: DocumentsOfHugo): ReadDocument[] {
  const person = job.people.find((one) => one.text === text);
  if (person === undefined || person.isOwner) return [];
  const frontMatter = keysOfPerson(person, job.avatarOf(person));
  const address = frontMatter.permalink;
  return [
    made(
      text,
      `_people/${person.id}.md`,
      'item',
      { collection: 'people', frontMatter, address },
      job,
    ),
  ];
}
