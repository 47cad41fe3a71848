import type { Collection } from './collection.ts';
import type { EntryKind } from './entry.ts';
import type { IgnoredKeys } from './validate.ts';

const always = 'math, code and figures need no switch here';

/**
 * Front-matter keys of al-folio and academicpages that change nothing in Octavo. They are warned
 * about rather than refused, so that files from such sites build.
 */
export const ignoredFrontMatter: IgnoredKeys = {
  math: always,
  mathjax: always,
  code_diff: always,
  images: always,
  disqus_comments: 'comments come from giscus; say "comments: true"',
  pretty_table: 'every table is set well',
  tabs: 'tabs need no switch here',
  chart: 'charts need no switch here',
  mermaid: 'drawings need no switch here',
  share: 'there are no share buttons',
  classes: 'layouts have no classes',
  lang: 'the suffix of the file name says the language: about.zh.md',
};

const ofPosts: IgnoredKeys = {
  featured: 'only posts are pinned',
  related_posts: 'only posts list others that are like them',
};

const ofTexts: IgnoredKeys = {
  comments: 'only posts and pages have comments',
  giscus_comments: 'only posts and pages have comments',
};

/**
 * The keys that change nothing in the front matter of one kind of entry.
 *
 * @param collection that an item is one of
 */
export function ignoredIn(kind: EntryKind, collection?: Collection): IgnoredKeys {
  if (kind === 'post') return ignoredFrontMatter;
  if (kind === 'page') return { ...ignoredFrontMatter, ...ofPosts };
  const ignored = { ...ignoredFrontMatter, ...ofPosts, ...ofTexts, ...collection?.ignored };
  const own = Object.keys(collection?.itemKeys ?? {});
  return Object.fromEntries(Object.entries(ignored).filter(([key]) => !own.includes(key)));
}
