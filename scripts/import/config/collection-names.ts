/**
 * Octavo's names of collections, by the names that Jekyll's sites give them.
 */
export const octavoCollections: Readonly<Record<string, string>> = {
  news: 'news',
  announcements: 'news',
  projects: 'projects',
  portfolio: 'projects',
  talks: 'talks',
  presentations: 'talks',
  teaching: 'teaching',
  teachings: 'teaching',
  courses: 'teaching',
  people: 'people',
  members: 'people',
  team: 'people',
};
