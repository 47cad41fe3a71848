import type { Graph } from 'schema-dts';
import type { SiteSettings } from '../../site/settings.ts';
import { absoluteUrl, type SitePath } from '../../routes/url.ts';
import { homeOf } from '../home.ts';
import type { PageFacts } from '../head.ts';
import type { PageSubject } from '../page-subject.ts';
import { eventNode, itemNode } from './items.ts';
import type { Node } from './known.ts';
import { listNode, pageIds, pageNode, trailNode } from './page.ts';
import { ownerNode, siteIds, siteNode, type OwnerFacts } from './site.ts';
import { workNode, type WorkPlace } from './work.ts';

/** What the graph needs to know beside what the head does. */
export interface GraphFacts {
  /** The front page in the language of the page, and what it is called. */
  home: { name: string; sitePath: SitePath };
  /** The page that leads to this one, if one does. */
  parent?: { name: string; sitePath: SitePath } | undefined;
  /** Of the front page. */
  owner?: OwnerFacts | undefined;
}

/**
 * What a page says in the vocabulary of schema.org, as one graph: the page, the site, its owner, and
 * what the page is about. Every name that is used stands in it, too.
 *
 * @see https://schema.org/docs/full.html
 * @see https://www.w3.org/TR/json-ld11/#named-graphs
 */
export function pageGraph(page: PageFacts, facts: GraphFacts, settings: SiteSettings): Graph {
  const address = (path: SitePath): string => absoluteUrl(settings.origin, settings.basePath, path);
  const url = address(page.sitePath);
  const { owner, site } = siteIds(settings);
  const ids = pageIds(url);
  const { subject } = page;
  const isHome = page.sitePath === homeOf(page.language, settings) || page.sitePath === '/';
  const steps = isHome
    ? []
    : trail(page, facts).map(({ name, sitePath }) => ({
        name,
        url: address(sitePath),
      }));
  const place: WorkPlace = {
    id: ids.subject,
    ownerId: owner,
    siteId: site,
    description: page.description,
    updated: page.updated,
    image: page.preview === undefined ? undefined : address(page.preview.sitePath),
  };
  const about = subject === undefined ? undefined : subjectNode(subject, place, ids.list);
  const mainEntity = isHome ? owner : nameOf(about);
  const graph: Node[] = [
    pageNode(page, url, site, {
      type: typeOf(isHome, subject),
      mainEntity,
      hasTrail: steps.length > 0,
    }),
    siteNode(settings, page.language),
    ...(nameOf(about) === owner
      ? []
      : [ownerNode(settings, page.language, isHome ? (facts.owner ?? {}) : undefined) as Node]),
    ...(about === undefined ? [] : [about]),
    ...(steps.length === 0 ? [] : [trailNode(ids.trail, steps)]),
  ];
  return { '@context': 'https://schema.org', '@graph': graph };
}

function trail(page: PageFacts, { home, parent }: GraphFacts): GraphFacts['home'][] {
  const isParent = parent !== undefined && parent.sitePath !== page.sitePath;
  const { title: name, sitePath } = page;
  return [
    home,
    ...(isParent && parent.sitePath !== home.sitePath ? [parent] : []),
    { name, sitePath },
  ];
}

function typeOf(isHome: boolean, subject: PageSubject | undefined) {
  if (isHome || subject?.kind === 'person') return 'ProfilePage';
  return subject?.kind === 'list' ? 'CollectionPage' : 'WebPage';
}

function subjectNode(subject: PageSubject, place: WorkPlace, listId: string): Node {
  switch (subject.kind) {
    case 'work':
    case 'post':
      return workNode(subject.record, place);
    case 'talk':
      return eventNode(subject.record, subject.facts, place);
    case 'list':
      return listNode(listId, subject.items);
    default:
      return itemNode(subject, place);
  }
}

function nameOf(node: Node | undefined): string | undefined {
  return node !== undefined && '@id' in node ? node['@id'] : undefined;
}

/**
 * The graph as the text of a script element: nothing in it can end the element or begin a comment.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
