import {
  newsKeys,
  personKeys,
  projectKeys,
  talkKeys,
  factsLine,
} from '../front-matter/item-keys.ts';
import { localPath } from '../assets/find-asset.ts';
import type { KeyTable } from '../front-matter/key-table.ts';
import { pageKeys, projectListKeys, strayItemKeys } from '../front-matter/page-keys.ts';
import { postKeys } from '../front-matter/post-keys.ts';
import { dateText } from '../front-matter/readers.ts';
import { teachingKeys } from '../front-matter/teaching-keys.ts';
import { isEmpty, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { hasCollection, octavoCollection } from './collection-names.ts';
import { replaceLoops, withoutLoops } from './loops.ts';
import { listedByLoop, pageKind } from './page-layout.ts';
import { placeOf } from './permalinks.ts';
import type { Plan, Replaced, Target } from './target.ts';
import { pagePath, placeInCollection, safeName, stemOf, uniquePaths } from './target-path.ts';

const ofCollection: Readonly<Record<string, KeyTable>> = {
  news: newsKeys,
  projects: projectKeys,
  talks: talkKeys,
  people: personKeys,
  teaching: teachingKeys,
};

/** Collections whose items Octavo sorts by a date that each must have. */
const NEEDS_DATE = new Set(['news', 'talks']);

const DATED = /^\d{4}-\d{1,2}-\d{1,2}/;

/**
 * Decides what each document becomes and where it stands.
 *
 * @param job also told of what has no place in the new site
 */
export function planDocuments(job: DocumentsJob): Plan {
  const targets: Target[] = [];
  const replaced: Replaced[] = [];
  const unique = uniquePaths();
  const newestDay = newestPost(job.site.documents);
  for (const document of job.site.documents) {
    const planned = planOne(document, job, newestDay);
    if ('instead' in planned) replaced.push(planned);
    else targets.push({ ...planned, path: unique(planned.path) });
  }
  return { targets, replaced };
}

function planOne(
  document: SourceDocument,
  job: DocumentsJob,
  newestDay: string,
): Target | Replaced {
  switch (document.kind) {
    case 'post':
      return target(document, 'post', `posts/${safeName(stemOf(document.path))}.md`, postKeys);
    case 'draft':
      return draft(document, newestDay, job);
    case 'item':
      return item(document, job);
    case 'page':
      return page(document, job);
  }
}

function target(
  document: SourceDocument,
  kind: Target['kind'],
  path: string,
  table: KeyTable,
  more: Partial<Target> = {},
): Target {
  return {
    document,
    kind,
    path,
    table,
    collection: undefined,
    own: {},
    body: document.body,
    before: '',
    after: '',
    lists: undefined,
    ...more,
  };
}

/** The day of the newest post, which a draft without a date gets: an import knows no today. */
function newestPost(documents: readonly SourceDocument[]): string {
  const days = documents.flatMap(({ kind, path }) =>
    kind === 'post' ? (DATED.exec(stemOf(path))?.[0] ?? []) : [],
  );
  return days.sort().at(-1) ?? '2000-01-01';
}

function draft(document: SourceDocument, newestDay: string, { note }: DocumentsJob): Target {
  const name = safeName(stemOf(document.path));
  const written = dateText(document.frontMatter.date);
  if (DATED.test(name) || written !== undefined) {
    const path = DATED.test(name) ? name : `${written?.slice(0, 10) ?? ''}-${name}`;
    return target(document, 'post', `posts/${path}.md`, postKeys, { own: { draft: true } });
  }
  note({
    level: 'approximated',
    file: document.path,
    line: undefined,
    message: 'A draft had no date and got the day of the newest post.',
    advice: 'Rename the file when you publish it, and remove "draft: true".',
  });
  return target(document, 'post', `posts/${newestDay}-${name}.md`, postKeys, {
    own: { draft: true },
  });
}

function item(document: SourceDocument, job: DocumentsJob): Target {
  const jekyll = document.collection ?? '';
  const name = placeInCollection(document);
  if (jekyll === 'publications') {
    return target(document, 'paper', `papers/${name}.md`, {});
  }
  const collection = octavoCollection(jekyll);
  const table = collection === undefined ? undefined : ofCollection[collection];
  const isDated =
    DATED.test(stemOf(document.path)) || dateText(document.frontMatter.date) !== undefined;
  if (collection !== undefined && table !== undefined && (isDated || !NEEDS_DATE.has(collection))) {
    return target(document, 'item', `${collection}/${name}.md`, table, { collection });
  }
  job.note({
    level: collection === undefined ? 'approximated' : 'problem',
    file: document.path,
    line: undefined,
    message:
      collection === undefined
        ? `Octavo has no collection "${jekyll}"; its texts became pages.`
        : `What stands in "${jekyll}" needs a date and has none; it became a page.`,
    ...(collection !== undefined && {
      advice: `Add "date: YYYY-MM-DD", and move it to content/${collection}/.`,
    }),
  });
  const facts = factsLine(document.frontMatter);
  const own =
    facts === undefined || !isEmpty(document.frontMatter.subtitle) ? {} : { subtitle: facts };
  return target(document, 'page', `pages/${safeName(jekyll)}/${name}.md`, strayItemKeys, { own });
}

function page(document: SourceDocument, job: DocumentsJob): Target | Replaced {
  const { site, newAddresses, note } = job;
  const to = textOf(listOf(document.frontMatter.redirect_to)[0]);
  if (to !== undefined) {
    const local = localPath(to, site.config);
    return { document, instead: { to: local === undefined ? to : placeOf(local) } };
  }
  const collections = collectionsOf(job);
  const kind = pageKind(document, collections);
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
    note({
      ...place,
      level: 'approximated',
      message: `The list of "${kind.collection}" is a text now, written once.`,
      advice: 'Add what is new to it by hand.',
    });
    return target(document, 'page', path, pageKeys, {
      body: withoutLoops(document.body),
      lists: kind.collection,
    });
  }
  return listedPage(document, path, kind.layout, job);
}

/** Jekyll's names of the collections of a site, with those that are empty. */
function collectionsOf({ site }: DocumentsJob): ReadonlySet<string> {
  const named = site.documents.flatMap(({ collection }) => collection ?? []);
  return new Set([...named, ...Object.keys(mappingOf(site.config.collections))]);
}

/** A text with a loop in it, such as academicpages' CV, links to the page that lists the same. */
function withLinks(document: SourceDocument, job: DocumentsJob): string {
  const collections = collectionsOf(job);
  if (!/\bsite\.\w+/.test(document.body)) return document.body;
  const pages = job.site.documents.filter(
    ({ kind, path }) => kind === 'page' && path !== document.path,
  );
  return replaceLoops(document.body, (loop) => {
    const listed = listedByLoop(loop, collections);
    if (listed === undefined) return undefined;
    const list = pages.find((one) => {
      const kind = pageKind(one, collections);
      return kind.is === 'page'
        ? kind.layout === listed
        : kind.is === 'list' && kind.collection === listed;
    });
    const title = textOf(list?.frontMatter.title);
    if (list?.address === undefined || title === undefined) return undefined;
    job.note({
      level: 'approximated',
      file: document.path,
      line: undefined,
      message: 'A list inside of a text became a link to the page that has it.',
      subject: title,
    });
    return `[${title}](${list.address})`;
  });
}

function listedPage(
  document: SourceDocument,
  path: string,
  layout: string | undefined,
  job: DocumentsJob,
): Target {
  const place = { file: document.path, line: undefined };
  if (layout === undefined) {
    return target(document, 'page', path, pageKeys, { body: withLinks(document, job) });
  }
  if (layout === 'about') {
    return target(document, 'page', path, pageKeys, {
      own: { layout, ...listsOnFront(document) },
      ...(/\bsite\.posts\b|\bpaginator\b/.test(document.body) && {
        body: withoutLoops(document.body),
      }),
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
    return target(document, 'page', path, pageKeys, { body: withoutLoops(document.body) });
  }
  const table = layout === 'projects' ? projectListKeys : pageKeys;
  const lists =
    layout === 'people' && textOf(document.frontMatter.layout) === 'profiles'
      ? 'profiles'
      : undefined;
  return target(document, 'page', path, table, {
    own: { layout },
    body: withoutLoops(document.body),
    lists,
  });
}

/** Jekyll's first themes list the posts on the front page. */
function listsOnFront({ frontMatter, body }: SourceDocument): Record<string, unknown> {
  const isHome = textOf(frontMatter.layout) === 'home';
  const listsPosts = isHome || /\bsite\.posts\b|\bpaginator\b/.test(body);
  return listsPosts && frontMatter.latest_posts === undefined ? { latest_posts: true } : {};
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
