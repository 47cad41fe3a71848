import { START_OF_FILE, type ContentError } from './content-error.ts';
import type { DeadEnd, FileBelow } from './files-below.ts';

const messages: Readonly<Record<DeadEnd, string>> = {
  nothing: 'This symbolic link leads to no file.',
  circle: 'This symbolic link leads in a circle, back to itself or to a folder that it stands in.',
};

/** Tells of the symbolic links among files that lead to none. */
export function brokenLinks(files: readonly FileBelow[]): ContentError[] {
  return files.flatMap(({ file, deadEnd }): ContentError[] =>
    deadEnd === undefined
      ? []
      : [
          {
            severity: 'error',
            kind: 'broken-symbolic-link',
            file,
            position: START_OF_FILE,
            message: messages[deadEnd],
            fix: 'Put the file itself there, or remove the link.',
          },
        ],
  );
}
