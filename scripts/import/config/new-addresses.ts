import { isRecord, textOf } from '../source/records.ts';
import type { NewAddresses } from '../types.ts';
import { DEFAULT_POSTS } from './posts.ts';
import type { Settings } from './settings.ts';

/** How the new site will make addresses, as far as its settings say. */
export function newAddresses(settings: Settings): NewAddresses {
  const { posts, collections, languages } = settings.toData();
  const own = isRecord(posts) ? posts : {};
  const patterns = Object.entries(isRecord(collections) ? collections : {}).flatMap(
    ([name, rules]): [string, string][] => {
      const permalink = isRecord(rules) ? textOf(rules.permalink) : undefined;
      return permalink === undefined ? [] : [[name, permalink]];
    },
  );
  return {
    languages: Array.isArray(languages) ? languages.map(String) : ['en'],
    posts: {
      permalink: textOf(own.permalink) ?? DEFAULT_POSTS.permalink,
      archives: textOf(own.archives) ?? DEFAULT_POSTS.archives,
      per_page: typeof own.per_page === 'number' ? own.per_page : DEFAULT_POSTS.per_page,
    },
    collections: Object.fromEntries(patterns),
  };
}
