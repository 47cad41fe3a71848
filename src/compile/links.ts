import path from 'node:path';
import type { ContentError, SourcePosition } from '../site/content-error.ts';
import { decoded } from '../site/decoded.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { linkSchemes } from '../site/link-schemes.ts';
import type { Site } from '../site/read-site.ts';
import type { RouteTable } from '../routes/table.ts';
import { hrefOf, toPagePath, toSitePath, type SitePath } from '../routes/url.ts';
import { findFile, reachableFiles } from './find-file.ts';
import type { MediaFile } from './media.ts';
import { publishedFile } from './published-file.ts';
import { isOwnBibliography, isSource, sourceComplaint } from './source-files.ts';

/** Where a link is written. */
export interface LinkPlace {
  file: string;
  /** Address of the page that holds it; undefined for a text without a page. */
  sitePath: SitePath | undefined;
  position: SourcePosition;
}

/** Where a link leads, with files to copy; `href` is as written where that is a mistake. */
export interface ResolvedLink {
  href: string;
  /** The page of this site and the anchor on it, when it has one, to be checked at the end. */
  anchor: { sitePath: SitePath; id: string } | undefined;
  files: MediaFile[];
  error: ContentError | undefined;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Finds the address that a written link means: a content file becomes the address of its page, a
 * path becomes one under the base path, a file beside the text is published with it.
 */
export async function resolveLink(
  target: string,
  place: LinkPlace,
  site: Site,
  table: RouteTable,
): Promise<ResolvedLink> {
  const scheme = SCHEME.exec(target)?.[0].toLowerCase();
  if (scheme !== undefined || target.startsWith('//')) {
    if (scheme !== undefined && !linkSchemes.has(scheme)) {
      return { ...plain('#'), error: forbidden(target, scheme, place) };
    }
    if (URL.canParse(target, 'https://site')) return plain(target);
    return { ...plain('#'), error: unreadable(target, place) };
  }
  const [, written = '', query = '', given = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(target) ?? [];
  const asTyped = decoded(given.slice(1));
  // As the ids of headings are, however the letters were typed.
  const id = asTyped.normalize('NFC');
  const fragment = id === asTyped ? given : `#${encodeURI(id)}`;
  if (target.trim() === '') return { ...plain(target), error: empty(place) };
  if (written === '') {
    const anchor =
      id === '' || place.sitePath === undefined ? undefined : { sitePath: place.sitePath, id };
    return { ...plain(`${query}${fragment}`), anchor };
  }
  const toPage = pageFor(written, place, site, table);
  if (toPage !== undefined) {
    return {
      href: `${hrefOf(site.settings.basePath, toPage)}${query}${fragment}`,
      anchor: id === '' ? undefined : { sitePath: toPage, id },
      files: [],
      error: undefined,
    };
  }
  const file = findFile(written, place.file, site);
  if (file !== undefined && isSource(file, site)) {
    const exported = exportOf(file, site, table);
    if (exported !== undefined) return plain(hrefOf(site.settings.basePath, exported));
    const complaint = sourceComplaint(file, target, site);
    const error = complaint && { severity: 'error' as const, ...at(place), ...complaint };
    return { ...plain('#'), error };
  }
  if (file !== undefined) {
    const { href, files } = await publishedFile(file, site);
    return { ...plain(`${href}${query}${fragment}`), files };
  }
  return { ...plain(target), error: broken(target, written, place, site, table) };
}

function plain(href: string): ResolvedLink {
  return { href, anchor: undefined, files: [], error: undefined };
}

/** The page that a path means: by its content file, from the site's root, or beside this page. */
function pageFor(
  written: string,
  place: LinkPlace,
  site: Site,
  table: RouteTable,
): SitePath | undefined {
  const name = decoded(written);
  if (!name.startsWith('/')) {
    const file = path.resolve(path.dirname(place.file), name);
    const byFile = table.pathOfFile.get(file) ?? table.pathOfFile.get(path.join(file, 'index.md'));
    if (byFile !== undefined) return byFile;
    if (place.sitePath === undefined) return undefined;
  }
  const resolved = decoded(
    new URL(written, `https://site${hrefOf('', place.sitePath ?? '/')}`).pathname,
  );
  const sitePath = toSitePath(resolved);
  const found = [sitePath, toPagePath(resolved)].find((one) => table.byPath.has(one));
  if (found !== undefined) return found;
  return site.publicFiles.has(`${sitePath.slice(1)}index.html`) ? sitePath : undefined;
}

/** The file in which the site hands out all works of its own bibliographies. */
function exportOf(file: string, site: Site, { routes }: RouteTable): SitePath | undefined {
  if (!isOwnBibliography(file, site)) return undefined;
  return routes.find((one) => one.kind === 'export' && one.of === 'works' && one.format === 'bib')
    ?.path;
}

function at({ file, position }: LinkPlace): Pick<ContentError, 'file' | 'position'> {
  return { file, position };
}

function broken(
  target: string,
  written: string,
  place: LinkPlace,
  site: Site,
  table: RouteTable,
): ContentError {
  const known = written.startsWith('/')
    ? [...table.byPath.keys(), ...[...site.publicFiles].map((file) => `/${file}`)]
    : [
        ...[...table.pathOfFile.keys()].map((file) => pathFrom(place, file)),
        ...reachableFiles(place.file, site),
        ...table.byPath.keys(),
      ];
  const otherwise = EMAIL.test(written)
    ? `Write "mailto:${target}" if it is an address for mail.`
    : HOST.test(written)
      ? `Write "https://${target}" if it is an address elsewhere.`
      : FILE.test(written)
        ? `Put the file beside this text, or into public/ and write its path there with a slash first: /${path.posix.basename(decoded(written))}.`
        : 'Link to a file in content/ by its path from here, to an address of the site with a slash first, or elsewhere with https:// first.';
  const same = fileOfName(written, place, table);
  return {
    severity: 'error',
    kind: 'broken-link',
    ...at(place),
    message: `The link "${target}" leads to nothing on this site.`,
    fix: same === undefined ? didYouMean(written, known, otherwise) : `Did you mean "${same}"?`,
  };
}

/** The one content file that has the name of what is linked to: in another folder or case, with an ending. */
function fileOfName(written: string, place: LinkPlace, table: RouteTable): string | undefined {
  if (written.startsWith('/') || written.endsWith('/')) return undefined;
  const name = nameOf(decoded(written));
  const isSame = (file: string): boolean => nameOf(file).toLowerCase() === name.toLowerCase();
  const files = [...table.pathOfFile.keys()].filter(isSame);
  const [file] = files;
  if (file === undefined || files.length > 1) return undefined;
  return pathFrom(place, file);
}

/** The path of a file as it is written in another. */
function pathFrom(place: LinkPlace, file: string): string {
  return path.relative(path.dirname(place.file), file).split(path.sep).join('/');
}

/** @example nameOf('posts/2026-02-15-when/index.md') // 'when' */
function nameOf(file: string): string {
  const place = file
    .split(path.sep)
    .join('/')
    .replace(/(?:\/index)?\.mdx?$/i, '');
  return path.posix.basename(place).replace(/^\d{4}-\d{1,2}-\d{1,2}[-_\s]+/, '');
}

const EMAIL = /^[^\s/@]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** A file that is no text of the site. */
const FILE = /\.(?!mdx?$|html?$)[a-z][a-z\d]{1,5}$/i;

/** What begins as an address elsewhere does: with a host and a path, or one that is hardly a file. */
const HOST =
  /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:[a-z]{2,}\/|(?:ai|app|com|dev|edu|gov|io|net|org)$)/i;

function forbidden(target: string, scheme: string, place: LinkPlace): ContentError {
  return {
    severity: 'error',
    kind: 'forbidden-link',
    ...at(place),
    message: `A link may not begin with "${scheme}": "${target}".`,
    fix: 'Link to an address that begins with https://, mailto: or a path of this site.',
  };
}

function unreadable(target: string, place: LinkPlace): ContentError {
  return {
    severity: 'error',
    kind: 'broken-link',
    ...at(place),
    message: `No browser can read the address "${target}".`,
    fix: 'Copy it once more from where the page is shown: https://, the host, and the path.',
  };
}

function empty(place: LinkPlace): ContentError {
  return {
    severity: 'warning',
    kind: 'empty-link',
    ...at(place),
    message: 'This link has no address.',
    fix: 'Write where it leads, [text](https://example.org), or take the brackets away.',
  };
}
