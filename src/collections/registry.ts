import type { Collection } from '../site/collection.ts';
import type { Words } from '../site/i18n/words.ts';
import { news } from './news/collection.ts';
import { words as newsWords } from './news/words.ts';
import { people } from './people/collection.ts';
import { words as peopleWords } from './people/words.ts';
import { projects } from './projects/collection.ts';
import { words as projectWords } from './projects/words.ts';
import { talks } from './talks/collection.ts';
import { words as talkWords } from './talks/words.ts';
import { teaching } from './teaching/collection.ts';
import { words as teachingWords } from './teaching/words.ts';

/**
 * The collections of a site. One is a folder here, with
 *
 * - `collection.ts`: its name, its keys, its rules,
 * - `words.ts`: its words in all languages, `title` and `all` among them,
 * - `List.astro`: the list of its items on the page that has its name as layout,
 * - `When.astro`, if a date alone does not say when an item is,
 * - `Facts.astro`, if items have pages: what stands between the title and the text of one,
 * - `Beside.astro`, if something stands in the margin of an item's page: a portrait,
 * - `After.astro`, if something stands under the text of an item: its papers,
 * - `style.css`, if it needs one: linked on its pages only,
 * - what makes the `files` that stand beside the list, such as a calendar,
 *
 * and a row in each of these two lists.
 */
export const collections: readonly Collection[] = [news, people, projects, talks, teaching];

/** Words that every collection has. */
type CommonWords = 'title' | 'all';

/** Words of the collections, by their names. */
export const collectionWords: Readonly<Record<string, Words<CommonWords>>> = {
  news: newsWords,
  people: peopleWords,
  projects: projectWords,
  talks: talkWords,
  teaching: teachingWords,
};
