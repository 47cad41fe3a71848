import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists every file in a folder and the folders below it, in the order of their code units, so that
 * it is the same on every machine. Hidden files count only where hosts give them a meaning.
 *
 * @param folder absolute path; a folder that does not exist has no files
 * @returns paths relative to `folder`, with slashes
 */
export async function listFiles(folder: string): Promise<string[]> {
  let found: Awaited<ReturnType<typeof readFolder>>;
  try {
    found = await readFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return found
    .filter((file) => file.isFile() || file.isSymbolicLink())
    .map((file) =>
      path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/'),
    )
    .filter((file) => !isHidden(file))
    .sort((left, right) => (left < right ? -1 : 1));
}

function readFolder(folder: string) {
  return fs.readdir(folder, { recursive: true, withFileTypes: true });
}

/** `.well-known/` is for the public (RFC 8615); other names with a dot are the author's own. */
export function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}
