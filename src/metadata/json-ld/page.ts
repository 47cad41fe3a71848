import type { BreadcrumbList, ItemList } from 'schema-dts';
import type { PageFacts } from '../head.ts';
import { known, type Node } from './known.ts';

/** The names of a page's own nodes. */
export function pageIds(url: string) {
  return {
    page: `${url}#page`,
    subject: `${url}#subject`,
    trail: `${url}#trail`,
    list: `${url}#list`,
  };
}

/** What is said of the page itself, whatever it is about. */
export function pageNode(
  page: Pick<PageFacts, 'title' | 'description' | 'language' | 'published' | 'updated'>,
  url: string,
  siteId: string,
  more: {
    type: 'WebPage' | 'ProfilePage' | 'CollectionPage';
    mainEntity: string | undefined;
    hasTrail: boolean;
  },
): Node {
  const ids = pageIds(url);
  return {
    '@type': more.type,
    ...known({
      '@id': ids.page,
      url,
      name: page.title,
      description: page.description,
      inLanguage: page.language,
      isPartOf: { '@id': siteId },
      datePublished: page.published,
      dateModified: page.updated,
      mainEntity: more.mainEntity === undefined ? undefined : { '@id': more.mainEntity },
      breadcrumb: more.hasTrail ? { '@id': ids.trail } : undefined,
    }),
  };
}

/** The way to a page, from the front page on. */
export function trailNode(
  id: string,
  steps: readonly { name: string; url: string }[],
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': id,
    itemListElement: steps.map(
      ({ name, url }, index) =>
        ({ '@type': 'ListItem', position: index + 1, name, item: url }) as const,
    ),
  };
}

/** What a page lists, each with a page of its own. */
export function listNode(id: string, items: readonly { name: string; url: string }[]): ItemList {
  return {
    '@type': 'ItemList',
    '@id': id,
    numberOfItems: items.length,
    itemListElement: items.map(
      ({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, url }) as const,
    ),
  };
}
