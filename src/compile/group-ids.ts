import GithubSlugger, { slug } from 'github-slugger';
import type { GroupHeading } from '../site/collection.ts';
import type { Site } from '../site/read-site.ts';
import { itemsIn } from '../routes/collection-rows.ts';
import { layoutIds } from './anchors.ts';
import type { CompiledEntry, GroupIds } from './compiled-entry.ts';

/**
 * Makes ids of the headings in a list as those of a text are made. Where items have another name for
 * a group than its heading says, its section has that name: so the same link leads to it in the pages
 * of all languages.
 *
 * @param taken ids that the page has already
 * @example groupIds([{ title: '博士生', name: 'Doctoral students' }], [])
 *   // { '博士生': { heading: '博士生', section: 'doctoral-students' } }
 */
export function groupIds(headings: readonly GroupHeading[], taken: Iterable<string>): GroupIds {
  const slugger = new GithubSlugger();
  const used = new Set(taken);
  for (const id of used) slugger.slug(id, true);
  const headingIds = headings.map(({ title }) =>
    slugger.slug(slug(title) === '' ? 'group' : title),
  );
  for (const id of headingIds) used.add(id);
  return Object.fromEntries(
    headings.map(({ title, name }, index) => {
      const section = slug(name);
      const isFree = section !== '' && !used.has(section);
      used.add(section);
      return [title, { heading: headingIds[index] ?? '', section: isFree ? section : undefined }];
    }),
  );
}

/** All ids of the headings in a list. */
export function allIds(ids: GroupIds): string[] {
  return Object.values(ids).flatMap(({ heading, section }) =>
    section === undefined ? [heading] : [heading, section],
  );
}

/**
 * The ids of the headings in what a page lists.
 *
 * @param taken ids of its text
 */
export function groupIdsOf(
  { kind, collection: name, fields, language }: CompiledEntry,
  taken: readonly string[],
  { collections, entries, settings }: Pick<Site, 'collections' | 'entries' | 'settings'>,
): GroupIds {
  const headings = collections.find((collection) => collection.name === name)?.headings;
  if (kind !== 'page' || headings === undefined) return {};
  const items = entries.filter((entry) => entry.kind === 'item' && entry.collection === name);
  const found = headings(fields, itemsIn(items, language, settings), language);
  return groupIds(found, [...taken, ...Object.values(layoutIds)]);
}
