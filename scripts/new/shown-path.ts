import path from 'node:path';
import { typedFolder } from '../command/site-options.ts';

/** A path as its reader would write it: from where they are, unless the whole path is shorter. */
export function shownPath(file: string): string {
  const relative = path.relative(typedFolder(), file) || '.';
  return relative.length <= file.length ? relative : file;
}

/** The same, in quotes if the shell would take it apart. */
export function shellPath(file: string): string {
  const shown = shownPath(file);
  return /^[\p{L}\p{N}_./\\:@+-]+$/u.test(shown) ? shown : `"${shown}"`;
}
