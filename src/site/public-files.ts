import { START_OF_FILE, type ContentError } from './content-error.ts';
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
    errors: found.filter(({ stats }) => stats === undefined).map(({ file }) => brokenLink(file)),
  };
}

function brokenLink(file: string): ContentError {
  return {
    severity: 'error',
    kind: 'broken-symbolic-link',
    file,
    position: START_OF_FILE,
    message: 'This symbolic link leads to no file.',
    fix: 'Put the file itself there, or remove the link.',
  };
}
