/** The layouts that a page or post may name, and what each draws. */
export const layouts = {
  about: 'the front page: name, portrait, text, news, selected papers, latest posts',
  page: 'a plain page',
  blog: 'the list of posts',
  post: 'a dated text with its byline and citation',
  publications: 'every work of the bibliography, by year',
} as const;

export type LayoutName = keyof typeof layouts;

/** What other generators call the same thing. */
export const layoutAliases: Readonly<Record<string, LayoutName>> = {
  default: 'page',
  single: 'page',
  home: 'about',
};
