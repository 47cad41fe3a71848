import path from 'node:path';

/** Where the command was called: npm itself runs it in the engine's folder. */
export function callFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/** A path as its reader would write it: from where they are, unless the whole path is shorter. */
export function shownPath(file: string): string {
  const relative = path.relative(callFolder(), file) || '.';
  return relative.length <= file.length ? relative : file;
}

/** The same, in quotes if the shell would take it apart. */
export function shellPath(file: string): string {
  const shown = shownPath(file);
  return /^[\p{L}\p{N}_./\\:@+-]+$/u.test(shown) ? shown : `"${shown}"`;
}
