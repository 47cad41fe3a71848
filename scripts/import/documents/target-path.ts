import path from 'node:path';
import type { SourceDocument } from '../types.ts';

/** Names of files that need no thought anywhere. */
const PLAIN_ADDRESS = /^\/(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\/)*$/u;

/**
 * Where a page stands in `content/pages/`: by its address, so that it needs no permalink, unless the
 * address makes no good name.
 */
export function pagePath(
  { path: file, address }: SourceDocument,
  languages: readonly string[],
): string {
  const own = address ?? '';
  const [language, rest] = languagePrefix(own, languages);
  const suffix = language === undefined ? '' : `.${language}`;
  if (rest === '/') return `pages/about${suffix}.md`;
  const slashed = rest.replace(/\.html$/, '/');
  const isPlain = own !== '' && PLAIN_ADDRESS.test(slashed.endsWith('/') ? slashed : `${slashed}/`);
  const name = isPlain ? slashed.replaceAll(/^\/|\/$/g, '') : safeName(stemOf(file));
  // Octavo's front page has this name.
  const isFree = name !== 'about' && name !== 'index';
  return `pages/${isFree ? name : `${name}-page`}${suffix}.md`;
}

/** `/zh/about/` is the page `about` in Chinese, where the site speaks it. */
function languagePrefix(
  address: string,
  languages: readonly string[],
): [string | undefined, string] {
  const found = languages.slice(1).find((one) => address.startsWith(`/${one}/`));
  return found === undefined ? [undefined, address] : [found, address.slice(found.length + 1)];
}

/** Names of files that begin with a date. */
export const DATED = /^\d{4}-\d{1,2}-\d{1,2}/;

/** Name of a file without folder and ending. */
export function stemOf(file: string): string {
  return path.posix.basename(file).replace(/\.[^.]+$/, '');
}

/** Path of an item in its collection, without ending. */
export function placeInCollection({ path: file, collection }: SourceDocument): string {
  const folder = `_${collection ?? ''}/`;
  const at = file.indexOf(folder);
  const inside = at === -1 ? path.posix.basename(file) : file.slice(at + folder.length);
  return inside
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(safeName)
    .join('/');
}

/** A name that every system can store: no sign but - _ . + and no dot first. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}_.+-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'unnamed' : plain;
}

/** Makes paths that are all different: a second one gets a number. */
export function uniquePaths(): (path: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? wanted : wanted.replace(/((?:\.[a-z]{2})?\.md)$/, `-${number}$1`);
      // Some systems do not tell capitals from small letters.
      if (!taken.has(path.toLowerCase())) {
        taken.add(path.toLowerCase());
        return path;
      }
    }
  };
}
