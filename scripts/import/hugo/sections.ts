/** Jekyll's names for what the folders of texts of HugoBlox hold. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  blog: 'posts',
  event: 'talks',
  events: 'talks',
  post: 'posts',
  posts: 'posts',
  project: 'projects',
  projects: 'projects',
  publication: 'publications',
  publications: 'publications',
  talk: 'talks',
  talks: 'talks',
  teaching: 'teaching',
  news: 'news',
};

/**
 * The collection that a folder of texts is.
 *
 * @returns `posts`, or the name of a collection; undefined for other folders
 */
export function collectionOf(section: string): string | undefined {
  return Object.hasOwn(COLLECTIONS, section) ? COLLECTIONS[section] : undefined;
}
