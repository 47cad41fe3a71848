/**
 * A path on the site, from its root, without the base path: `/blog/2026/when/`. Everything between
 * slashes is as a reader would write it; it is percent-encoded only when it becomes an address.
 */
export type SitePath = string;

/**
 * Makes the address that goes into `href`.
 *
 * @param basePath `''` or `/repo`
 * @example hrefOf('/repo', '/blog/größe/') // '/repo/blog/gr%C3%B6%C3%9Fe/'
 */
export function hrefOf(basePath: string, sitePath: SitePath): string {
  return `${basePath}${encodeURI(sitePath.toWellFormed()).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** @example absoluteUrl('https://x.org', '/repo', '/blog/') // 'https://x.org/repo/blog/' */
export function absoluteUrl(origin: string, basePath: string, sitePath: SitePath): string {
  return `${origin}${hrefOf(basePath, sitePath)}`;
}

/**
 * Brings a written address into the one form that routes have: a slash at both ends, or a file name
 * at the end.
 *
 * @example toSitePath('/about') // '/about/'
 * @example toSitePath('about.html') // '/about.html'
 */
export function toSitePath(written: string): SitePath {
  const path = `/${written}`.replaceAll(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return path.endsWith('/') || /\.[A-Za-z0-9]+$/.test(path) ? path : `${path}/`;
}

/**
 * The address of a page. Hosts tell by a file's name what is in it, and send as a page only what is
 * called one; with any other name it is a folder.
 *
 * @example toPagePath('about.html') // '/about.html'
 * @example toPagePath('index.php') // '/index.php/'
 */
export function toPagePath(written: string): SitePath {
  const path = toSitePath(written);
  return /(?:\/|\.html?)$/i.test(path) ? path : `${path}/`;
}

/**
 * The path that an address stands for: the reverse of `hrefOf`, however much of it is encoded.
 *
 * @param basePath `''` or `/repo`
 * @returns undefined for an address outside the site, and for one that is not well encoded
 * @example pathIn('/repo', new URL('https://x.org/repo/blog')) // '/blog/'
 */
export function pathIn(basePath: string, { pathname }: URL): SitePath | undefined {
  if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return undefined;
  try {
    return toSitePath(decodeURIComponent(pathname.slice(basePath.length)));
  } catch {
    return undefined;
  }
}
