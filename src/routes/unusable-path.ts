import type { ContentError } from '../site/content-error.ts';
import type { Route } from './route.ts';
import type { SitePath } from './url.ts';

/** A part that leads to another folder, to a browser as to a disk; Windows knows both slashes. */
const LEADS_ELSEWHERE = /(?:^|[\\/])(\.{1,2})(?=[\\/]|$)/;

/** What a whole address becomes as a path. */
const WITH_HOST = /^\/https?:\//i;

/**
 * What is wrong with an address that could not be had, or would be that of a place outside of the site.
 *
 * @returns undefined for one that can be used
 */
export function unusablePath({
  path,
  source: { file, position },
}: Route): ContentError | undefined {
  const reason = reasonAgainst(path);
  if (reason === undefined) return undefined;
  return {
    severity: 'error',
    kind: 'unusable-address',
    file,
    position,
    message: `Nothing can have the address ${JSON.stringify(path)}: ${reason}.`,
    fix: 'Take it out of what the address is made of: permalink, slug, tag, name of the file, or site.yaml.',
  };
}

function reasonAgainst(path: SitePath): string | undefined {
  const [, dots] = LEADS_ELSEWHERE.exec(path) ?? [];
  if (dots !== undefined) return `"${dots}" leads to another folder`;
  if (WITH_HOST.test(path)) return 'it is to be a path of this site, without scheme and host';
  return /\p{Cc}/u.test(path) || !path.isWellFormed()
    ? 'it holds a character that is none of text'
    : undefined;
}
