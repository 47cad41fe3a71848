import { localPath } from '../assets/find-asset.ts';
import type { KeyTable } from '../front-matter/key-table.ts';
import { pageKeys, peopleListKeys, projectListKeys } from '../front-matter/page-keys.ts';
import { isEmpty, lineOf, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { hasCollection, octavoCollection } from './collection-names.ts';
import { collectionsOf, noteList, withLinks } from './loop-links.ts';
import { withoutLoops } from './loops.ts';
import { pageKind } from './page-layout.ts';
import { groupsOnPage } from './people-groups.ts';
import { placeOf } from './permalinks.ts';
import { newTarget, type Replaced, type Target } from './target.ts';
import { pagePath } from './target-path.ts';

/** Decides what a page becomes. What has no place in the new site is told of. */
export function planPage(document: SourceDocument, job: DocumentsJob): Target | Replaced {
  const { site, newAddresses, note } = job;
  const to = textOf(listOf(document.frontMatter.redirect_to)[0]);
  if (to !== undefined) {
    const local = localPath(to, site.config);
    return { document, instead: { to: local === undefined ? to : placeOf(local) } };
  }
  const collections = collectionsOf(job);
  const kind = pageKind(document, collections, newAddresses.languages);
  const place = { file: document.path, line: undefined };
  if (kind.is === 'nothing') {
    note({
      ...place,
      level: 'dropped',
      message: `The page was left out: ${kind.why}.`,
      subject: document.address ?? '',
    });
    return { document, instead: kind.instead };
  }
  const path = pagePath(document, newAddresses.languages);
  if (kind.is === 'list') {
    noteList(kind.collection, document.path, job);
    return newTarget(document, 'page', path, pageKeys, {
      body: withoutLoops(document.body),
      lists: kind.collection,
    });
  }
  return listedPage(document, path, kind.layout, job);
}

function listedPage(
  document: SourceDocument,
  path: string,
  layout: string | undefined,
  job: DocumentsJob,
): Target {
  const place = { file: document.path, line: undefined };
  if (layout === undefined) {
    const isRepositories = /\bsite\.data\.repositories\b/.test(document.body);
    const body = isRepositories ? withoutLoops(document.body) : withLinks(document, job);
    return newTarget(document, 'page', path, pageKeys, { body });
  }
  if (layout === 'about') {
    return newTarget(document, 'page', path, pageKeys, {
      own: { layout, ...listsOnFront(document, job) },
      body: /\bsite\.posts\b|\bpaginator\b/.test(document.body)
        ? withoutLoops(document.body)
        : withLinks(document, job),
    });
  }
  const isEmptyList =
    (layout === 'cv' && !job.hasCv) || (hasCollection(layout) && !hasItems(layout, document, job));
  if (isEmptyList) {
    job.note({
      ...place,
      level: 'problem',
      message: `There is nothing for a page with the layout "${layout}" to show; it became a plain page.`,
    });
    return newTarget(document, 'page', path, pageKeys, { body: withoutLoops(document.body) });
  }
  const tables: Readonly<Record<string, KeyTable>> = {
    projects: projectListKeys,
    people: peopleListKeys,
  };
  const table = tables[layout] ?? pageKeys;
  const lists =
    layout === 'people' && textOf(document.frontMatter.layout) === 'profiles'
      ? 'profiles'
      : undefined;
  const groups = layout === 'people' ? groupsOnPage(document, job.site) : [];
  return newTarget(document, 'page', path, table, {
    own: {
      layout,
      ...(layout === 'publications' && groupsOf(job)),
      ...(groups.length > 0 && { groups }),
    },
    body: withoutLoops(document.body),
    lists,
  });
}

/** Jekyll's first themes list the posts on the front page. */
function listsOnFront(
  { frontMatter, body }: SourceDocument,
  { site }: DocumentsJob,
): Record<string, unknown> {
  const isHome = textOf(frontMatter.layout) === 'home';
  const listsPosts = isHome || /\bsite\.posts\b|\bpaginator\b/.test(body);
  return listsPosts &&
    site.documents.some(({ kind }) => kind === 'post') &&
    frontMatter.latest_posts === undefined
    ? { latest_posts: true }
    : {};
}

/** Whether anything will be in a collection of Octavo's. */
function hasItems(
  layout: string,
  { frontMatter }: SourceDocument,
  { site }: DocumentsJob,
): boolean {
  const isProfiles = layout === 'people' && !isEmpty(frontMatter.profiles);
  return (
    isProfiles ||
    site.documents.some(
      ({ collection }) => collection !== undefined && octavoCollection(collection) === layout,
    )
  );
}

/** academicpages groups publications under the headings of its categories. */
function groupsOf({ site }: DocumentsJob): Record<string, unknown> {
  const used = new Set(
    site.documents
      .filter(({ collection }) => collection === 'publications')
      .flatMap(({ frontMatter }) => textOf(frontMatter.category) ?? []),
  );
  const titles = Object.entries(mappingOf(site.config.publication_category)).flatMap(
    ([name, category]) => (used.has(name) ? [lineOf(mappingOf(category).title) ?? name] : []),
  );
  return titles.length === 0 ? {} : { publications: { group_by: 'category', group_order: titles } };
}
