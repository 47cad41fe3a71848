import path from 'node:path';
import { withoutOwnHost } from '../addresses/own-host.ts';
import { pathInRepository } from '../addresses/own-repository.ts';
import type { SourceDocument, SourceSite } from '../types.ts';

/** A file of the source that something refers to. */
export interface FoundAsset {
  /** Path in the source folder. */
  path: string;
  /** Whether letters had to be read in another case; most hosts would not have found it. */
  isMiscased: boolean;
}

/** Folders in which al-folio and academicpages look for a bare file name. */
export const usualFolders = {
  picture: ['assets/img', 'images', 'img', 'assets/images'],
  preview: ['assets/img/publication_preview', 'assets/img', 'images', 'img'],
  paper: ['assets/pdf', 'files', 'assets/files', 'pdf', 'papers'],
  bibliography: ['assets/bibliography', '_bibliography'],
} as const;

/**
 * The path that an address has on its site: without the site's own host and base path, without query
 * and fragment, decoded.
 *
 * @returns undefined when it leads to another host, or nowhere
 */
export function localPath(
  written: string,
  config: Readonly<Record<string, unknown>>,
): string | undefined {
  const address = withoutOwnHost(written.trim().replaceAll('\\', '/'), config);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return undefined;
  const local = decoded(address.replace(/[?#].*$/s, ''));
  // A zero byte ends a path for some systems, and no file has one.
  return local === '' || local.includes('\0') ? undefined : local;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Finds the file that a document means, among those that the site may read.
 *
 * @param written an address from the root, of the site itself, or a path beside the document
 * @param folders where a bare name is looked for as well
 */
export function findAsset(
  written: string,
  document: Pick<SourceDocument, 'path' | 'address' | 'filesAt'>,
  site: SourceSite,
  folders: readonly string[] = [],
): FoundAsset | undefined {
  const inRepository = pathInRepository(written.trim(), site.config);
  const local = localPath(inRepository ?? written, site.config);
  if (local === undefined) return undefined;
  const fromRoot = local.replace(/^\/+/, '');
  const beside = path.posix.dirname(document.path);
  const page = (document.address ?? document.filesAt ?? '/').replace(/[^/]*$/, '');
  const candidates = local.startsWith('/')
    ? [fromRoot]
    : [
        path.posix.join(beside, local),
        path.posix.join('/', page, local).slice(1),
        ...folders.map((folder) => path.posix.join(folder, local)),
        fromRoot,
      ];
  if (!local.startsWith('/') || !fromRoot.includes('/')) {
    candidates.push(...folders.map((folder) => path.posix.join(folder, fromRoot)));
  }
  const found = candidates.find((candidate) => isAsset(candidate, site));
  if (found !== undefined) return { path: found, isMiscased: false };
  const lower = new Set(candidates.map((candidate) => candidate.toLowerCase()));
  const similar = inLowerCase(site.paths);
  for (const candidate of lower) {
    const meant = similar.get(candidate);
    if (meant !== undefined && isAsset(meant, site)) return { path: meant, isMiscased: true };
  }
  return undefined;
}

const ofPaths = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** Made once for each site: a text may refer to thousands of files. */
function inLowerCase(paths: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = ofPaths.get(paths);
  if (known !== undefined) return known;
  const made = new Map([...paths].sort().map((one) => [one.toLowerCase(), one]));
  ofPaths.set(paths, made);
  return made;
}

/** Whether a path is that of a file which a site serves: nothing hidden, and no source of a page. */
function isAsset(candidate: string, site: SourceSite): boolean {
  if (
    !site.paths.has(candidate) ||
    /\.(?:md|markdown|mkdn?|yml|yaml|liquid|rb|scss|sass)$/i.test(candidate)
  ) {
    return false;
  }
  const parts = candidate.split('/');
  // What stands in these is never served.
  return (
    !/^_(?:includes|layouts|sass|data|plugins|site)$/.test(parts[0] ?? '') &&
    parts.every((part) => part !== '' && !part.startsWith('.'))
  );
}
