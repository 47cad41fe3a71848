import { isRecord, textOf, textsOf, type Plain } from './records.ts';

/** Endings of pages. */
export const PAGE = /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i;

/** Names of the collections of a site, without posts. */
export function collectionNames(config: Readonly<Plain>): string[] {
  const { collections } = config;
  const names = isRecord(collections) ? Object.keys(collections) : textsOf(collections);
  return names.filter((name) => name !== 'posts' && name !== 'drafts').sort();
}

/** The folder in which collections stand, without slashes around it; usually none. */
export function collectionsFolder(config: Readonly<Plain>): string {
  return (textOf(config.collections_dir) ?? '').replaceAll(/^\/|\/$/g, '');
}

/** What a file is by its place alone. */
export type Place =
  | { kind: 'post' | 'draft'; collection: undefined }
  | { kind: 'item'; collection: string }
  | { kind: 'other'; collection: undefined };

/** Says what a file in a folder of posts, drafts or of a collection is. */
export function placeOf(path: string, config: Readonly<Plain>): Place {
  const folders = path.split('/').slice(0, -1);
  if (folders.includes('_posts')) return { kind: 'post', collection: undefined };
  if (folders.includes('_drafts')) return { kind: 'draft', collection: undefined };
  const around = collectionsFolder(config);
  const prefix = around === '' ? '' : `${around}/`;
  const collection = collectionNames(config).find((name) => path.startsWith(`${prefix}_${name}/`));
  return collection === undefined
    ? { kind: 'other', collection: undefined }
    : { kind: 'item', collection };
}
