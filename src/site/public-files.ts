import { START_OF_FILE, type ContentError } from './content-error.ts';
import { filesBelow, type DeadEnd } from './files-below.ts';
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
    errors: found.flatMap(({ file, stats }) =>
      typeof stats === 'string' ? [brokenLink(file, stats)] : [],
    ),
  };
}

const messages: Readonly<Record<DeadEnd, string>> = {
  nothing: 'This symbolic link leads to no file.',
  circle: 'This symbolic link leads in a circle, back to itself or to a folder that it stands in.',
};

function brokenLink(file: string, end: DeadEnd): ContentError {
  return {
    severity: 'error',
    kind: 'broken-symbolic-link',
    file,
    position: START_OF_FILE,
    message: messages[end],
    fix: 'Put the file itself there, or remove the link.',
  };
}
