import { usualFolders } from '../assets/find-asset.ts';
import { commonKeys, noComments } from './common-keys.ts';
import type { KeyReader, KeyTable } from './key-table.ts';
import { plainText } from './plain-text.ts';
import {
  date,
  description,
  flag,
  line,
  link,
  number,
  picture,
  silent,
  text,
  wordOrWords,
  words,
} from './readers.ts';
import { flagOf, isEmpty, lineOf, mappingOf, textOf } from './values.ts';

/** Keys of every item. */
export const itemKeys: KeyTable = {
  ...commonKeys,
  date: date(),
  comments: noComments,
  giscus_comments: noComments,
  related_posts: silent,
  toc: silent,
  keywords: silent,
};

/** academicpages has the picture of a project inside of its excerpt. */
const excerptWithPicture: KeyReader = (value, job) => {
  const source = textOf(value) ?? '';
  const named = /<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(source)?.[1];
  const image = named === undefined ? undefined : job.asset(named, usualFolders.picture);
  return { ...description(source, job), ...(image !== undefined && { img: image }) };
};

const projectHeader: KeyReader = (value, job) => {
  const { teaser, image } = mappingOf(value);
  const shown = [teaser, image].find((one) => !isEmpty(one));
  return shown === undefined ? {} : picture('img')(shown, job);
};

/** A project with a text of its own keeps its page. */
const redirect: KeyReader = (value, job) => {
  const to = job.document.body.trim() === '' ? 'redirect' : 'website';
  const written = link(to)(value, job);
  if (to === 'website' && 'website' in written) {
    job.tell('approximated', 'A project that led elsewhere has a page, which links there.');
  }
  return written;
};

export const projectKeys: KeyTable = {
  ...itemKeys,
  excerpt: excerptWithPicture,
  summary: description,
  header: projectHeader,
  img: picture('img'),
  image: picture('img'),
  thumbnail: picture('img'),
  thumb: picture('img'),
  importance: number(),
  weight: number('importance'),
  category: wordOrWords(),
  categories: wordOrWords('category'),
  tags: words(),
  redirect,
  external_link: redirect,
  link: redirect,
  url: redirect,
  github: link('code'),
  github_stars: silent,
  code: link('code'),
  pdf: link('pdf'),
  paper: link('pdf'),
  slides: link('slides'),
  video: link('video'),
  demo: link('demo'),
  website: link('website'),
  start: number(),
  year: number('start'),
  end: number(),
  status: line(),
};

export const newsKeys: KeyTable = {
  ...itemKeys,
  inline: flag(),
  tags: silent,
  categories: silent,
};

export const talkKeys: KeyTable = {
  ...itemKeys,
  type: line(),
  venue: text(),
  event: text(),
  conference: text('event'),
  location: line(),
  slides: link('slides'),
  slidesurl: link('slides'),
  video: link('video'),
  videourl: link('video'),
  recording: link('video'),
  poster: link('poster'),
  posterurl: link('poster'),
  code: link('code'),
  codeurl: link('code'),
  link: link('website'),
  url: link('website'),
  website: link('website'),
  tags: silent,
  categories: silent,
};

const profiles =
  'website github scholar google_scholar googlescholar linkedin x twitter bluesky mastodon researchgate gitlab youtube dblp cv';

const social: KeyReader = (value, { key }) => {
  const written = textOf(value);
  const names: Readonly<Record<string, string>> = {
    googlescholar: 'google_scholar',
    scholar: 'google_scholar',
    twitter: 'x',
  };
  return written === undefined ? {} : { [names[key] ?? key]: written };
};

export const personKeys: KeyTable = {
  ...itemKeys,
  name: line('title'),
  firstname: silent,
  lastname: silent,
  role: line(),
  position: line('role'),
  job: line('role'),
  group: wordOrWords(),
  category: wordOrWords('group'),
  image: picture('image'),
  img: picture('image'),
  avatar: picture('image'),
  photo: picture('image'),
  picture: picture('image'),
  thumbnail: picture('image'),
  image_circular: silent,
  email: line(),
  orcid: line(),
  affiliation: line(),
  bio: text(),
  interests: words(),
  importance: number('weight'),
  weight: number(),
  alumni: flag(),
  pronouns: line(),
  ...Object.fromEntries(profiles.split(' ').map((key) => [key, social])),
  url: (value, job) => social(value, { ...job, key: 'website' }),
};

/** A text of a collection that Octavo does not have becomes a page; what it says beside its text. */
const FACTS =
  'type venue location institution course term instructor year author released stars isbn'.split(
    ' ',
  );

/** What the keys of an item of another collection say, in a line under its title. */
export function factsLine(frontMatter: Readonly<Record<string, unknown>>): string | undefined {
  const facts = FACTS.flatMap((key) => {
    const value = lineOf(frontMatter[key]);
    if (value === undefined || flagOf(value) !== undefined) return [];
    const number = Number(value);
    if (key === 'stars') return number > 0 && number <= 5 ? ['★'.repeat(Math.round(number))] : [];
    return key === 'isbn' ? [`ISBN ${value}`] : [plainText(value)];
  });
  const day = textOf(frontMatter.date)?.slice(0, 10);
  const all = [
    ...facts,
    ...(day !== undefined && frontMatter.year === undefined ? [day.slice(0, 4)] : []),
  ];
  return all.length === 0 ? undefined : all.join(', ');
}
