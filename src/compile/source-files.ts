import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { Site } from '../site/read-site.ts';

/** Texts, wherever they stand in `content/`. */
const TEXT = /\.(?:md|mdx|markdown|mdown|qmd)$/i;
/** What the site is made from beside them. */
const SETTINGS = /^(?:(?:site|macros)\.yaml|theme\.css|components\/.*|data\/.*\.ya?ml)$/;

type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

/** Whether a file is what the site is made from, which is for its author alone. */
export function isSource(file: string, site: Site): boolean {
  const name = path.relative(site.contentFolder, file).split(path.sep).join('/');
  if (name.startsWith('../')) return false;
  return TEXT.test(name) || SETTINGS.test(name) || isBibliography(file, site);
}

/** Whether it is one of the site's own bibliographies, which the site hands out without private notes. */
export function isOwnBibliography(file: string, site: Pick<Site, 'bibliography'>): boolean {
  return site.bibliography.some((one) => one.file === file);
}

function isBibliography(file: string, site: Site): boolean {
  return isOwnBibliography(file, site) || site.references.some((one) => one.file === file);
}

/**
 * Why a link to a source has nothing to lead to: drafts and private notes must not become public by a
 * link.
 *
 * @param file absolute path of a file for which `isSource` holds
 * @param target as it is written
 * @returns undefined for a text that could not be read, which is an error already
 */
export function sourceComplaint(file: string, target: string, site: Site): Complaint | undefined {
  const why = site.unpublished.get(file);
  if (why === 'draft') {
    return {
      kind: 'unpublished-link',
      message: `The link "${target}" leads to a draft, which is not published.`,
      fix: 'Take the link out until it is, or take "draft: true" or "published: false" out of that file.',
    };
  }
  if (why !== undefined) {
    return {
      kind: 'unpublished-link',
      message: `The link "${target}" leads to a text that is dated ${why.from.day} and is not published before.`,
      fix: 'Take the link out until then, or change the date of that file.',
    };
  }
  const entry = site.entries.find((one) => one.file === file);
  if (entry !== undefined) {
    return {
      kind: 'source-link',
      message: `The link "${target}" leads to a text that has no page of its own.`,
      fix: `Write a text under its front matter, and it has a page; or link to the page that lists it${listOf(entry, site)}.`,
    };
  }
  if (isEntry(file, site)) return undefined;
  return {
    kind: 'source-link',
    message: `The link "${target}" leads to a source of the site, and sources are not published.`,
    fix: 'If readers are to have it, put a copy into public/ and link to it with a slash first.',
  };
}

/** The page that lists the like of an entry, if there is one. */
function listOf({ collection, language }: Entry, { entries }: Site): string {
  const lists = entries.filter(
    (one) => one.kind === 'page' && collection !== undefined && one.collection === collection,
  );
  const list = lists.find((one) => one.language === language) ?? lists[0];
  return list === undefined ? '' : `, ${list.name}`;
}

function isEntry(file: string, { contentFolder, collections }: Site): boolean {
  const [folder = ''] = path.relative(contentFolder, file).split(path.sep);
  const folders = ['pages', 'posts', 'papers', ...collections.map(({ name }) => name)];
  return folders.includes(folder) && /\.mdx?$/.test(file);
}
