import { words as newsWords } from '../../../src/collections/news/words.ts';
import { words as projectWords } from '../../../src/collections/projects/words.ts';
import { words as talkWords } from '../../../src/collections/talks/words.ts';
import { words as teachingWords } from '../../../src/collections/teaching/words.ts';
import { cvWords } from '../../../src/site/data/cv/words.ts';
import { wordsFor, type Words } from '../../../src/site/i18n/words.ts';

const NO_TEXTS = { texts: {} };

/** Titles of the parts of a page of the theme, in the language of that page. */
export function sectionWords(
  language: string,
): Readonly<Record<'interests' | 'education' | 'experience' | 'contact', string>> {
  return wordsFor('cv', cvWords, language, NO_TEXTS);
}

/** What the page that lists a collection is called where nobody says it. */
export function listTitle(collection: string, language: string): string | undefined {
  if (collection === 'posts') return 'Posts';
  if (collection === 'publications') {
    return wordsFor('cv', cvWords, language, NO_TEXTS).publications;
  }
  const words = Object.hasOwn(TITLES, collection) ? TITLES[collection] : undefined;
  return words === undefined ? undefined : wordsFor(collection, words, language, NO_TEXTS).title;
}

const TITLES: Readonly<Record<string, Words<'title'>>> = {
  news: { title: newsWords.title },
  projects: { title: projectWords.title },
  talks: { title: talkWords.title },
  teaching: { title: teachingWords.title },
};
