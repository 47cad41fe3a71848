import { textOf } from '../front-matter/values.ts';
import type { SourceDocument } from '../types.ts';
import { octavoCollection } from './collection-names.ts';
import { withoutLoops } from './loops.ts';

/** What a page of the old site is in the new one. */
export type PageKind =
  | { is: 'page'; layout: string | undefined }
  /** A list of the texts of a collection that Octavo does not have. */
  | { is: 'list'; collection: string }
  /** Something that Octavo makes itself, or does not have, and who answers instead. */
  | { is: 'nothing'; why: string; instead: 'front' | 'blog' | 'talks' | 'own' };

const page = (layout?: string): PageKind => ({ is: 'page', layout });

/** Layouts of al-folio and Jekyll's usual themes that say all. */
const byLayout: Readonly<Record<string, string>> = {
  about: 'about',
  home: 'about',
  blog: 'blog',
  posts: 'blog',
  cv: 'cv',
  profiles: 'people',
  publications: 'publications',
};

/** What a page lists by Liquid, and the layout that draws it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:site\.posts|paginator\.posts|site\.related_posts)\b/, 'blog'],
  [/\{%-?\s*bibliography\b(?![^%]*--cited)|\bsite\.publications\b|\bbib_search\b/, 'publications'],
  [/include\s+(?:courses|teaching)\b/, 'teaching'],
  [/include\s+projects\b/, 'projects'],
  [/include\s+news\.(?:liquid|html)/, 'news'],
];

const COLLECTION = /\bsite(?:\.([\w-]+)|\[(["'])(.+?)\2\])/g;

/** What a site may be asked for beside its collections. */
const NO_COLLECTION = new Set(
  'posts pages data time title url baseurl tags categories related_posts static_files html_pages collections documents description email author config github display_tags display_categories blog_name blog_description pagination enable_publication_thumbnails publications publication_category author scholar social footer first_name last_name'.split(
    ' ',
  ),
);

/**
 * Finds what a page is, by its layout, its address and what its loops go through.
 *
 * @param address in the old site
 * @param collections Jekyll's names of those that the site has
 * @param languages of the site, the main one first
 */
export function pageKind(
  { frontMatter, body, address }: SourceDocument,
  collections: ReadonlySet<string>,
  languages: readonly string[],
): PageKind {
  const layout = textOf(frontMatter.layout) ?? '';
  const special = specialPage(address ?? '', body);
  if (special !== undefined) return special;
  if (address === '/' || languages.slice(1).some((one) => address === `/${one}/`))
    return page('about');
  const known = Object.hasOwn(byLayout, layout) ? byLayout[layout] : undefined;
  if (known !== undefined) return page(known === 'about' ? undefined : known);
  if (layout === 'book-shelf') return { is: 'list', collection: 'books' };
  const listed = textOf(frontMatter.collection);
  if (layout === 'collection' && listed !== undefined) return listOf(listed);
  if (IS_CV.test(address ?? '')) return page();
  const found = listedBy(body, collections);
  const [first, second] = found;
  const named = found.find((kind) => (address ?? '').includes(nameOf(kind)));
  if (named !== undefined) return named;
  if (first === undefined) return body.trim() === '' ? byAddress(address ?? '') : page();
  // A page that lists several things, or one at the end of a text of its own, is none of their lists.
  return second === undefined && wordsIn(withoutLoops(body)) < MOST_WORDS ? first : page();
}

/** A CV has headings of its own, and lists under some of them. */
const IS_CV = /\/(?:cv|resume|vita|curriculum-vitae)(?:\/|\.html)?$/i;

/** A page without a word of its own, which only its theme filled. */
function byAddress(address: string): PageKind {
  const name = address.replace(/\.html$/, '').replaceAll(/^\/|\/$/g, '');
  return name === 'publications' || name === 'blog' ? page(name) : page(octavoCollection(name));
}

/** A page with more words than these beside its list is about something else. */
const MOST_WORDS = 60;

function wordsIn(text: string): number {
  return (
    text.replaceAll(/<(script|style)\b.*?<\/\1\s*>|<[^>]*>/gis, ' ').match(/[\p{L}\p{N}]+/gu)
      ?.length ?? 0
  );
}

function nameOf(kind: PageKind): string {
  return kind.is === 'page' ? (kind.layout ?? '?') : kind.is === 'list' ? kind.collection : '?';
}

function listedBy(body: string, collections: ReadonlySet<string>): PageKind[] {
  const layouts = new Set(SIGNS.flatMap(([sign, layout]) => (sign.test(body) ? [layout] : [])));
  const lists = new Set<string>();
  for (const match of body.matchAll(COLLECTION)) {
    const name = match[1] ?? match[3] ?? '';
    if (NO_COLLECTION.has(name) || !collections.has(name)) continue;
    const octavo = octavoCollection(name);
    if (octavo === undefined) lists.add(name);
    else layouts.add(octavo);
  }
  return [
    ...[...layouts].map((layout) => page(layout)),
    ...[...lists].map((collection): PageKind => ({ is: 'list', collection })),
  ];
}

/**
 * What the loop of a page goes through: what Octavo lists by a layout, or a collection that it does not
 * have.
 *
 * @param loop its source
 */
export function listedByLoop(loop: string, collections: ReadonlySet<string>): PageKind | undefined {
  return listedBy(loop, collections)[0];
}

/** The collections that Octavo does not have and that a text goes through. */
export function ownCollectionsIn(text: string, collections: ReadonlySet<string>): string[] {
  return listedBy(text, collections).flatMap((kind) =>
    kind.is === 'list' ? [kind.collection] : [],
  );
}

function listOf(collection: string): PageKind {
  if (collection === 'publications') return page('publications');
  if (collection === 'posts') return page('blog');
  const octavo = octavoCollection(collection);
  return octavo === undefined ? { is: 'list', collection } : page(octavo);
}

function specialPage(address: string, body: string): PageKind | undefined {
  const name = address.replace(/\.html$/, '').replaceAll(/^\/|\/$/g, '');
  if (name === '404') {
    return {
      is: 'nothing',
      why: 'Octavo has a page of its own for what is not found',
      instead: 'own',
    };
  }
  if (name === 'talkmap') {
    return { is: 'nothing', why: 'there are no maps', instead: 'talks' };
  }
  if (/^(?:sitemap|collection-archive|page-archive|search)$/.test(name)) {
    return { is: 'nothing', why: 'the menu leads to all pages', instead: 'front' };
  }
  const isTopics = /\bsite\.(?:tags|categories|posts)\b/.test(body) && !/\bpaginator\b/.test(body);
  if (/^(?:tags?|categor(?:y|ies)|(?:tag|category)-archive|archives?)$/.test(name) && isTopics) {
    return { is: 'nothing', why: 'the blog lists its topics', instead: 'blog' };
  }
  return undefined;
}
