import { brokenLinks } from './broken-links.ts';
import type { ContentError } from './content-error.ts';
import { filesBelow } from './files-below.ts';
import { isHidden } from './list-files.ts';

/**
 * Lists what a site is made from. Hidden files are the author's own affair.
 *
 * @param folder absolute path of `content/`
 * @returns paths in it with slashes, in the order of their code units; and links that lead to nothing
 *   that could be read
 */
export function readContentFiles(folder: string): { files: string[]; errors: ContentError[] } {
  const found = filesBelow(folder).filter(({ name }) => !isHidden(name));
  const files = found.filter(({ deadEnd }) => deadEnd === undefined).map(({ name }) => name);
  return { files: files.sort(), errors: brokenLinks(found) };
}
