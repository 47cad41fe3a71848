import { commonKeys } from './common-keys.ts';
import type { KeyReader, KeyTable, SiteFacts } from './key-table.ts';
import { date, flag, number, picture, silent, text, words } from './readers.ts';
import { flagOf, isEmpty, lineOf, listOf, mappingOf, textOf } from './values.ts';

/** One author as Octavo's byline has them; a name alone is text. */
function author(value: unknown): unknown {
  const name = lineOf(value);
  if (name !== undefined) return name;
  const written = mappingOf(value);
  const place = mappingOf(written.affiliations ?? written.affiliation);
  const entries = Object.entries({
    name: lineOf(written.name) ?? lineOf(written.author),
    url: addressOf(written.url ?? written.authorURL),
    affiliations: affiliations(
      written.affiliations ?? written.affiliation,
      written.affiliationURL ?? place.url,
    ),
    orcid: textOf(written.orcid),
  }).filter(([, one]) => !isEmpty(one));
  const person = Object.fromEntries(entries);
  if (!('name' in person)) return undefined;
  return entries.length === 1 ? person.name : person;
}

function affiliations(value: unknown, url: unknown): unknown {
  const all = listOf(value).flatMap((one): unknown[] => {
    const name = lineOf(one) ?? lineOf(mappingOf(one).name);
    const address = addressOf(mappingOf(one).url ?? url);
    if (name === undefined) return [];
    return [address === undefined ? name : { name, url: address }];
  });
  return all.length > 1 ? all : all[0];
}

function addressOf(value: unknown): string | undefined {
  const written = textOf(value);
  return written !== undefined && /^https?:\/\//.test(written) && URL.canParse(written)
    ? written
    : undefined;
}

/** The owner alone needs no byline. */
const authors: KeyReader = (value, { facts }) => {
  const people = listOf(value).flatMap((one) => author(one) ?? []);
  const [first, second] = people;
  if (first === undefined) return {};
  if (second === undefined && (isOwner(first, facts) || isHandle(first))) return {};
  return { authors: people };
};

/** Whether a name is that of the owner, in capitals or not. */
function isOwner(name: unknown, { owner }: SiteFacts): boolean {
  return typeof name === 'string' && name.toLowerCase() === owner?.toLowerCase();
}

/** minimal-mistakes names authors of `_data/authors.yml` by one word. */
function isHandle(name: unknown): boolean {
  return typeof name === 'string' && !/\s/.test(name) && /^[a-z\d_-]+$/.test(name);
}

const header: KeyReader = (value, job) => {
  const { teaser, image, overlay_image: overlay } = mappingOf(value);
  const shown = [teaser, image, overlay].find((one) => !isEmpty(one));
  return shown === undefined ? {} : picture('thumbnail')(shown, job);
};

/** The picture above the title of Beautiful Jekyll; several take turns, and may have captions. */
const cover: KeyReader = (value, job) => {
  if (['thumbnail-img', 'thumbnail'].some((key) => key in job.document.frontMatter)) return {};
  const [first] = listOf(value);
  const shown = textOf(first) ?? Object.keys(mappingOf(first))[0];
  return shown === undefined ? {} : picture('thumbnail')(shown, job);
};

/** The address to which the title led instead of to the post. */
const redirect: KeyReader = (value, { tell, link }) => {
  const target = textOf(value);
  if (target === undefined || flagOf(target) !== undefined) return {};
  if (link(target) !== undefined) {
    tell('approximated', 'A post that led elsewhere has a page, which links there.');
  }
  return {};
};

/** What becomes of the front matter of a post, key by key. */
export const postKeys: KeyTable = {
  ...commonKeys,
  date: date(),
  last_updated: date('last_updated'),
  updated: date('last_updated'),
  last_modified_at: date('last_updated'),
  modified: date('last_updated'),
  tags: words(),
  tag: (value, job) => words('tags')(listOf(value), job),
  categories: words(),
  category: (value, job) => words('categories')(listOf(value), job),
  thumbnail: picture('thumbnail'),
  img: picture('thumbnail'),
  image: picture('thumbnail'),
  header,
  'thumbnail-img': picture('thumbnail'),
  'cover-img': cover,
  bigimg: cover,
  featured: (value) => (flagOf(value) === true ? { pinned: true } : {}),
  pinned: flag(),
  pin: flag('pinned'),
  author: authors,
  authors,
  affiliations: silent,
  citation: (value) => (flagOf(value) === false ? { citation: false } : {}),
  related_posts: (value) => (flagOf(value) === false ? { related_posts: false } : {}),
  related: (value) => (flagOf(value) === false ? { related_posts: false } : {}),
  redirect,
  series: text(),
  series_part: number(),
  license: text(),
};
