import { itemKeys } from './item-keys.ts';
import type { KeyReader, KeyTable } from './key-table.ts';
import { flag, line, number, picture, silent, text, wordOrWords, words } from './readers.ts';
import { textOf } from './values.ts';

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

/** What the keys of a person become. */
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
