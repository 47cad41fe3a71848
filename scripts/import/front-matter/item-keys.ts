import { usualFolders } from '../assets/find-asset.ts';
import { commonKeys, noComments } from './common-keys.ts';
import type { KeyReader, KeyTable } from './key-table.ts';
import { links } from './more-links.ts';
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
import { isEmpty, listOf, mappingOf, textOf } from './values.ts';

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

/** Some write there where the title leads. */
const permalink: KeyReader = (value, job) =>
  /^https?:\/\//i.test(textOf(value) ?? '') ? link('website')(value, job) : {};

/** What becomes of the front matter of a project, key by key. */
export const projectKeys: KeyTable = {
  ...itemKeys,
  permalink,
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
  url_pdf: link('pdf'),
  url_slides: link('slides'),
  url_video: link('video'),
  url_code: link('code'),
  url_project: link('website'),
  links,
  demo: link('demo'),
  website: link('website'),
  start: number(),
  year: number('start'),
  end: number(),
  status: line(),
};

/** The same of news, which al-folio calls announcements. */
export const newsKeys: KeyTable = {
  ...itemKeys,
  inline: flag(),
  tags: silent,
  categories: silent,
};

/** The same of a talk. */
export const talkKeys: KeyTable = {
  ...itemKeys,
  permalink,
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
  links,
  abstract: description,
  end: date('end'),
  date_end: date('end'),
  authors: (value) => ({ speakers: listOf(value) }),
  event_url: link('website'),
  url_slides: link('slides'),
  url_video: link('video'),
  url_pdf: link('pdf'),
  url_code: link('code'),
  tags: silent,
  categories: silent,
};
