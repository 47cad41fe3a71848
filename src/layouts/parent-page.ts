import type { CompiledEntry } from '../compile/entry.ts';
import type { GraphFacts } from '../metadata/json-ld/graph.ts';
import { pagesOffered } from './page-languages.ts';
import type { SiteData } from './site-data.ts';

/** A page as that which leads to another. */
export function parentPage(page: CompiledEntry<'page'>): GraphFacts['parent'] {
  const { title: name, sitePath } = page;
  return sitePath === undefined ? undefined : { name, sitePath };
}

/** The page that lists the posts of a language. */
export function blogPage(
  language: string,
  { pages, settings }: Pick<SiteData, 'pages' | 'settings'>,
): GraphFacts['parent'] {
  const blog = pagesOffered(language, pages, settings).find(
    ({ frontMatter }) => frontMatter.layout === 'blog',
  );
  return blog && parentPage(blog);
}
