import { isRecord, textOf, textsOf, valueAt, type Plain } from '../source/records.ts';
import { urlized } from './hugo-address.ts';
import type { HugoText } from './hugo-texts.ts';
import type { ReadDocument } from './made-document.ts';
import type { HugoPerson } from './people.ts';
import { collectionOf } from './sections.ts';

/** What Hugo makes a page of for each word: the key of its texts, by the name of the taxonomy. */
const TAXONOMIES: Readonly<Record<string, string>> = {
  authors: 'authors',
  publication_types: 'publication_types',
  tags: 'tags',
  categories: 'categories',
};

/**
 * The addresses of the pages that Hugo made of words and names, with those of the lists of what has them.
 *
 * @param read the documents of the language of the texts
 */
export function termPagesOf(
  read: readonly ReadDocument[],
  texts: readonly HugoText[],
  people: readonly HugoPerson[],
  config: Plain,
): Map<string, string> {
  const pages = new Map<string, string>();
  const lists = new Map(
    read.flatMap(({ document: { frontMatter, address } }) => {
      const collection = textOf(frontMatter.collection);
      return collection === undefined || address === undefined
        ? []
        : [[collection, address] as const];
    }),
  );
  for (const text of texts) {
    const collection = collectionOf(text.section);
    // Archives of posts are found elsewhere.
    if (collection === undefined || text.place === text.section || text.isList) continue;
    const list = lists.get(collection);
    if (list === undefined) continue;
    for (const address of termsOf(text, collection, people, config)) {
      if (!pages.has(address)) pages.set(address, list);
    }
  }
  return pages;
}

function termsOf(
  { frontMatter, language }: HugoText,
  collection: string,
  people: readonly HugoPerson[],
  config: Plain,
): string[] {
  const ids = new Set(people.flatMap(({ id, name }) => [id, name]));
  const rules = { removesAccents: config.removePathAccents === true };
  return Object.entries(TAXONOMIES).flatMap(([name, key]) => {
    if (collection === 'posts' && key !== 'authors') return [];
    if (!hasTaxonomy(name, config)) return [];
    const pattern =
      textOf(valueAt(config.permalinks, ['term', name])) ??
      textOf(valueAt(config.permalinks, [name])) ??
      `/${name}/:slug/`;
    const words = textsOf(frontMatter[key]).filter((word) => key !== 'authors' || !ids.has(word));
    return words.flatMap((word) => {
      const slug = urlized(word, rules);
      if (slug === '') return [];
      const place = `/${pattern.replaceAll(/:[a-z]+/g, () => slug)}/`.replaceAll(/\/{2,}/g, '/');
      return [`${language.oldPrefix}${place}`];
    });
  });
}

/** Settings that name taxonomies name them all. */
function hasTaxonomy(name: string, { taxonomies }: Plain): boolean {
  return !isRecord(taxonomies) || Object.values(taxonomies).some((one) => one === name);
}
