import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import { documentAddress } from '../addresses/document-address.ts';
import type { DocumentKind, Note, SourceDocument, SourceSite } from '../types.ts';
import { readDefaults, type Defaults } from './defaults.ts';
import { hasFrontMatter, splitSource } from './front-matter.ts';
import { isIncluded, isPublic, isSpecial } from './jekyll-glob.ts';
import { withPlainDate } from './plain-date.ts';
import { merged, textsOf } from './records.ts';
import { collectionsFolder, PAGE, placeOf, type Place } from './site-parts.ts';

type Site = Pick<SourceSite, 'paths' | 'read' | 'config'>;

/** Files that Jekyll computes when they have front matter, without making a page of them. */
const COMPUTED = /\.(?:xml|txt|json|css|scss|sass|js|webmanifest|bib|csv|ics)$/i;

type DocumentPlace = Exclude<Place, { kind: 'other' }>;

/** Where both themes keep their pages; Jekyll reads it only when the settings include it. */
const PAGES = '_pages';

/** How many files are read at once. */
const AT_ONCE = 16;

/**
 * Reads every text of a site that Jekyll makes a page of, and drafts.
 *
 * @returns in the order of their paths. What was passed over though it looks like a text is told
 */
export async function readDocuments(
  site: Site,
  note: (note: Note) => void,
): Promise<SourceDocument[]> {
  const include = [...textsOf(site.config.include), PAGES];
  const defaults = readDefaults(site.config.defaults, collectionsFolder(site.config));
  const read = await mapAtOnce([...site.paths].sort(), AT_ONCE, async (path) => {
    const place = placeOf(path, site.config);
    if (place.kind !== 'other' && rests(path, place, include)) {
      tellSpecial(path, note);
      return undefined;
    }
    if (place.kind !== 'other') {
      return PAGE.test(path) ? readDocument(site, path, place, defaults, note) : undefined;
    }
    if (!isPublic(path, include)) {
      const folder = path.split('/').slice(0, -1).join('/');
      if (folder === '' || isPublic(folder, include)) tellSpecial(path, note);
      return undefined;
    }
    if (COMPUTED.test(path)) return tellComputed(site, path, note);
    if (!PAGE.test(path)) return undefined;
    return readDocument(site, path, { kind: 'page', collection: undefined }, defaults, note);
  });
  const documents = read.filter((document) => document !== undefined);
  tellPages(documents, site, note);
  return documents;
}

/** Whoever kept pages there meant them to be pages. */
function tellPages(
  documents: readonly SourceDocument[],
  { config }: Site,
  note: (note: Note) => void,
): void {
  if (isIncluded(PAGES, textsOf(config.include))) return;
  if (!documents.some(({ path, kind }) => kind === 'page' && path.startsWith(`${PAGES}/`))) return;
  const message =
    'The settings do not include this folder, which Jekyll then passes over; its pages were read.';
  note({ level: 'approximated', file: PAGES, line: undefined, message });
}

async function readDocument(
  site: Site,
  path: string,
  { kind, collection }: { kind: DocumentKind; collection: string | undefined },
  defaults: Defaults,
  note: (note: Note) => void,
): Promise<SourceDocument | undefined> {
  if (kind === 'post' && !/(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$/.test(path)) {
    const message = 'The name of the post has no date, so that Jekyll passes it over.';
    const advice = 'Name it YYYY-MM-DD-title.md, or move it to _drafts.';
    note({ level: 'problem', file: path, line: undefined, message, advice });
    return undefined;
  }
  const text = await site.read(path);
  if (text === undefined) return undefined;
  if (!hasFrontMatter(text) && kind !== 'post' && kind !== 'draft') {
    tellBare(path, text, note);
    return undefined;
  }
  const { frontMatter: own, lineOf, body, bodyLine } = splitSource(text, path, note);
  const types = { page: 'pages', post: 'posts', draft: 'drafts', item: collection ?? '' };
  const all = merged(defaults(path, types[kind]), own);
  const frontMatter = withPlainDate(all, lineOf, (one) => {
    note({ file: path, ...one });
  });
  const address = documentAddress({ path, kind, collection, frontMatter }, site.config);
  return { path, kind, collection, frontMatter, lineOf, body, bodyLine, address };
}

/** Whether the name of a file, or of the first folder within that of its kind, keeps Jekyll from it. */
function rests(path: string, place: DocumentPlace, include: readonly string[]): boolean {
  const folders = { post: '_posts', draft: '_drafts', item: `_${place.collection ?? ''}` };
  const steps = path.split('/');
  const inside = steps.slice(steps.indexOf(folders[place.kind]) + 1);
  const names = [inside[0] ?? '', inside.at(-1) ?? ''];
  return names.some((name) => isSpecial(name)) && !isIncluded(inside.join('/'), include);
}

/** What is called so is a part of other pages, or rests. */
function tellSpecial(path: string, note: (note: Note) => void): void {
  if (!PAGE.test(path)) return;
  const message =
    'Its name, or its folder’s, begins as those that Jekyll passes over; it was left out.';
  const advice = 'Take the first character from that name and import it again, if it is a page.';
  note({ level: 'dropped', file: path, line: undefined, message, advice });
}

/** Without front matter a file is served as it is. */
function tellBare(path: string, text: string, note: (note: Note) => void): void {
  if (text.startsWith('---')) {
    const message = 'The front matter has no end; Jekyll serves such a file as it is.';
    const advice = 'Put a line with three dashes after its last key, and import it again.';
    note({ level: 'problem', file: path, line: 1, message, advice });
    return;
  }
  // The papers that come with a project, not with its site.
  if (!path.includes('/') || /\.html?$/i.test(path)) return;
  const message = 'A text without front matter is no page of its own.';
  note({ level: 'dropped', file: path, line: undefined, message });
}

async function tellComputed(
  site: Site,
  path: string,
  note: (note: Note) => void,
): Promise<undefined> {
  const text = await site.read(path);
  if (text === undefined || !hasFrontMatter(text)) return undefined;
  const message = /\.(?:css|scss|sass|js)$/i.test(path)
    ? 'A style sheet or script of the old theme was left out.'
    : 'A file that Jekyll computes was left out.';
  note({ level: 'dropped', file: path, line: undefined, message });
  return undefined;
}
