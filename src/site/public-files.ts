import { brokenLinks } from './broken-links.ts';
import type { ContentError } from './content-error.ts';
import { filesBelow } from './files-below.ts';
import { isHidden } from './list-files.ts';

/**
 * Lists what an author publishes as it is.
 *
 * @param folder absolute path of `public/`, which need not exist
 * @returns paths in it with slashes, of those that have a name for visitors; and links that lead to
 *   nothing that could be published
 */
export function readPublicFiles(folder: string): { files: Set<string>; errors: ContentError[] } {
  const found = filesBelow(folder);
  return {
    files: new Set(found.map(({ name }) => name).filter((name) => !isHidden(name))),
    errors: brokenLinks(found),
  };
}
