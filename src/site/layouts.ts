import type { Collection } from './collection.ts';

/** The layouts that each kind of entry may name, and what each draws. */
export const layouts = {
  page: {
    about: 'the front page: name, portrait, text, news, selected papers, latest posts',
    page: 'a plain page',
    blog: 'the list of posts',
    publications: 'every work of the bibliography, by year',
    cv: 'a curriculum vitae, from content/data/cv.yaml',
  },
  post: {
    post: 'a dated text with its byline and citation',
  },
} as const;

/** What `layout` of a page may be. */
export type PageLayout = keyof (typeof layouts)['page'];

/** What `layout` of a post may be. */
export type PostLayout = keyof (typeof layouts)['post'];

/** What other generators call the same thing. */
export const layoutAliases = {
  page: { default: 'page', single: 'page', home: 'about' },
  post: { default: 'post', single: 'post' },
} as const satisfies {
  page: Readonly<Record<string, PageLayout>>;
  post: Readonly<Record<string, PostLayout>>;
};

/** The collection that a layout lists, by one of its names; undefined for any other layout. */
export function layoutNamed(
  layout: string,
  collections: readonly Collection[],
): Collection | undefined {
  return collections.find(
    ({ name, layoutAliases: aliases = [] }) => name === layout || aliases.includes(layout),
  );
}
